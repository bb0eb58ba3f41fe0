import { isComputed, type ComputedLeaf, type Leaf } from "../../scoring/criterion";
import type { Points } from "../../scoring/points";
import { computedFormula, literal, numberState, stateFormula, type RowCells } from "../leaf-formulas";
import { PAPER } from "../paper-words";

/** The formulas of a layered row. They decide as `read-layers.ts` does; without a judge's name the unit's own points count. */
export type LayeredCells = RowCells & {
  readonly judge: string;
  readonly self: string;
  readonly first: string;
  readonly second: string | null;
};

const HUNDREDTH = 1 as Points;

/** What a cell holds, and "" where it holds nothing: a plain reference to a blank cell is 0. */
function shownIn(cell: string): string {
  return `IF(TRIM(${cell})="","",${cell})`;
}

export function countedFormula({ judge, self, first, second }: LayeredCells): string {
  const appraised = second === null ? shownIn(first) : `IF(TRIM(${second})<>"",${second},${shownIn(first)})`;
  return `IF(TRIM(${judge})="",${shownIn(self)},${appraised})`;
}

/** What the unit's own figures come to. */
export function selfFormula(leaf: ComputedLeaf, cells: LayeredCells): string {
  return computedFormula(leaf, { ...cells, state: `(${stateFormula(leaf, cells)})` });
}

/** The hidden state of the points that count; an appraisal is typed as points whatever the unit counted. */
export function layeredState(leaf: Leaf, cells: LayeredCells): string {
  if (!isComputed(leaf)) return stateFormula(leaf, cells);
  const typed = numberState(cells.points, "0", literal(leaf.max), HUNDREDTH);
  const judged =
    leaf.notApplicable === undefined ? typed : `IF(EXACT(${cells.points},"${PAPER.notApplicable}"),0,${typed})`;
  return `IF(TRIM(${cells.judge})="",${stateFormula(leaf, cells)},IF(TRIM(${cells.points})="",1,${judged}))`;
}

/** How far the points that count lie from the unit's own. */
export function differenceFormula({ judge, points, self }: Pick<LayeredCells, "judge" | "points" | "self">): string {
  return `IF(AND(TRIM(${judge})<>"",ISNUMBER(${points}),ISNUMBER(${self})),ROUND(${points}-${self},2),"")`;
}

/**
 * Differences added up, not the difference of two sums: of what a survey gives, or nobody appraised yet, there is only
 * one side.
 */
export function gapSumFormula(judge: string, sum: string): string {
  return `IF(TRIM(${judge})="","",${sum})`;
}
