import { SSF } from "@e965/xlsx";

import { isDateFormat } from "../../src/sheet/date-score";
import { builtInFormat } from "../../src/workbook/built-in-format";

/** Another library's formatting, which has a table of its own: by id or by code. */
const { format } = SSF as { readonly format: (format: number | string, value: number) => string };

const IDS = Array.from({ length: 82 }, (_, id) => id);
/** Money, which it shows without its sign; unused ones; East Asian times, of which it knows one and in Chinese. */
const APART = [5, 6, 7, 8, 32, 33, 34, 35, 36, 41, 42, 43, 44, 56, 63, 64, 65, 66];
const SHARED = IDS.filter((id) => !APART.includes(id));

describe("builtInFormat", () => {
  it.each([46146.53, 0.25, 1234.5])("shows %d by every built-in number as another library does", (value) => {
    // It writes short dates with two digits for the year; Excel's own answer for such a cell is m/d/yyyy.
    const ours = SHARED.map((id) => [id, format(builtInFormat(id).replace("yyyy", "yy"), value)]);
    expect(ours).toEqual(SHARED.map((id) => [id, format(id, value)]));
  });

  it("knows the dates and times among them", () => {
    const dates = IDS.filter((id) => isDateFormat(builtInFormat(id)));
    const expected = IDS.filter(
      (id) =>
        (id >= 14 && id <= 22) ||
        (id >= 27 && id <= 36) ||
        (id >= 45 && id <= 47) ||
        (id >= 50 && id <= 58) ||
        id >= 71,
    );
    expect(dates).toEqual(expected);
  });
});
