import fc from "fast-check";
import type { CellInput, SheetId } from "../../src/browser/engine";
import { builtInSets } from "../../src/scoring/built-in-sets";
import { hashOf } from "../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { a1, absoluteA1, type Area, quotedSheet } from "../../src/sheet/address";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import type { SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { merge } from "../summary/made-sheets";
import { anyCriteriaSet } from "../support/any-criteria-set";
import { anyFilling } from "../support/any-filling";
import { anyMerge } from "../support/any-merge";
import { univerInNode } from "../support/univer-in-node";

const { engine, sheet: first } = univerInNode();

/** A sheet as a judge or the unit itself fills it. Its planned values are those that LibreOffice calculates too. */
function anySheet(sets: fc.Arbitrary<CriteriaSet>): fc.Arbitrary<SheetPlan> {
  return fc.tuple(sets, fc.constantFrom("Nguyễn Văn An", null)).chain(([set, judge]) =>
    anyFilling(set, judge === null ? "self" : "judge", { spoilt: false }).map((filling) => {
      const about = { name: "Phiếu", unit: "Xã Đồng Tâm", unitCode: "YT09", judge, round: "1", scoredOn: null };
      return layoutScoreSheet({ set, hash: hashOf(set), filling, ...about });
    }),
  );
}

/** A summary of random sheets, laid as test/office/summary.test.ts has LibreOffice calculate it. */
const anySummary: fc.Arbitrary<WorkbookPlan> = fc
  .record({
    any: anyMerge({ mishaps: true, maxUnits: 5, maxJudges: 5 }),
    method: fc.constantFrom("mean", "trimmed-mean", "median"),
    stages: fc.subarray(["group", "sheet", "panel"] as const),
  })
  .map(({ any, method, stages }) =>
    layoutSummary(
      merge({ ...any.set, rounding: { stages } }, any.sheets, { roster: any.roster, method, previous: [] }),
    ),
  );

type Content = string | number | boolean;

/** Points are equal to the last digit; what is no points, such as a share, to twelve digits. */
function agree(planned: Content, found: Content): boolean {
  if (typeof planned !== "number" || typeof found !== "number") return planned === found;
  return Math.abs(planned - found) <= 1e-12 * Math.max(1, Math.abs(planned));
}

function areaOf({ rows }: SheetPlan): Area | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return width === 0 ? null : { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
}

function inputs({ rows }: SheetPlan, { right }: Area): (CellInput | undefined)[][] {
  return rows.map(({ cells }) =>
    Array.from({ length: right + 1 }, (_, column) => {
      const cell = cells[column];
      if (cell === null || cell === undefined) return undefined;
      return cell.formula === undefined ? { value: cell.value } : { formula: cell.formula };
    }),
  );
}

type Found = { readonly at: string; readonly formula: string; readonly planned: Content; readonly found: Content };

function formulasOf(plan: SheetPlan, sheet: SheetId): readonly Found[] {
  const area = areaOf(plan);
  const cells = area === null ? [] : engine.cells(sheet, area);
  return plan.rows.flatMap((line, row) =>
    line.cells.flatMap((cell, column) => {
      if (cell?.formula === undefined) return [];
      const found = cells[row]?.[column]?.value ?? "";
      return [{ at: `${plan.name}!${a1({ row, column })}`, formula: cell.formula, planned: cell.value ?? "", found }];
    }),
  );
}

/** Lays cells without their planned values, and the names, which formulas must not be confused by; gives every formula. */
async function calculated(plans: readonly SheetPlan[]): Promise<readonly Found[]> {
  const laid = plans.map((plan) => ({ plan, sheet: engine.addSheet(plan.name) }));
  for (const { plan, sheet } of laid) {
    for (const { name, area } of plan.names) {
      engine.setName({ name, scope: sheet, formula: `${quotedSheet(plan.name)}!${absoluteA1(area)}` });
    }
    const area = areaOf(plan);
    if (area !== null) engine.write(sheet, area, inputs(plan, area));
  }
  await engine.settle();
  const found = laid.flatMap(({ plan, sheet }) => formulasOf(plan, sheet));
  for (const { sheet } of laid) engine.deleteSheet(sheet);
  return found;
}

