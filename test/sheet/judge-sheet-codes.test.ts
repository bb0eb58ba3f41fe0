import { sealOf } from "../../src/scoring/seal";
import { type FilledRow, NOTHING_FILLED } from "../../src/sheet/filling";
import { a1 } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import {
  copyRow,
  dropNames,
  dropRow,
  edited,
  foundAt,
  insertRow,
  setCell,
  showIn,
  type SnapshotEdit,
} from "../support/edit-snapshot";
import { judgedAs, parsedSmallSet, planOf } from "../support/judged-set";
import { snapshotOf } from "../support/snapshot-of";
import { AT, briefly, judgedYenThe, problemsOf, YEN_THE, yenThe } from "../support/yen-the";

const NAME = "yen-the-2024@1#6f315c8d3f12";
const ROW = { "3.1": 10, "3.1.1": 11, "3.6.1": 47 };

function planted(...edits: readonly SnapshotEdit[]): readonly string[] {
  return problemsOf(edited(yenThe(), ...edits));
}

function factsOf(...edits: readonly SnapshotEdit[]): readonly object[] {
  return judgedYenThe(edited(yenThe(), ...edits)).problems.map(({ facts }) => facts);
}

describe("what a sheet says of itself", () => {
  it.each([
    ["unit-missing B7", setCell(AT.unit, null)],
    ["unit-missing B7", setCell(AT.unit, " \u00a0")],
    ["judge-missing B8", setCell(AT.judge, null)],
    ["criteria-set-unknown E9", setCell(AT.criteriaSet, null)],
    ["criteria-set-unknown E9", setCell(AT.criteriaSet, "yen-the-2024")],
    ["criteria-set-unknown E9", setCell(AT.criteriaSet, "yen-the-2025@1#6f315c8d3f12")],
    ["criteria-version-differs E9", setCell(AT.criteriaSet, "yen-the-2024@2#6f315c8d3f12")],
    ["criteria-version-differs E9", setCell(AT.criteriaSet, "yen-the-2024@1#6f315c8d3f13")],
    ["names-missing", dropNames()],
  ])("%s", (expected, edit) => {
    expect(planted(edit)).toEqual([expected]);
  });

  it("names the set that was found and the one in force", () => {
    const found = "yen-the-2024@2#6f315c8d3f12";
    expect(factsOf(setCell(AT.criteriaSet, found))).toEqual([{ found, expected: NAME, changes: "" }]);
  });

  it("is read without names as it is with them", () => {
    const [named, bare] = [judgedYenThe(yenThe()), judgedYenThe(edited(yenThe(), dropNames()))];
    expect({ ...bare, problems: [] }).toEqual(named);
  });
});

it("a sheet on which nothing applies says so at its total", () => {
  const paths = ["0.criteria.0", "0.criteria.1.criteria.0", "0.criteria.1.criteria.1", "1.criteria.0", "1.criteria.1"];
  const set = parsedSmallSet(
    Object.fromEntries(paths.map((path) => [`groups.${path}.notApplicable`, "rescale"] as const)),
  );
  const rows = new Map<string, FilledRow>([
    ...["A.1", "A.2.1", "B.1"].map((id) => [id, { points: "N/A" }] as const),
    ...["A.2.2", "B.2"].map((id) => [id, { figures: "N/A" }] as const),
  ]);
  const plan = planOf(set, { rows, documents: new Set() });
  const total = plan.names.find(({ name }) => name === "total")?.area;
  const judged = judgedAs(set, snapshotOf(plan));
  expect(judged?.problems.map(({ code, place }) => [code, place.cell])).toEqual([
    ["nothing-applies", total && a1({ row: total.top, column: total.left })],
  ]);
});

