import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { dropColumn, dropNames, dropRow, edited, setCell } from "../support/edit-snapshot";
import { briefly, YEN_THE, yenThe } from "../support/yen-the";

const EMPTY: SheetSnapshot = { name: "Sheet2", hidden: false, locked: false, cells: [], names: {} };
const POINTS_COLUMN = 6;
const HEADING_ROW = 9;

function judged(...sheets: readonly SheetSnapshot[]) {
  const found = judgeWorkbook({ sheets }, "a.xlsx", (id) => (id === YEN_THE.set.id ? YEN_THE : null));
  return {
    sheets: found.sheets.map(({ sheet }) => sheet),
    problems: [...found.problems, ...found.sheets.flatMap(({ problems }) => problems)].map(
      (one) => `${briefly(one)} ${one.place.sheet ?? ""}`,
    ),
    isSummary: found.isSummary,
  };
}

describe("a workbook", () => {
  it("gives every score sheet, hidden ones too, and passes other sheets over", () => {
    const second = { ...yenThe(), name: "Phiếu GK2", hidden: true };
    expect(judged(EMPTY, yenThe(), second)).toEqual({
      sheets: ["Phiếu GK1", "Phiếu GK2"],
      problems: [],
      isSummary: false,
    });
  });

  it("without a score sheet is sheet-not-found", () => {
    expect(judged(EMPTY).problems).toEqual(["sheet-not-found "]);
    expect(judged().problems).toEqual(["sheet-not-found "]);
  });

  it("that is a summary holds no score sheets and is not expected to", () => {
    const mark = { top: 0, left: 0, bottom: 0, right: 0 };
    const summary = { ...EMPTY, names: { summary_of: mark } };
    expect(judged(yenThe(), summary)).toEqual({ sheets: [], problems: ["file-is-summary "], isSummary: true });
  });
});

describe("a damaged score sheet", () => {
  it("that lost its points column is named, and never read as the unit's own", () => {
    const filled = yenThe({ "3.1.1": { points: 1.75, self: 2 } });
    const damaged = edited(filled, dropColumn(POINTS_COLUMN));
    expect(judged(damaged)).toMatchObject({ sheets: [], problems: ["sheet-not-found Phiếu GK1"] });
    expect(judged(edited(damaged, dropNames()))).toMatchObject({ sheets: [], problems: ["sheet-not-found Phiếu GK1"] });
  });

  it("that lost names and headings does not vanish among sound ones", () => {
    const damaged = { ...edited(yenThe(), dropNames(), dropRow(HEADING_ROW)), name: "Phiếu GK2" };
    expect(judged(yenThe(), damaged)).toMatchObject({
      sheets: ["Phiếu GK1"],
      problems: ["sheet-not-found Phiếu GK2"],
    });
  });

  it("that lost single names is read by the labels and headings beside them", () => {
    for (const name of Object.keys(yenThe().names).filter((one) => !/^bonus_(ids|points)/.test(one))) {
      const expected = ["criterion_ids", "points"].includes(name) ? ["names-missing Phiếu GK1"] : [];
      expect([name, judged(edited(yenThe(), dropNames(name))).problems]).toEqual([name, expected]);
    }
  });

  it("that lost the columns of its bonus misses the bonus", () => {
    expect(judged(edited(yenThe(), dropNames("bonus_ids"))).problems).toEqual([
      "criterion-missing 3.6.1 Phiếu GK1",
      "criterion-missing 3.6.2 Phiếu GK1",
    ]);
  });

  it("whose labels were changed as well is incomplete", () => {
    const found = judged(edited(yenThe(), dropNames(), setCell("A7", "Tên xã")));
    expect(found.problems).toEqual(["names-missing Phiếu GK1", "unit-missing Phiếu GK1"]);
  });
});
