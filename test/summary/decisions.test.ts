import { problem } from "../../src/scoring/problem";
import type { Decision } from "../../src/summary/decision";
import { decisionsOf } from "../../src/summary/merge-log";
import { filesOf, codesOf, madeSet, merge, sheetOf, totalled, unitIn, type SheetParts } from "./made-sheets";

const set = madeSet();
const scored = (total: number, parts: SheetParts = {}) => totalled(set, total, parts);
const [first, second, third] = [
  scored(80, { file: "a.xlsx" }),
  scored(70, { file: "b.xlsx" }),
  scored(60, { file: "c.xlsx" }),
];
const markOf = (sheet: typeof first) => {
  const sha256 = filesOf([sheet])[0]?.sha256 ?? "";
  return { file: sheet.file, sha256, sheet: sheet.sheet };
};
const decision: Decision = {
  unit: { code: null, name: "Xã Một" },
  judge: "Giám khảo 1",
  keep: markOf(second),
  aside: [markOf(first)],
  reason: "Bản đã ký",
  by: "Lê Thị Lan",
};

describe("a decision between two different sheets of one judge", () => {
  it("is asked for while nobody has made it", () => {
    const merged = merge(set, [first, second]);
    expect(unitIn(merged)).toMatchObject({ rank: null, judges: 0 });
    expect(merged.conflicts).toMatchObject([
      {
        unit: { name: "Xã Một" },
        judge: "Giám khảo 1",
        decision: null,
        sheets: [{ scored: first }, { scored: second }],
      },
    ]);
  });

  it("lets the kept sheet count and says why the other does not", () => {
    const merged = merge(set, [first, second], { decisions: [decision] });
    expect(unitIn(merged)).toMatchObject({ rank: 1, judges: 1, figures: { grandTotal: 7000 } });
    expect(merged.problems).toMatchObject([
      { code: "sheet-set-aside", place: { file: "a.xlsx" }, facts: { other: "b.xlsx › Phiếu", reason: "Bản đã ký" } },
    ]);
    expect(merged.conflicts).toMatchObject([{ decision }]);
    expect(merged.sources.map(({ file, status }) => [file, status])).toEqual([
      ["a.xlsx", "superseded"],
      ["b.xlsx", "used"],
    ]);
  });

  it("does not hold what is wrong with the other sheet against the unit", () => {
    const facts = { found: "1.00", expected: "2.00" };
    const faulty = scored(80, {
      file: "a.xlsx",
      problems: [problem("total-mismatch", { file: "a.xlsx", sheet: "Phiếu" }, facts)],
    });
    expect(unitIn(merge(set, [faulty, second], { decisions: [decision] })).rank).toBe(1);
  });

  it("is void once a sheet that it has not seen stands beside the two", () => {
    const merged = merge(set, [first, second, third], { decisions: [decision] });
    expect(unitIn(merged).rank).toBeNull();
    expect(codesOf(merged.problems)).toEqual(["sheet-conflict", "sheet-conflict", "sheet-conflict"]);
  });

  it("gives way to a newer one", () => {
    const newer = { ...decision, keep: decision.aside[0] ?? decision.keep, aside: [decision.keep] };
    const merged = merge(set, [first, second], { decisions: [decision, newer] });
    expect(unitIn(merged).figures?.grandTotal).toBe(8000);
  });

  it("takes a second copy of the kept sheet for its duplicate", () => {
    const copy = sheetOf(set, second.entries, { file: "d.xlsx" });
    const merged = merge(set, [first, second, copy], { decisions: [decision] });
    expect(codesOf(merged.problems)).toEqual(["sheet-set-aside", "sheet-duplicated"]);
    expect(unitIn(merged).rank).toBe(1);
  });
});

describe("a decision that a summary brings", () => {
  const brought = (by: string, keep: typeof first, aside: typeof first) =>
    filesOf([keep, aside]).map((file) => {
      const carried = { ...decision, keep: markOf(keep), aside: [markOf(aside)], through: by };
      return { ...file, through: [{ file: by, sha256: by }], decisions: [carried] };
    });

  it("holds in the merge above, and gives way to a decision of that merge", () => {
    const files = brought("Huyện A.xlsx", second, first);
    expect(unitIn(merge(set, [], { files })).figures?.grandTotal).toBe(7000);
    const own = { ...decision, keep: markOf(first), aside: [markOf(second)] };
    expect(unitIn(merge(set, [], { files, decisions: [own] })).figures?.grandTotal).toBe(8000);
  });

  it("settles nothing where another summary brings the opposite, in whatever order they come", () => {
    const both = [...brought("Huyện A.xlsx", second, first), ...brought("Huyện B.xlsx", first, second)];
    for (const files of [both, [...both].reverse()]) {
      const merged = merge(set, [], { files });
      expect(unitIn(merged).rank).toBeNull();
      expect(merged.conflicts).toMatchObject([{ decision: null }]);
    }
  });

  it("is not taken from an old log, since the summary of today may say otherwise", () => {
    const entry = { at: "", by: "", files: 2, usedFiles: 1, units: 1, repairs: [], changes: [] };
    const log = [{ ...entry, decisions: [decision, { ...decision, through: "Huyện A.xlsx" }] }];
    expect(decisionsOf(log)).toEqual([decision]);
  });
});
