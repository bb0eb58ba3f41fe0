import { allowedPoints, isComputed, leavesOf, type Criterion, type Group, type Leaf } from "../scoring/criterion";
import { hundredthsOf, numberOf, sumOf } from "../scoring/points";
import { a1, cellArea } from "./address";
import { withDocuments } from "./documents-line";
import { compute, rowOf, say, type Block } from "./draft";
import { figureStyle } from "./example-marks";
import type { FilledRow } from "./filling";
import { expectedLeaves } from "./filling";
import { computedFormula, stateFormula, type RowCells } from "./leaf-formulas";
import {
  countedCell,
  isLayered,
  layerCells,
  layeredStateFormula,
  layerRules,
  layerSums,
  selfValue,
} from "./layers/layered-row";
import { openStyle } from "./layers/open-layer";
import { leafRules } from "./leaf-rules";
import { PAPER } from "./paper-words";
import { addressIn, cellIn, rowIn, type ScoreDraft } from "./score-request";
import { inOrder } from "./score-places";
import type { EntryRule, PlannedCell, PlannedRow } from "./sheet-plan";
import { sumFormula } from "./sum-formulas";
import { fedBy, fedFormula, fedState } from "./survey-formulas";

type Placed = [column: number, cell: PlannedCell];

export function rowCells(draft: ScoreDraft, row: number): RowCells {
  return {
    points: addressIn(draft, "points", row),
    figures: addressIn(draft, "figures", row),
    figuresOf: addressIn(draft, "figuresOf", row),
    state: addressIn(draft, "state", row),
  };
}

/** What a sum shows now, with missing entries left out. */
export function runningSum(draft: ScoreDraft, criteria: readonly Criterion[]): number {
  const points = criteria
    .flatMap(leavesOf)
    .map((leaf) => draft.filled.score.leaves.get(leaf.id)?.points ?? hundredthsOf(0));
  return numberOf(sumOf(points));
}

function runningSelf(draft: ScoreDraft, criteria: readonly Criterion[]): number {
  // Where layers are, a survey's points are nobody's own: their cell of the unit's column is blank.
  const own = criteria.flatMap(leavesOf).filter((leaf) => !isLayered(draft) || !isFed(draft, leaf));
  const typed = own.map((leaf) => {
    const self = isLayered(draft) ? selfValue(draft, leaf) : draft.request.filling.rows.get(leaf.id)?.self;
    if (self === PAPER.notApplicable && leaf.notApplicable === "full") return leaf.max;
    return hundredthsOf(typeof self === "number" ? Math.round(self * 100) : 0);
  });
  return numberOf(sumOf(typed));
}

export function selfTotal(draft: ScoreDraft): number {
  return runningSelf(draft, draft.request.set.groups);
}

function groupRow(draft: ScoreDraft, group: Group): PlannedRow {
  const { columns } = draft;
  const cells: Placed[] = [
    [columns.number, say(group.id, "group-number")],
    [columns.title, say(group.title, "group-text")],
    [columns.max, say(numberOf(group.max), figureStyle(group, "group-points"))],
  ];
  for (let column = columns.max + 1; column < columns.self; column++) cells.push([column, say(null, "group-blank")]);
  if (columns.self !== columns.points) {
    cells.push([
      columns.self,
      compute(sumFormula(draft, group.criteria, "self"), runningSelf(draft, group.criteria), "group-points"),
    ]);
  }
  const points = runningSum(draft, group.criteria);
  cells.push(...layerSums(draft, group.criteria, "group"));
  cells.push([columns.points, compute(sumFormula(draft, group.criteria, "points"), points, "group-points")]);
  cells.push([columns.evidence, say(null, "group-blank")], [columns.notes, say(null, "group-blank")]);
  return rowOf(cells);
}

function figureCells(draft: ScoreDraft, leaf: Leaf, filled: FilledRow): Placed[] {
  const { figures, figuresOf } = draft.columns;
  if (figures === null || figuresOf === null) return [];
  const look = openStyle(draft.layer, "figures", "entry-figure");
  const counted = isComputed(leaf) ? say(filled.figures ?? null, look) : say(null, "group-blank");
  const whole = leaf.kind === "ratio" ? say(filled.figuresOf ?? null, look) : say(null, "group-blank");
  return [
    [figures, counted],
    [figuresOf, whole],
  ];
}

/** Points that follow from figures beside them or from the survey sheet; null where they are typed. */
function pointsFormula(draft: ScoreDraft, leaf: Leaf, row: number): string | null {
  if (isComputed(leaf)) return computedFormula(leaf, rowCells(draft, row));
  const { set, survey } = draft.request;
  const fed = fedBy(set, leaf, survey);
  return fed === null || survey === undefined ? null : fedFormula(set, fed, survey);
}