describe("rows", () => {
  it("lost: criterion-missing, without a cell", () => {
    expect(planted(dropRow(ROW["3.1.1"]))).toEqual(["criterion-missing 3.1.1"]);
    expect(planted(dropRow(ROW["3.6.1"]))).toEqual(["criterion-missing 3.6.1"]);
  });

  it("twice: criterion-duplicated at the second, naming the first", () => {
    expect(planted(copyRow(ROW["3.1.1"]))).toEqual(["criterion-duplicated A13 3.1.1"]);
    expect(factsOf(copyRow(ROW["3.1.1"]))).toEqual([{ first: "A12" }]);
    expect(planted(copyRow(ROW["3.6.1"]))).toEqual(["criterion-duplicated A49 3.6.1"]);
  });

  it("twice give no points, not even the same: which of them counts is for a person to say", () => {
    const { score } = judgedYenThe(edited(yenThe(), copyRow(ROW["3.1.1"]), copyRow(48)));
    expect([score.missing, score.groups.get("3.1"), score.bonus, score.grandTotal]).toEqual([
      ["3.1.1"],
      null,
      null,
      null,
    ]);
  });

  it("with an id that the set does not have: criterion-unknown", () => {
    const stray = [insertRow(12), setCell("G13", 1)];
    expect(planted(...stray, setCell("A13", "9.9"))).toEqual(["criterion-unknown A13"]);
    expect(planted(...stray)).toEqual(["criterion-unknown G13"]);
  });

  it("added below the last one, which no name reaches: criterion-unknown, too", () => {
    expect(planted(insertRow(45), setCell("A46", "3.5.6"), setCell("G46", 2))).toEqual(["criterion-unknown A46"]);
    expect(planted(insertRow(49), setCell("G50", 2))).toEqual(["criterion-unknown G50"]);
  });

  it("blank or with words alone: no problem", () => {
    expect(planted(insertRow(12))).toEqual([]);
    expect(planted(insertRow(12), setCell("B13", "Ghi chú của đoàn chấm"), setCell("A13", "*"))).toEqual([]);
  });

  it.each([
    ["max-points-changed C12 3.1.1", setCell("C12", 3)],
    ["max-points-changed C12 3.1.1", setCell("C12", null)],
    ["max-points-changed C12 3.1.1", setCell("C12", "2")],
    ["max-points-changed C11 3.1", setCell("C11", 20)],
    ["max-points-changed C48 3.6.1", setCell("C48", 5)],
  ])("%s", (expected, edit) => {
    expect(planted(edit)).toEqual([expected]);
  });
});

describe("formulas", () => {
  it.each([
    ["a group's", setCell(AT["3.1"], 15.71), "formula-overwritten G11 3.1"],
    ["a computed criterion's", setCell(AT["3.1.4"], 2.08), "formula-overwritten G15 3.1.4"],
    ["the total's", setCell(AT.total, 80.18), "formula-overwritten G46"],
    ["the bonus's", setCell(AT.bonus, 3.25), "formula-overwritten G50"],
    ["the grand total's", setCell(AT.grand, 83.43), "formula-overwritten G51"],
    ["the level's", setCell(AT.level, "4 sao"), "formula-overwritten G53"],
    ["a cleared one", setCell(AT.total, null), "formula-overwritten G46"],
  ])("%s replaced by its own value: formula-overwritten", (_, edit, expected) => {
    expect(planted(edit)).toEqual([expected]);
  });

  it.each([AT.total, AT.bonus, AT.grand])("replaced at %s is no stray entry where names are gone", (at) => {
    const shown = foundAt(yenThe(), at)?.value ?? "";
    expect(planted(setCell(at, shown), dropNames())).toEqual(["names-missing", `formula-overwritten ${at}`]);
  });

  it("replaced by another value: overwritten and wrong at one cell", () => {
    expect(planted(setCell(AT.grand, 95))).toEqual(["formula-overwritten G51", "total-mismatch G51"]);
  });

  it.each([
    ["total-mismatch G11 3.1", AT["3.1"], 15.72],
    ["total-mismatch G15 3.1.4", AT["3.1.4"], 2.5],
    ["total-mismatch G46", AT.total, 80.185],
    ["total-mismatch G46", AT.total, "80.18"],
    ["total-mismatch G50", AT.bonus, 0],
    ["total-mismatch G51", AT.grand, 90],
    ["total-mismatch G53", AT.level, "5 sao"],
    ["total-mismatch G53", AT.level, "Chưa đạt"],
  ])("%s for %s showing %j", (expected, at, value) => {
    expect(planted(showIn(at, value))).toEqual([expected]);
  });

  it("says what the cell shows and what the entries give", () => {
    expect(factsOf(showIn(AT.total, 90))).toEqual([{ found: "90", expected: "80.18" }]);
    expect(factsOf(showIn(AT.level, "5 sao"))).toEqual([{ found: "5 sao", expected: "4 sao" }]);
  });

  it("believe Excel's fifteen digits", () => {
    expect(planted(showIn(AT.total, 80.18 + 1.5e-14))).toEqual([]);
  });

  it("that show nothing yet are no mismatch", () => {
    const blanked = Object.values(AT).filter((at) => (foundAt(yenThe(), at)?.formula ?? null) !== null);
    expect(blanked).toHaveLength(7);
    expect(planted(...blanked.map((at) => showIn(at, "")))).toEqual([]);
  });
});

/** What a program without a calculator leaves: new entries beside the figures of the blank sheet. */
function notCalculated(filled: SheetSnapshot): SheetSnapshot {
  const blank = yenThe({}, { filling: NOTHING_FILLED });
  const cells = filled.cells.map((cell) => {
    const old = blank.cells.find((one) => one.row === cell.row && one.column === cell.column);
    return cell.formula === null || old === undefined ? cell : { ...cell, kind: old.kind, value: old.value };
  });
  return { ...filled, cells };
}

