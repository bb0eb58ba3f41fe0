import { findSet } from "../../src/scoring/built-in-sets";
import type { Problem } from "../../src/scoring/problem";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { FilledForm } from "../../src/sheet/survey-request";
import { dropNames, edited, setCell, type SnapshotEdit } from "../support/edit-snapshot";
import { snapshotOf } from "../support/snapshot-of";
import { pointsByHand } from "../support/survey-by-hand";
import { FILLING, OTHER_POINTS, surveyedBook, surveyedSet, surveyFilling, UNIT_COUNT } from "../support/surveyed-units";

const UNITS = Array.from({ length: UNIT_COUNT }, (_, unit) => unit);
const LEAVES = ["5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7"];

function snapshots(plan: WorkbookPlan): readonly SheetSnapshot[] {
  return plan.sheets.map(snapshotOf);
}

function judged(sheets: readonly SheetSnapshot[]) {
  return judgeWorkbook({ sheets }, "xa.xlsx", findSet);
}

function brief({ code, place }: Problem): string {
  return [place.sheet, place.cell, code].filter((part) => part !== undefined).join(" ");
}

function problemsOf(found: ReturnType<typeof judged>): readonly string[] {
  return [...found.problems, ...found.sheets.flatMap(({ problems }) => problems)].map(brief);
}

/** The workbook of the first unit with changes on its survey sheet, which a program calculated or did not. */
function tampered(...edits: readonly SnapshotEdit[]) {
  const sheets = snapshots(surveyedBook(0));
  return judged(sheets.map((sheet) => (sheet.name === "Khảo sát" ? edited(sheet, ...edits) : sheet)));
}

/** A workbook whose form PKS03 of the first unit was filled in otherwise, calculated. */
function filled(change: Partial<FilledForm>) {
  const filling = surveyFilling(0, ({ form }) => (form === "PKS03" ? change : {}));
  return judged(snapshots(surveyedBook(0, filling)));
}

describe("a survey of 19 units and seven forms", () => {
  const books = UNITS.map((unit) => judged(snapshots(surveyedBook(unit))));

  it("has no problems", () => {
    expect(books.flatMap(problemsOf)).toEqual([]);
  });

  it("gives every score sheet the points of a calculation by hand", () => {
    const found = books.flatMap(({ sheets }) =>
      sheets.map(({ score }) => LEAVES.map((id) => score.leaves.get(id)?.points)),
    );
    expect(found).toEqual(UNITS.flatMap((unit) => [pointsByHand(unit), pointsByHand(unit)]));
  });

  // 1 + 6 worse answers of 47: 43 Tốt and 3 Trung bình are 43 + 1.8 = 44.8 of 47, times 3 points 2.8595... = 2.86.
  it("gives xã 02 2.86 points for PKS01", () => {
    expect(pointsByHand(1)[0]).toBe(286);
    expect(books[1]?.sheets[0]?.score.leaves.get("5.1")?.points).toBe(286);
  });

  it("adds them to the other 66 points of each sheet", () => {
    const totals = books.flatMap(({ sheets }) => sheets.map(({ score }) => score.grandTotal));
    const byHand = UNITS.flatMap((unit) => {
      const sum = pointsByHand(unit).reduce((all, points) => all + points, OTHER_POINTS * 100);
      return [sum, sum].map((over) => ({ over: BigInt(over), under: 1n }));
    });
    expect(totals).toEqual(byHand);
  });

  it("counts the documents and the samples as conditions that hold", () => {
    const gates = books.flatMap(({ sheets }) => sheets.flatMap(({ score }) => score.gates));
    expect(gates).toHaveLength(UNIT_COUNT * 2 * 2);
    expect(gates.filter(({ held }) => !held)).toEqual([]);
  });
});