function pointsCell(draft: ScoreDraft, leaf: Leaf, row: number): PlannedCell {
  const filled = draft.request.filling.rows.get(leaf.id) ?? {};
  if (!expectedLeaves(draft.request.set, draft.role).includes(leaf)) return say(null, "points");
  if (isLayered(draft) && !isFed(draft, leaf)) return countedCell(draft, leaf, row);
  const formula = pointsFormula(draft, leaf, row);
  if (formula === null) return say(filled.points ?? null, "entry-points");
  const result = draft.filled.score.leaves.get(leaf.id);
  const isNotApplicable = draft.filled.entries.get(leaf.id)?.kind === "not-applicable";
  const value = result === undefined ? "" : isNotApplicable ? PAPER.notApplicable : numberOf(result.points);
  return compute(formula, value, "points");
}

/** Whether nobody types this leaf's points: they come from the survey sheet. */
export function isFed({ request }: ScoreDraft, leaf: Leaf): boolean {
  return fedBy(request.set, leaf, request.survey) !== null;
}

/** The values of a list rule stand in hidden cells of the same row: numbers, so that every locale shows them right. */
function choiceCells(draft: ScoreDraft, leaf: Leaf): Placed[] {
  const values: (number | string)[] = (allowedPoints(leaf) ?? []).map(numberOf);
  if (values.length > 0 && leaf.notApplicable !== undefined) values.push(PAPER.notApplicable);
  return values.map((value, index) => [draft.columns.choices + index, say(value, "choice")]);
}

/** Full points count in a sum of points, what is left out in one of whole hundredths, where a double is exact. */
function naCells(draft: ScoreDraft, leaf: Leaf): Placed[] {
  const { columns } = draft;
  if (!expectedLeaves(draft.request.set, draft.role).includes(leaf)) return [];
  if (leaf.notApplicable === "full") return [[columns.fullWhenNa, say(numberOf(leaf.max), "choice")]];
  return leaf.notApplicable === "rescale" ? [[columns.outWhenNa, say(leaf.max, "choice")]] : [];
}

function stateCell(draft: ScoreDraft, leaf: Leaf, row: number): PlannedCell {
  const state = draft.filled.states.get(leaf.id);
  if (state === undefined) return say(0, "choice");
  const { set, survey } = draft.request;
  const fed = fedBy(set, leaf, survey);
  const typed = (): string =>
    isLayered(draft) ? layeredStateFormula(draft, leaf, row) : stateFormula(leaf, rowCells(draft, row));
  const formula = fed === null || survey === undefined ? typed() : fedState(set, fed, survey);
  return compute(formula, state, "choice");
}

function leafRow(draft: ScoreDraft, leaf: Leaf): PlannedRow {
  const { columns } = draft;
  const row = rowIn(draft, leaf.id);
  const filled = draft.request.filling.rows.get(leaf.id) ?? {};
  const own: Placed[] =
    columns.self === columns.points ? [] : [[columns.self, say(filled.self ?? null, "entry-points")]];
  const self = isLayered(draft) ? layerCells(draft, leaf, isFed(draft, leaf)) : own;
  return rowOf([
    [columns.number, say(leaf.id, "number")],
    [columns.title, say(withDocuments(leaf), "text")],
    [columns.max, say(numberOf(leaf.max), figureStyle(leaf, "points"))],
    ...figureCells(draft, leaf, filled),
    ...self,
    [columns.points, pointsCell(draft, leaf, row)],
    [columns.evidence, say(filled.evidence ?? null, openStyle(draft.layer, "evidence", "entry-text"))],
    [columns.notes, say(filled.notes ?? null, "entry-text")],
    [columns.state, stateCell(draft, leaf, row)],
    ...naCells(draft, leaf),
    ...choiceCells(draft, leaf),
  ]);
}

function rulesOf(draft: ScoreDraft, leaf: Leaf): readonly EntryRule[] {
  const row = rowIn(draft, leaf.id);
  const at = (column: "points" | "figures" | "figuresOf") => {
    const cell = cellIn(draft, column, row);
    return { area: cellArea(cell), address: a1(cell) };
  };
  const choices = choiceCells(draft, leaf);
  const last = draft.columns.choices + choices.length - 1;
  const area = choices.length === 0 ? null : { top: row, left: draft.columns.choices, bottom: row, right: last };
  if (isLayered(draft)) return layerRules(draft, leaf, area);
  return leafRules(leaf, { points: at("points"), figures: at("figures"), figuresOf: at("figuresOf") }, area);
}

/** The table: groups with their subtotals, criteria with their entry cells. */
export function criterionRows(draft: ScoreDraft): Block {
  const criteria = draft.request.set.groups.flatMap(inOrder);
  const expected = expectedLeaves(draft.request.set, draft.role);
  return {
    rows: criteria.map((criterion) =>
      criterion.kind === "group" ? groupRow(draft, criterion) : leafRow(draft, criterion),
    ),
    rules: expected.flatMap((leaf) => (isFed(draft, leaf) ? [] : rulesOf(draft, leaf))),
  };
}