describe("a sheet that nobody calculated", () => {
  it("is total-not-calculated at the grand total, once", () => {
    const { problems, score } = judgedYenThe(notCalculated(yenThe()));
    expect(problems.map(briefly)).toEqual(["total-not-calculated G51"]);
    expect(problems[0]?.facts).toEqual({ found: "", expected: "83.43" });
    expect(score.level?.name).toBe("4 sao");
  });

  it("still owns up to figures that were typed over its formulas", () => {
    expect(problemsOf(edited(notCalculated(yenThe()), setCell(AT.total, 95)))).toEqual([
      "formula-overwritten G46",
      "total-mismatch G46",
      "total-not-calculated G51",
    ]);
  });

  it("is none when the count of missing entries is right", () => {
    expect(problemsOf(edited(yenThe({ "3.1.1": {} })))).toEqual(["score-missing G12 3.1.1"]);
  });
});

describe("a seal", () => {
  const { entries } = judgedYenThe(yenThe());
  const seal = sealOf({
    ...YEN_THE,
    unit: "Xã Đồng Tâm",
    unitCode: "YT09",
    judge: "Nguyễn Văn An",
    round: "1",
    entries,
  });

  it("fits the sheet that it was made of", () => {
    expect(planted(setCell(AT.seal, seal))).toEqual([]);
    expect(judgedYenThe(edited(yenThe(), setCell(AT.seal, ` ${seal} `))).seal).toBe(seal);
  });

  it.each([
    ["another entry", yenThe({ "3.1.1": { points: 1.5 } })],
    ["another figure with the same points", yenThe({ "3.2.1": { figures: 38, figuresOf: 40 } })],
    ["another bonus", yenThe({ "3.6.1": { points: 2.25 } })],
    ["another unit", yenThe({}, { unit: "Xã Đồng Tiến" })],
    ["another code", yenThe({}, { unitCode: "YT10" })],
    ["another judge", yenThe({}, { judge: "Nguyễn Văn Ân" })],
    ["another round", yenThe({}, { round: "2" })],
  ])("does not fit %s", (_, sheet) => {
    expect(problemsOf(edited(sheet, setCell(AT.seal, seal)))).toEqual(["seal-mismatch G54"]);
  });

  it("fits whatever is no entry: self points, evidence, notes, the day", () => {
    const rest = { self: 2, evidence: "Báo cáo số 3", notes: "Đã xem" };
    const sheet = yenThe({ "3.1.1": { points: 1.75, ...rest } }, { scoredOn: 46_150 });
    expect(problemsOf(edited(sheet, setCell(AT.seal, seal)))).toEqual([]);
  });
});

describe("every fault at once", () => {
  const spoilt = {
    "3.1.2": {},
    "3.1.3": { points: 3 },
    "3.1.6": { points: "2,5" },
    "3.1.8": { points: 1.5 },
    "3.2.2": { points: -1 },
    "3.2.5": { points: 1.1 },
    "3.2.7": { points: "tốt" },
    "3.3.1": { points: 46_143 },
    "3.3.2": { points: 3.5, evidence: "" },
  };
  const sheet = edited(
    yenThe(spoilt),
    setCell("G29", 46_143, { format: "d-mmm" }),
    setCell(AT.unit, null),
    setCell(AT.judge, null),
    setCell(AT.criteriaSet, "yen-the-2024@1#000000000000"),
    setCell(AT.seal, "00000000"),
    setCell("C12", 5),
    setCell(AT["3.1"], 12),
    showIn("G34", 12), // group 3.4, whose entries are sound: 12.75
    dropRow(44), // 3.5.5
    insertRow(44),
    setCell("A45", "3.5.9"),
    setCell("G45", 3.5),
    copyRow(43), // 3.5.4
  );
  const expected = [
    "unit-missing B7",
    "judge-missing B8",
    "criteria-version-differs E9",
    "criterion-duplicated A45 3.5.4",
    "criterion-unknown A46",
    "criterion-missing 3.5.5",
    "max-points-changed C12 3.1.1",
    "score-missing G13 3.1.2",
    "score-above-max G14 3.1.3",
    "score-is-text G17 3.1.6",
    "choice-not-allowed G19 3.1.8",
    "score-below-min G22 3.2.2",
    "score-off-step G25 3.2.5",
    "score-not-a-number G27 3.2.7",
    "score-is-date G29 3.3.1",
    "evidence-missing H30 3.3.2",
    "formula-overwritten G11 3.1",
    "total-mismatch G34 3.4",
    "seal-mismatch G55",
  ];

  it("is said once, each at its own cell", () => {
    expect([...problemsOf(sheet)].sort()).toEqual([...expected].sort());
  });

  it("is said the same without names", () => {
    const cells = [...problemsOf(edited(sheet, dropNames()))].sort();
    expect(cells).toEqual([...expected, "names-missing"].sort());
  });
});
