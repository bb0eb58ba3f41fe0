import { problem } from "../../src/scoring/problem";
import { codesOf, entriesOf, filesOf, madeSet, merge, sheetOf, totalled, unitIn, type SheetParts } from "./made-sheets";

const set = madeSet();
const scored = (total: number, parts: SheetParts = {}) => totalled(set, total, parts);

describe("rounds", () => {
  it("uses the highest round of a judge and says which sheets it replaces", () => {
    const merged = merge(set, [scored(60, { round: "" }), scored(70, { round: "2" }), scored(80, { round: "10" })]);
    expect(unitIn(merged)).toMatchObject({ judges: 1, rank: 1, figures: { grandTotal: 8000 } });
    expect(merged.problems.map(({ code, facts }) => [code, facts])).toEqual([
      ["sheet-superseded", { unit: "Xã Một", judge: "Giám khảo 1", round: "10" }],
      ["sheet-superseded", { unit: "Xã Một", judge: "Giám khảo 1", round: "10" }],
    ]);
    expect(merged.sources.map(({ status }) => status).sort()).toEqual(["superseded", "superseded", "used"]);
  });

  it("orders rounds that are words by their words and numbers", () => {
    const merged = merge(set, [scored(60, { round: "Lần 9" }), scored(70, { round: "lần 10" })]);
    expect(unitIn(merged).figures?.grandTotal).toBe(7000);
  });

  it("lets each judge have rounds of their own", () => {
    const merged = merge(set, [scored(60, { judge: "A", round: "2" }), scored(80, { judge: "B", round: "1" })]);
    expect(unitIn(merged)).toMatchObject({ judges: 2, figures: { grandTotal: 7000 } });
  });

  it("does not hold a replaced sheet's errors against the unit", () => {
    const errors = [
      problem(
        "total-mismatch",
        { file: "Xã Một - Giám khảo 11.xlsx", sheet: "Phiếu" },
        { found: "1.00", expected: "2.00" },
      ),
    ];
    const merged = merge(set, [scored(60, { round: "1", problems: errors }), scored(80, { round: "2" })]);
    expect(unitIn(merged).rank).toBe(1);
    expect(codesOf(merged.problems)).toEqual(["sheet-superseded", "total-mismatch"]);
  });
});

describe("two sheets of one judge and round", () => {
  it("counts equal entries once, with the judge's name in any spelling", () => {
    const merged = merge(set, [
      scored(80, { judge: "Trần Văn A", file: "b" }),
      scored(80, { judge: "TRẦN VĂN A", file: "a" }),
    ]);
    expect(unitIn(merged)).toMatchObject({ judges: 1, rank: 1 });
    expect(merged.problems).toMatchObject([
      { code: "sheet-duplicated", place: { file: "b" }, facts: { unit: "Xã Một", other: "a › Phiếu" } },
    ]);
    expect(merged.sources.map(({ file, status }) => [file, status])).toEqual([
      ["a", "used"],
      ["b", "superseded"],
    ]);
  });

  it("counts the one whose file has the first fingerprint, in whatever order they come", () => {
    const twins = [scored(80, { file: "a" }), scored(80, { file: "b" })];
    const files = filesOf(twins).map((file) => ({ ...file, sha256: file.file === "a" ? "ff" : "00" }));
    for (const order of [files, [...files].reverse()])
      expect(merge(set, [], { files: order }).sources.map(({ status }) => status)).toEqual(["superseded", "used"]);
  });

  it("uses none of several with different entries, each named with one that differs", () => {
    const merged = merge(set, [
      scored(80, { judge: "A", file: "1" }),
      scored(80, { judge: "A", file: "2" }),
      scored(81, { judge: "A", file: "3" }),
      scored(90, { judge: "B", file: "4" }),
    ]);
    expect(
      merged.problems.map(({ code, place, facts }) => [code, place.file, "other" in facts && facts.other]),
    ).toEqual([
      ["sheet-conflict", "1", "3 › Phiếu"],
      ["sheet-conflict", "2", "3 › Phiếu"],
      ["sheet-conflict", "3", "1 › Phiếu"],
    ]);
    expect(unitIn(merged)).toMatchObject({ judges: 1, rank: null, level: null, complete: false, figures: null });
    expect(merged.sources.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "used"]);
  });

  it("takes a bonus of 0 for a blank one, and a ticked document for a difference", () => {
    const full = { "A.1": 1, "A.2": 1, "B.1": 1, "B.2": 1 };
    const blank = sheetOf(set, entriesOf(set, full), { file: "1" });
    const zero = sheetOf(set, entriesOf(set, { T1: 0, ...full }), { file: "2" });
    const ticked = sheetOf(set, entriesOf(set, full, ["H1"]), { file: "3" });
    expect(codesOf(merge(set, [blank, zero]).problems)).toEqual(["sheet-duplicated"]);
    expect(codesOf(merge(set, [blank, ticked]).problems)).toEqual(["sheet-conflict", "sheet-conflict"]);
  });
});

