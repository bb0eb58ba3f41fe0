import { decidedBy, type StatedDecision } from "../../src/summary/stated-decisions";
import { madeSet, merge, sheetOf, totalled, unitIn } from "./made-sheets";

const set = madeSet();
const sheets = [80, 70, 60].map((total, at) => totalled(set, total, { file: `${"abc"[at] ?? ""}.xlsx` }));
const other = totalled(set, 50, { file: "d.xlsx", name: "Xã Hai", sheet: "Phiếu 2" });
const says = (row: number, keep: string, aside: string, sheet = ""): StatedDecision => {
  return {
    row,
    keep: { file: keep, sheet },
    aside: { file: aside, sheet: "" },
    reason: `Lý do ${String(row)}`,
    by: "Lan",
  };
};

describe("a list of decisions", () => {
  const merged = merge(set, [...sheets, other]);

  it("settles a conflict once it names every sheet that differs", () => {
    const { decisions, unusable } = decidedBy(merged, [
      says(2, "b.xlsx", "a.xlsx", "Phiếu"),
      says(3, "b.xlsx", "c.xlsx"),
    ]);
    expect(unusable).toEqual([]);
    expect(decisions).toMatchObject([{ judge: "Giám khảo 1", reason: "Lý do 2; Lý do 3", by: "Lan" }]);
    const after = merge(set, [...sheets, other], { decisions });
    expect(unitIn(after, "Xã Một").figures?.grandTotal).toBe(7000);
  });

  it("need not name a copy of a sheet that it names", () => {
    const copy = sheetOf(set, sheets[0]?.entries ?? other.entries, { file: "e.xlsx" });
    const both = [...sheets.slice(0, 2), copy];
    const { decisions } = decidedBy(merge(set, both), [says(2, "b.xlsx", "e.xlsx")]);
    expect(unitIn(merge(set, both, { decisions })).figures?.grandTotal).toBe(7000);
  });

  it.each([
    ["a sheet that shall count and is not there", [says(2, "x.xlsx", "a.xlsx")], "no-kept-sheet"],
    ["a sheet that is not there under this name", [says(2, "a.xlsx", "b.xlsx", "Trang 9")], "no-kept-sheet"],
    ["another sheet that is not there", [says(2, "a.xlsx", "x.xlsx")], "no-aside-sheet"],
    ["sheets of two units", [says(2, "a.xlsx", "d.xlsx")], "no-conflict"],
    ["one sheet against itself", [says(2, "a.xlsx", "a.xlsx")], "no-conflict"],
    ["less than all sheets that differ", [says(2, "a.xlsx", "b.xlsx")], "unnamed-rival"],
    ["two sheets that shall count", [says(2, "a.xlsx", "b.xlsx"), says(3, "b.xlsx", "c.xlsx")], "kept-otherwise"],
  ])("decides nothing by %s, and says so", (_, list, reason) => {
    const { decisions, unusable } = decidedBy(merged, list);
    expect(decisions).toEqual([]);
    expect(unusable).toEqual(list.map(({ row }) => ({ row, reason })));
  });

  it("asks for the sheet where a file has several", () => {
    const twice = [80, 70].map((total, at) => totalled(set, total, { file: "a.xlsx", sheet: `Phiếu ${String(at)}` }));
    const { unusable } = decidedBy(merge(set, twice), [says(2, "a.xlsx", "a.xlsx")]);
    expect(unusable).toEqual([{ row: 2, reason: "several-sheets" }]);
  });
});