async function expectPlanned(plans: readonly SheetPlan[], fewest: number): Promise<void> {
  const formulas = await calculated(plans);
  expect(formulas.filter(({ planned, found }) => !agree(planned, found))).toEqual([]);
  expect(formulas.length).toBeGreaterThan(fewest);
}

/** The engine waits a tenth of a second before it calculates: many sheets at once. */
function besideEachOther(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  return plans.map((plan, at) => ({ ...plan, name: `${plan.name} ${String(at + 1)}` }));
}

const summaries = fc.sample(anySummary, { numRuns: 40, seed: 20_261_122 });

describe("formulas of the layouts in the spreadsheet engine", () => {
  it("have the planned values on sheets of every built-in set", async () => {
    for (const { set } of builtInSets()) {
      const plans = fc.sample(anySheet(fc.constant(set)), { numRuns: 10, seed: 3 });
      await expectPlanned(besideEachOther(plans), 200);
    }
  });

  it("have the planned values on 100 sheets of random sets", async () => {
    const plans = fc.sample(anySheet(anyCriteriaSet()), { numRuns: 100, seed: 20_261_121 });
    await expectPlanned(besideEachOther(plans.slice(0, 50)), 750);
    await expectPlanned(besideEachOther(plans.slice(50)), 750);
  });

  it("have the planned values on 40 random summaries", async () => {
    let formulas = 0;
    for (const [at, { sheets }] of summaries.entries()) {
      const found = await calculated(sheets);
      const different = found.filter((one) => !agree(one.planned, one.found));
      expect({ at, different }).toEqual({ at, different: [] });
      formulas += found.length;
    }
    expect(formulas).toBeGreaterThan(2000);
  });
});

describe("the engine's own traps", () => {
  it("no comparison is taken from an index that holds 0 and the empty text for the same", async () => {
    const column = { top: 0, left: 0, bottom: 3, right: 0 };
    const twice = { formula: 'IF(A1="","",1)' };
    engine.write(first, column, [[{ value: 0 }], [twice], [twice], [{ formula: 'A1=""' }]]);
    await engine.settle();
    expect(engine.cells(first, column).map(([cell]) => cell?.value)).toEqual([0, 1, 1, false]);
  });

  it("a name that is spelt like a function leaves the function alone", async () => {
    const cells = { top: 10, left: 0, bottom: 10, right: 1 };
    engine.setName({ name: "round", scope: null, formula: "'Sheet1'!$A$11" });
    engine.write(first, cells, [[{ value: 1 }, { formula: "ROUND(2.5,0)" }]]);
    await engine.settle();
    expect(engine.cells(first, cells)[0]?.[1]?.value).toBe(3);
  });
});

/** SORT spoils the range for every other formula, PROPER breaks Vietnamese words, HYPERLINK shows a rich text. */
const WRONG = /\b(?:SORT|SORTBY|PROPER|HYPERLINK)\(/;
/** A comparison alone among the arguments of these is left out, as if it were a text in a cell. */
const LONE_COMPARISON = /\b(?:MIN|MAX|SUM|AVERAGE|COUNT)\(\(?[A-Z]+\d+(?:[<>]=?|=)[^(),]+\)?[,)]/;

it("no layout uses what the engine calculates wrong", () => {
  const sets = [...builtInSets().map(({ set }) => set), ...fc.sample(anyCriteriaSet(), { numRuns: 60, seed: 11 })];
  const plans = sets.flatMap((set) => fc.sample(anySheet(fc.constant(set)), { numRuns: 2, seed: 5 }));
  const formulas = [...plans, ...summaries.flatMap(({ sheets }) => sheets)].flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula]))),
  );
  expect(formulas.filter((formula) => WRONG.test(formula) || LONE_COMPARISON.test(formula))).toEqual([]);
  expect("MIN((G16>=2.54),IF(G22=1,1,1))").toMatch(LONE_COMPARISON);
  expect('INDEX(SORT(A1:A5),1)&PROPER("a")').toMatch(WRONG);
});
