import fc from "fast-check";
import { letterSheets } from "../../../src/sheet/papers/letters";
import { mergeOfSummary, type MergeOfSummary } from "../../../src/sheet/papers/merge-of-summary";
import type { FoundCell, SheetSnapshot } from "../../../src/sheet/sheet-snapshot";
import { draftSummary } from "../../../src/sheet/summary-draft";
import type { Consolidation } from "../../../src/summary/consolidate";
import { merge } from "../../summary/made-sheets";
import { anyReadMerge, knowing, summarySnapshot } from "../../support/rolled-up";

const anyMethod = fc.constantFrom("mean", "trimmed-mean", "median");

const anySummary: fc.Arbitrary<Consolidation> = fc
  .tuple(anyReadMerge(), anyMethod)
  .map(([any, method]) => merge(any.set, any.sheets, { roster: any.roster, method }));

function read(merged: Consolidation, change = (sheet: SheetSnapshot): SheetSnapshot => sheet): MergeOfSummary | null {
  const sheets = summarySnapshot(merged).sheets.map(change);
  return mergeOfSummary({ sheets }, "tong-hop.xlsx", knowing(merged.set));
}

describe("papers from a summary", () => {
  it("are those of the merge that the summary was laid from", () => {
    fc.assert(
      fc.property(anySummary, (merged) => {
        const found = read(merged);
        if (found?.ok !== true) throw new Error(JSON.stringify(found));
        expect(letterSheets(found.draft, { units: null })).toEqual(
          letterSheets(draftSummary(merged, found.draft.paper), { units: null }),
        );
        const figures = ({ units, levels }: Consolidation) => [
          levels,
          units.map(({ rank, figures: own, level, gates, judges }) => [rank, own, level, gates, judges]),
        ];
        expect(figures(found.draft.merged)).toEqual(figures(merged));
      }),
      { numRuns: 20 },
    );
  });

  it("are refused where any number of “Tổng hợp” or “Điểm” was typed over, and the cell is named", () => {
    fc.assert(
      fc.property(anySummary, fc.nat(), (merged, luck) => {
        const shown = summarySnapshot(merged).sheets.filter(({ name }) => ["Tổng hợp", "Điểm"].includes(name));
        const numbers = shown.flatMap(({ name, cells }) => {
          return cells.flatMap((cell) => (cell.kind === "number" ? [{ name, cell }] : []));
        });
        const picked = numbers[luck % numbers.length];
        if (picked === undefined) return;
        const found = read(merged, (sheet) => {
          if (sheet.name !== picked.name) return sheet;
          const { row, column } = picked.cell;
          const isPicked = (one: FoundCell): boolean => one.row === row && one.column === column;
          return {
            ...sheet,
            cells: sheet.cells.map((one) => (isPicked(one) ? { ...one, value: Number(one.value) + 0.25 } : one)),
          };
        });
        expect(found?.ok).toBe(false);
        if (found?.ok === false) expect(found.problems[0]?.code).toBe("summary-altered");
      }),
      { numRuns: 15 },
    );
  });
});
