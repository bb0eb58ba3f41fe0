import { placeOfArgument } from "./address";
import { asCount } from "./argument";
import type { Book } from "./book";
import { rangeObject } from "./range-object";
import { WHOLE_SHEET } from "../area";
import type { HostObject } from "./host-object";

/** FreezePanes of a sheet. */
export function freezeObject(book: Book, sheet: string): HostObject {
  const { engine } = book;
  const put = (rows: number, columns: number): void => {
    engine.setFreeze(sheet, { rows, columns });
  };
  return {
    type: "WorksheetFreezePanes",
    call: {
      FreezeAt: ([range]) => {
        const { bottom, right } = placeOfArgument(book, sheet, range).area;
        put(bottom + 1, right + 1);
      },
      FreezeRows: ([count]) => {
        put(asCount(count ?? 1), 0);
      },
      FreezeColumns: ([count]) => {
        put(0, asCount(count ?? 1));
      },
      Unfreeze: () => {
        put(0, 0);
      },
    },
    open: {
      GetLocationOrNullObject: () => {
        const { rows, columns } = engine.freeze(sheet);
        if (rows === 0 && columns === 0) return null;
        const bottom = rows === 0 ? WHOLE_SHEET.bottom : rows - 1;
        const right = columns === 0 ? WHOLE_SHEET.right : columns - 1;
        return rangeObject(book, { sheet, area: { top: 0, left: 0, bottom, right } });
      },
    },
  };
}
