import fc from "fast-check";
import { a1 } from "../../src/sheet/address";
import { readSummary } from "../../src/sheet/read-summary";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { Consolidation } from "../../src/summary/consolidate";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { entriesOf, madeSet, merge, sheetOf, type Filled } from "../summary/made-sheets";
import { anyMerge } from "../support/any-merge";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";

const MERGES = 60;

const anyConsolidation: fc.Arbitrary<Consolidation> = fc
  .record({
    any: anyMerge({ mishaps: true, maxUnits: 6, maxJudges: 7 }),
    method: fc.constantFrom("mean", "trimmed-mean", "median"),
    stages: fc.subarray(["group", "sheet", "panel"] as const),
  })
  .map(({ any, method, stages }) =>
    merge({ ...any.set, rounding: { stages } }, any.sheets, { roster: any.roster, method, previous: [] }),
  );

const TIED: readonly (readonly Filled[])[] = [
  [{ "A.1": 30, "A.2": 10, "B.1": 40, "B.2": 0 }],
  [{ "A.1": 31, "A.2": 9, "B.1": 40, "B.2": 0 }],
  [{ "A.1": 29, "A.2": 10, "B.1": 40, "B.2": 1 }],
  [{ "A.1": 30, "A.2": 9, "B.1": 40, "B.2": 0, T1: 1 }],
  // A mean bonus of 2/3 from three judges and from six.
  [0, 1, 1].map((bonus) => ({ "A.1": 30, "A.2": 10, "B.1": 40 - bonus, "B.2": 0, T1: bonus })),
  [0, 1, 1, 0, 1, 1].map((bonus) => ({ "A.1": 30, "A.2": 10, "B.1": 40 - bonus, "B.2": 0, T1: bonus })),
];

/** Six units of equal totals whom only bonus, then group B, then criterion A.1 tell apart. */
function tiedUnits(): Consolidation {
  const set = madeSet({ tieBreaks: [{ by: "bonus" }, { by: "group", id: "B" }, { by: "criterion", id: "A.1" }] });
  const sheets = TIED.flatMap((panel, unit) =>
    panel.map((filled, at) => sheetOf(set, entriesOf(set, filled), { name: `Xã ${String(unit)}`, judge: String(at) })),
  );
  return merge(set, sheets);
}

type Content = string | number | boolean;

/** What every formula cell is planned to hold, by sheet and address. */
function plannedFormulas({ name, rows }: SheetPlan): readonly (readonly [string, Content])[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.formula === undefined ? [] : [[`${name}!${a1({ row, column })}`, cell.value ?? ""] as const],
    ),
  );
}

function foundValues({ name, cells }: SheetSnapshot): readonly (readonly [string, Content])[] {
  return cells.map(({ row, column, value }) => [`${name}!${a1({ row, column })}`, value] as const);
}

/** Points are equal to the last digit; what is no points, such as a share, to twelve digits. */
function agree(planned: Content, found: Content): boolean {
  if (typeof planned !== "number" || typeof found !== "number") return planned === found;
  return Math.abs(planned - found) <= 1e-12 * Math.max(1, Math.abs(planned));
}

async function calculated(plans: readonly WorkbookPlan[]) {
  const written = await Promise.all(plans.map((plan) => writeXlsx(plan)));
  const read = (await recalculateAll(written, "xlsx")).map((bytes) => readWorkbook(bytes));
  return read.map((outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
    return outcome.workbook;
  });
}

libreofficeOrSkip("the summary workbook in LibreOffice", () => {
  const merges = [tiedUnits(), ...fc.sample(anyConsolidation, { numRuns: MERGES, seed: 20_260_101 })];
  const plans = merges.map((merged) => layoutSummary(merged));
  let workbooks: Awaited<ReturnType<typeof calculated>> = [];
  beforeAll(async () => {
    workbooks = await calculated(plans);
  }, 600_000);

  it("calculates every formula to the value that the program gave it", () => {
    const wrong = plans.flatMap((plan, at) => {
      const found = new Map(workbooks[at]?.sheets.flatMap(foundValues));
      return plan.sheets
        .flatMap(plannedFormulas)
        .filter(([cell, value]) => !agree(value, found.get(cell) ?? ""))
        .map(([cell, value]) => `${String(at)} ${cell}: planned ${String(value)}, found ${String(found.get(cell))}`);
    });
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(plans.flatMap((plan) => plan.sheets.flatMap(plannedFormulas)).length).toBeGreaterThan(MERGES * 30);
  });

  it("tells equal totals apart by the tie-breaks: 1, 2, 2, 4, 5, 6", () => {
    const found = readSummary(workbooks[0] ?? { sheets: [] });
    expect(found?.map(({ name, rank }) => [name, rank])).toEqual([
      ["Xã 3", 1],
      ["Xã 4", 2],
      ["Xã 5", 2],
      ["Xã 2", 4],
      ["Xã 1", 5],
      ["Xã 0", 6],
    ]);
  });

  it("gives back the units that it was made of after LibreOffice has saved it", () => {
    expect(workbooks.map((workbook) => readSummary(workbook))).toEqual(
      merges.map(({ units }) =>
        units.map(({ unit, rank, figures, level }) => ({
          code: unit.code,
          name: unit.name,
          rank,
          grandTotal: figures?.grandTotal ?? null,
          level: level?.name ?? null,
        })),
      ),
    );
  });
});
