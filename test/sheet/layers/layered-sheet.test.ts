import { loadCriteriaSet } from "../../../src/scoring/load-criteria-set";
import { hashOf, toJson } from "../../../src/scoring/criteria-hash";
import { annexSet } from "../../../src/sheet/annex/annex-set";
import { annexSheet } from "../../../src/sheet/annex/annex-sheet";
import { readAnnexSheet } from "../../../src/sheet/annex/read-annex-sheet";
import { writeAnnex } from "../../../src/sheet/annex/write-annex";
import type { CriteriaSet } from "../../../src/scoring/criteria-set";
import type { Filling } from "../../../src/sheet/filling";
import { layoutScoreSheet } from "../../../src/sheet/score-layout";
import { sheetSeal } from "../../../src/sheet/sheet-seal";
import type { SheetPlan } from "../../../src/sheet/sheet-plan";
import { unsealSheet } from "../../../src/sheet/seal-sheet";
import { styleOf } from "../../../src/sheet/style";
import type { Layer } from "../../../src/scoring/layers";
import type { ScoredSheet } from "../../../src/summary/scored-sheet";
import { HASH, merge } from "../../summary/made-sheets";
import { judgedBy } from "../../support/laid-sheet";
import { carried } from "../../support/rolled-up";
import { smallSet } from "../../support/small-set";
import { snapshotOf } from "../../support/snapshot-of";
import { briefly } from "../../support/yen-the";

function load(json: unknown): CriteriaSet {
  const loaded = loadCriteriaSet(json);
  if (!loaded.ok) throw new RangeError(JSON.stringify(loaded.problems));
  return loaded.set;
}

/** A.1 of 4 points, A.2.1 a choice of 2 or 0.5, A.2.2 a ratio of 4, B.1 yes or no of 3, B.2 half a point each up to 5. */
const set = load(smallSet({ layers: { appraisals: 2, explainAbove: 0.5, example: true } }));
const known = { set, hash: HASH };

/** 4, 2, 9 of 10 (4 points), 3 and 10 (5 points): 18 in all by the unit itself. */
const SELF: Filling["rows"] = new Map([
  ["A.1", { self: 4 }],
  ["A.2.1", { self: 2 }],
  ["A.2.2", { figures: 9, figuresOf: 10 }],
  ["B.1", { self: 3 }],
  ["B.2", { figures: 10 }],
]);

/** The first appraisal takes A.1 down by 1, A.2.2 to 3.5 and B.1 to 0; the second gives A.1 another 3.75 back. */
const JUDGED: Filling["rows"] = new Map([
  ["A.1", { self: 4, first: 3, explanation: "Có biên bản", second: 3.75 }],
  ["A.2.1", { self: 2, first: 2 }],
  ["A.2.2", { figures: 9, figuresOf: 10, first: 3.5 }],
  ["B.1", { self: 3, first: 0 }],
  ["B.2", { figures: 10, first: 5 }],
]);

function plan(judge: string | null, rows: Filling["rows"], layer?: Layer): SheetPlan {
  const about = { name: "Phiếu", unit: "Xã Đồng Tâm", unitCode: "07", judge, round: "1", scoredOn: null };
  const open = layer === undefined ? {} : { layer };
  return layoutScoreSheet({ ...known, ...about, ...open, filling: { rows, documents: new Set() } });
}

const judged = (judge: string | null, rows: Filling["rows"], layer?: Layer): ScoredSheet =>
  judgedBy(known, snapshotOf(plan(judge, rows, layer)));
const problemsOf = (sheet: ScoredSheet) => sheet.problems.map(briefly);

/** The headings of the columns in which a leaf takes entries. */
function unlocked({ rows }: SheetPlan, id: string): readonly unknown[] {
  const heading = rows.find(({ cells }) => cells[0]?.value === "TT")?.cells ?? [];
  const row = rows.find(({ cells }) => cells[0]?.value === id)?.cells ?? [];
  return row.flatMap((cell, column) => {
    const style = cell?.style;
    return style !== undefined && styleOf(style).unlocked === true ? [heading[column]?.value] : [];
  });
}