describe("a survey sheet that is wrong", () => {
  // The forms of the first heading stand in rows 10 to 13, PKS05 in 15, PKS06 in 17, PKS07 in 19; asked H, answered I.
  it("is found at the sum where a count was changed", () => {
    const found = tampered(setCell("K12", 99));
    expect(problemsOf(found)).toEqual([
      "Khảo sát N12 survey-sum-differs",
      "Nguyễn Văn An E22 survey-points-missing",
      "Trần Thị Bình E22 survey-points-missing",
    ]);
    expect(found.sheets.map(({ score }) => score.grandTotal)).toEqual([null, null]);
  });

  it("is found at the number that came back where it is more than was asked", () => {
    expect(problemsOf(filled({ asked: 45, answered: 46, counts: [46, 0, 0] }))).toContain(
      "Khảo sát I12 survey-answered-above-asked",
    );
  });

  it.each([
    ["text", "ba mươi", "score-not-a-number"],
    ["a fraction", 40.5, "score-off-step"],
    ["a negative number", -1, "score-below-min"],
    ["more than any commune asks", 100_001, "score-above-max"],
    ["a number that is text", "46", "score-is-text"],
  ])("is found at the cell with %s", (_, value, code) => {
    expect(problemsOf(tampered(setCell("I12", value)))).toContain(`Khảo sát I12 ${code}`);
  });

  it("is found at a blank count, since blank is not zero", () => {
    expect(problemsOf(tampered(setCell("L12", null)))).toContain("Khảo sát L12 survey-count-missing");
  });

  it("is found at dates that are none, or in the wrong order", () => {
    expect(problemsOf(filled({ from: 45_400, to: 45_399 }))).toContain("Khảo sát F12 survey-dates-reversed");
    expect(problemsOf(filled({ to: "31/2/2024" }))).toContain("Khảo sát G12 survey-date-unreadable");
  });

  it("caps the level where the sample is small, and never the points", () => {
    // 24 Tốt and 5 Trung bình of 29 are 27 of 29; times 3 points 2.793... = 2.79.
    const found = filled({ asked: 30, answered: 29, counts: [24, 5, 0] });
    expect(problemsOf(found)).toEqual(["Khảo sát I12 survey-sample-small"]);
    const [sheet] = found.sheets;
    expect(sheet?.score.leaves.get("5.3")?.points).toBe(279);
    expect(sheet?.score.gates.map(({ gate, held }) => [gate.id, held])).toEqual([
      ["HS", true],
      ["KS", false],
    ]);
    expect(sheet?.score.level).toBeNull();
    expect(sheet?.score.grandTotal).not.toBeNull();
  });

  it("gives no points to anybody where nothing came back", () => {
    const found = filled({ asked: 30, answered: 0, counts: [0, 0, 0] });
    expect(found.sheets.map(({ score }) => [score.missing, score.grandTotal])).toEqual([
      [["5.3"], null],
      [["5.3"], null],
    ]);
  });

  it("is missed where the score sheets were sent without it", () => {
    const sheets = snapshots(surveyedBook(0)).filter(({ name }) => name !== "Khảo sát");
    const problems = problemsOf(judged(sheets));
    expect(problems.filter((one) => one.endsWith("survey-sheet-missing"))).toHaveLength(14);
  });

  it("is missed where it is another unit's", () => {
    const [first] = snapshots(surveyedBook(0));
    const other = snapshots(surveyedBook(1)).at(-1);
    const found = judged([first, other].flatMap((sheet) => sheet ?? []));
    expect(problemsOf(found).filter((one) => one.endsWith("survey-sheet-missing"))).toHaveLength(7);
  });

  it("is read by its headings where a program dropped its names", () => {
    const names = ["survey_forms", "survey_asked", "survey_answered", "survey_options", "survey_sum", "unit"];
    const found = tampered(dropNames(...names));
    expect(problemsOf(found)).toEqual(["Khảo sát names-missing"]);
    expect(found.sheets[0]?.score.leaves.get("5.7")?.points).toBe(pointsByHand(0)[6]);
  });

  it("does not believe points that were typed over the formula", () => {
    const sheets = snapshots(surveyedBook(0));
    const found = judged(
      sheets.map((sheet) => (sheet.name === "Nguyễn Văn An" ? edited(sheet, setCell("E22", 1)) : sheet)),
    );
    expect(problemsOf(found)).toEqual(["Nguyễn Văn An E22 formula-overwritten", "Nguyễn Văn An E22 total-mismatch"]);
    expect(found.sheets[0]?.score.leaves.get("5.3")?.points).toBe(pointsByHand(0)[2]);
  });

  it("is not asked for where points are typed, as they may be without one", () => {
    const typed = { rows: new Map(FILLING.rows), documents: new Set([...FILLING.documents, "KS"]) };
    for (const id of LEAVES) typed.rows.set(id, { points: 1.25 });
    const about = { name: "Phiếu", unit: "Xã 01", unitCode: "X01", judge: "Nguyễn Văn An", round: "1", scoredOn: null };
    const [sheet] = judged([snapshotOf(layoutScoreSheet({ ...surveyedSet(), ...about, filling: typed }))]).sheets;
    expect(sheet?.problems).toEqual([]);
    // 66 + 7 times 1.25.
    expect(sheet?.score.grandTotal).toEqual({ over: 7475n, under: 1n });
    expect(sheet?.score.level?.name).toBe("3 sao");
  });
});
