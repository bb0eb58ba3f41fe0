import { readSummary, readSummarySheet, summaryOf } from "../../src/sheet/read-summary";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { Consolidation } from "../../src/summary/consolidate";
import { madeSet, merge, rosterUnit, totalled } from "../summary/made-sheets";
import { dropNames } from "../support/edit-snapshot";
import { snapshotOf } from "../support/snapshot-of";

const set = madeSet();
const ROSTER = [rosterUnit("Xã Một", "001"), rosterUnit("Xã Hai", "002"), rosterUnit("Xã Ba", "003")];
const MERGED = merge(set, [totalled(set, 90.25), totalled(set, 30, { name: "Xã Hai" })], { roster: ROSTER });
const UNITS = [
  { code: "001", name: "Xã Một", rank: 1, grandTotal: 9025, level: "5 sao" },
  { code: "002", name: "Xã Hai", rank: 2, grandTotal: 3000, level: null },
  { code: "003", name: "Xã Ba", rank: null, grandTotal: null, level: null },
];

function workbookOf(
  merged: Consolidation,
  edit: (sheet: SheetSnapshot) => SheetSnapshot = (sheet) => sheet,
): WorkbookSnapshot {
  return { sheets: layoutSummary(merged).sheets.map((sheet) => edit(snapshotOf(sheet))) };
}

describe("readSummary", () => {
  it("gives back the units of a summary by its names", () => {
    expect(readSummary(workbookOf(MERGED))).toEqual(UNITS);
  });

  it("finds them by the headings when a program dropped the names", () => {
    expect(readSummary(workbookOf(MERGED, dropNames()))).toEqual(UNITS);
  });

  it("reads a summary without codes", () => {
    const merged = merge(set, [totalled(set, 80)]);
    const units = [{ code: null, name: "Xã Một", rank: 1, grandTotal: 8000, level: "4 sao" }];
    expect(readSummary(workbookOf(merged))).toEqual(units);
    expect(readSummary(workbookOf(merged, dropNames()))).toEqual(units);
  });

  it("finds a renamed sheet by its mark, and no unit in an empty summary", () => {
    expect(readSummary(workbookOf(MERGED, (sheet) => ({ ...sheet, name: `x ${sheet.name}` })))).toEqual(UNITS);
    expect(readSummary(workbookOf(merge(set, [])))).toEqual([]);
  });

  it("refuses a workbook that holds no summary", () => {
    const other = workbookOf(MERGED, (sheet) => ({ ...dropNames()(sheet), name: `x ${sheet.name}` }));
    expect(readSummary(other)).toBeNull();
    expect(readSummary({ sheets: [] })).toBeNull();
    expect(readSummarySheet({ name: "Tổng hợp", hidden: false, locked: false, cells: [], names: {} })).toBeNull();
  });

  it("leads the changes of a later merge back to the same units", () => {
    const again = merge(set, [totalled(set, 90.25), totalled(set, 30, { name: "Xã Hai" })], {
      roster: ROSTER,
      previous: readSummary(workbookOf(MERGED)),
    });
    expect(again.changes).toEqual([]);
  });
});

describe("summaryOf", () => {
  it("names the criteria set of the summary; null without the name", () => {
    const [first] = workbookOf(MERGED).sheets;
    if (first === undefined) throw new RangeError("no sheet");
    expect(summaryOf(first)).toEqual({ id: "thu-nghiem", version: "2026", hash: "0123456789ab" });
    expect(summaryOf(dropNames("summary_of")(first))).toBeNull();
  });
});