describe("a sheet of a set with layers", () => {
  it("counts the unit's own points until a judge is named", () => {
    const own = judged(null, SELF);
    expect([own.isSelfScore, own.score.total, problemsOf(own)]).toEqual([true, { over: 1800n, under: 1n }, []]);
  });

  it("counts the last appraisal that is filled in, row by row, and says which cell it is", () => {
    const sheet = judged("An", JUDGED);
    // 3.75 + 2 + 3.5 + 0 + 5
    expect(sheet.score.total).toEqual({ over: 1425n, under: 1n });
    expect([sheet.cells.get("A.1"), sheet.cells.get("B.1")]).toEqual(["I12", "G17"]);
    expect([...sheet.selfPoints.values()]).toEqual([400, 200, 400, 300, 500]);
  });

  it("adds up the differences of a group, without rows that nobody appraised yet", () => {
    const gaps = (rows: Filling["rows"]): readonly unknown[] => {
      const { names, rows: laid } = plan("An", rows);
      const column = names.find(({ name }) => name === "differences")?.area.left ?? -1;
      const shown = laid.map(({ cells }) => [cells[0]?.value, cells[column]?.value] as const);
      return ["A", "A.2", "B"].map((id) => shown.find(([found]) => found === id)?.[1]);
    };
    // A.1: 3.75 - 4; A.2.1: 2 - 2; A.2.2: 3.5 - 4; B.1: 0 - 3; B.2: 5 - 5.
    expect(gaps(JUDGED)).toEqual([-0.75, -0.5, -3]);
    expect(gaps(new Map(JUDGED).set("A.2.1", { self: 2 }))).toEqual([-0.75, -0.5, -3]);
  });

  it("asks for an explanation above the gap of the set, and not at the gap", () => {
    // A.1 is explained, A.2.2 lies half a point below, which is allowed.
    expect(problemsOf(judged("An", JUDGED))).toEqual(["explanation-missing H17 B.1"]);
    const facts = judged("An", JUDGED).problems.map((one) => one.facts);
    expect(facts).toEqual([{ gap: "3.00", limit: "0.50" }]);
  });

  it("tells every illegal entry at its own cell, also of a layer that does not count", () => {
    const rows = new Map(JUDGED);
    rows.set("A.1", { self: 4.5, first: "3,0", explanation: "Có", second: 3.75 });
    rows.set("A.2.1", { self: 2 });
    const found = problemsOf(judged("An", rows));
    expect(found).toEqual([
      "score-above-max F12 A.1",
      "score-is-text G12 A.1",
      "score-missing G14 A.2.1",
      "explanation-missing H17 B.1",
    ]);
  });

  it("asks who appraises where an appraisal stands without a name", () => {
    expect(problemsOf(judged("", JUDGED))[0]).toMatch(/^judge-missing /u);
  });

  it("opens the columns of one layer and locks those of the others", () => {
    const open = (layer: Layer, judge: string | null = "An") => unlocked(plan(judge, JUDGED, layer), "A.1");
    expect(open("self", null)).toEqual(["Điểm tự chấm", "Minh chứng", "Ghi chú"]);
    expect(open("appraisal-1")).toEqual(["Thẩm định lần 1", "Ghi chú"]);
    expect(open("explanation")).toEqual(["Giải trình của đơn vị", "Minh chứng", "Ghi chú"]);
    expect(open("appraisal-2")).toEqual(["Thẩm định lần 2", "Ghi chú"]);
    expect(unlocked(plan(null, SELF), "A.2.2")).toEqual(["Số liệu", "Trên tổng số", "Minh chứng", "Ghi chú"]);
  });

  it("is opened again after a seal in its own layer alone", () => {
    const outcome = unsealSheet(snapshotOf(plan("An", JUDGED, "appraisal-2")), "", () => known);
    const columns =
      outcome?.ok === true ? outcome.edits.locks.filter(({ area }) => area.top >= 11 && area.bottom <= 19) : [];
    // Second appraisal (I) and notes (M), of three stretches of rows between the groups each.
    expect(new Set(columns.map(({ area }) => area.left))).toEqual(new Set([8, 12]));
  });

  it("has a seal over everything in its layers", () => {
    const sealOf = (rows: Filling["rows"]): string => sheetSeal(judged("An", rows), set, known.hash);
    const other = (change: object) => sealOf(new Map([...JUDGED, ["A.1", { ...JUDGED.get("A.1"), ...change }]]));
    const seals = [
      sealOf(JUDGED),
      other({ first: 2 }),
      other({ self: 3 }),
      other({ explanation: "Khác" }),
      other({ second: 3 }),
    ];
    expect(new Set(seals).size).toBe(5);
    expect(sheetSeal(judged("An", JUDGED), set, known.hash)).toBe(seals[0]);
  });

  it("brings its layers and its seal through a district's summary", () => {
    const sheet = judged("An", JUDGED);
    const sealed = { ...sheet, seal: sheetSeal(sheet, set, known.hash) };
    const [again] = carried(merge(set, [sealed]), "huyện.xlsx").flatMap(({ sheets }) => sheets);
    expect(again?.layers).toEqual(sheet.layers);
    expect(again?.problems.map(({ code }) => code)).toEqual(["explanation-missing"]);
  });

  it("is a set that its editable sheet reads back, with the same hash; one without layers does not say so", () => {
    const annex = readAnnexSheet(snapshotOf(annexSheet("Bộ tiêu chí", writeAnnex(set))));
    expect(annex === null ? null : annexSet(annex, "Bộ tiêu chí").loaded?.hash).toBe(hashOf(set));
    expect(Object.keys(toJson(load(smallSet())) as object)).not.toContain("layers");
  });

  it("cannot have a criterion that a higher level scores", () => {
    const json = toJson(set) as { groups: { criteria: object[] }[] };
    const copy = structuredClone(json);
    const first = copy.groups[0];
    if (first !== undefined)
      first.criteria[0] = { kind: "external", id: "A.1", title: "Cấp trên", max: 4, step: 0.25, example: true };
    const loaded = loadCriteriaSet(copy);
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(["set-layers-external"]);
  });
});