describe("sheets that may not count", () => {
  it("refuses another version of the set and leaves its unit unranked", () => {
    const merged = merge(set, [
      scored(80, { judge: "A" }),
      scored(90, { judge: "B", file: "old", set: { version: "2025" } }),
    ]);
    expect(merged.problems).toMatchObject([
      {
        code: "criteria-sets-mixed",
        place: { file: "old" },
        facts: { found: "thu-nghiem@2025#0123456789ab", expected: "thu-nghiem@2026#0123456789ab" },
      },
    ]);
    expect(unitIn(merged)).toMatchObject({ rank: null, judges: 1, complete: true, figures: { grandTotal: 8000 } });
    expect(merged.sources).toMatchObject([{ status: "used" }, { file: "old", status: "rejected" }]);
  });

  it("lists a unit that has only sheets of another set", () => {
    const merged = merge(set, [scored(80, { set: { id: "khac" } })]);
    expect(unitIn(merged)).toMatchObject({ rank: null, judges: 0, complete: false });
    expect(codesOf(merged.problems)).toContain("criteria-sets-mixed");
  });

  it("replaces an older version's sheet by a later round, but not by another contest's", () => {
    const old = scored(60, { round: "1", set: { version: "2025" } });
    expect(codesOf(merge(set, [old, scored(80, { round: "2" })]).problems)).toEqual(["sheet-superseded"]);
    const other = scored(60, { round: "3", set: { id: "khac" } });
    expect(codesOf(merge(set, [other, scored(80, { round: "2" })]).problems)).toEqual(["criteria-sets-mixed"]);
  });

  it("counts a sheet without a judge's name for nobody", () => {
    const merged = merge(set, [scored(80, { judge: "A" }), scored(90, { judge: null, file: "x" })]);
    expect(merged.problems).toMatchObject([{ code: "judge-missing", place: { file: "x" } }]);
    expect(unitIn(merged)).toMatchObject({ rank: null, judges: 1, complete: false, figures: null });
  });

  it("does not take a mean over the complete part of a panel", () => {
    const blank = sheetOf(set, entriesOf(set, { "A.1": 40 }), { judge: "B", file: "b" });
    const merged = merge(set, [scored(80, { judge: "A" }), blank]);
    expect(unitIn(merged)).toMatchObject({ rank: null, judges: 1, complete: false, figures: null, level: null });
    expect(merged.sources.find(({ file }) => file === "b")?.status).toBe("rejected");
  });

  it("shows the figures of a unit with an error on a complete sheet, unranked and without a level", () => {
    const problems = [problem("seal-mismatch", { file: "f" }, { found: "A", expected: "B" })];
    const merged = merge(set, [scored(95, { problems }), scored(80, { name: "Xã Hai" })]);
    expect(unitIn(merged, "Xã Một")).toMatchObject({ rank: null, level: null, figures: { grandTotal: 9500 } });
    expect(unitIn(merged, "Xã Hai").rank).toBe(1);
  });
});
