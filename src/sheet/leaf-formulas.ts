import { allowedNumbers, isComputed, type ComputedLeaf, type Leaf } from "../scoring/criterion";
import { MOST_FIGURES } from "../scoring/entry";
import { SHARE_PARTS, shareParts } from "../scoring/leaf-points";
import { numberOf, type Points } from "../scoring/points";
import { PAPER } from "./paper-words";

/**
 * The formulas of one row, in functions of Excel 2010. They decide exactly as `scoring` does: whatever could fall on
 * a bound is compared in whole hundredths or ten-thousandths, where a double is exact.
 */
export type RowCells = {
  readonly points: string;
  readonly figures: string;
  readonly figuresOf: string;
  readonly state: string;
};

const NA = `"${PAPER.notApplicable}"`;

export function literal(points: Points): string {
  return String(numberOf(points));
}

/** A cell in whole hundredths. */
export function inHundredths(cell: string): string {
  return `ROUND(${cell}*100,0)`;
}

/** 0 when `cell` holds a number from least to most on its step, 2 outside or no number, 3 off the step. */
export function numberState(cell: string, least: string, most: string, step: Points): string {
  const off = `OR(${cell}<>ROUND(${cell},2),MOD(${inHundredths(cell)},${String(step)})<>0)`;
  return `IF(ISNUMBER(${cell}),IF(OR(${cell}<${least},${cell}>${most}),2,IF(${off},3,0)),2)`;
}

function choiceState(cell: string, leaf: Leaf, choices: readonly number[]): string {
  const none = `AND(${choices.map((choice) => `${cell}<>${String(choice)}`).join(",")})`;
  return `IF(ISNUMBER(${cell}),IF(OR(${cell}<0,${cell}>${literal(leaf.max)}),2,IF(${none},3,0)),2)`;
}

const WHOLE = 100 as Points;
const HUNDREDTH = 1 as Points;

function figuresState(leaf: ComputedLeaf, cells: RowCells): string {
  const most = literal(MOST_FIGURES);
  if (leaf.kind !== "ratio") return numberState(cells.figures, "0", most, WHOLE);
  const figures = numberState(cells.figures, "0", most, HUNDREDTH);
  const figuresOf = numberState(cells.figuresOf, "0.01", most, HUNDREDTH);
  return `IF(${cells.figuresOf}="",1,MAX(${figures},${figuresOf}))`;
}

/** 0 in order, 1 missing, 2 no legal number, 3 off its step or choices. */
export function stateFormula(leaf: Leaf, cells: RowCells): string {
  const entry = isComputed(leaf) ? cells.figures : cells.points;
  const choices = allowedNumbers(leaf);
  const step = leaf.kind === "points" || leaf.kind === "external" ? leaf.step : HUNDREDTH;
  const state = isComputed(leaf)
    ? figuresState(leaf, cells)
    : choices === null
      ? numberState(cells.points, "0", literal(leaf.max), step)
      : choiceState(cells.points, leaf, choices);
  const judged = leaf.notApplicable === undefined ? state : `IF(EXACT(${entry},${NA}),0,${state})`;
  return `IF(TRIM(${entry})="",1,${judged})`;
}

/** A bonus or deduction may stay blank: then nothing was awarded. */
export function extraStateFormula(item: { readonly max: Points; readonly step: Points }, cell: string): string {
  const [least, most] = item.max < 0 ? [literal(item.max), "0"] : ["0", literal(item.max)];
  return `IF(TRIM(${cell})="",0,${numberState(cell, least, most, item.step)})`;
}

function ratioFormula(leaf: Extract<Leaf, { readonly kind: "ratio" }>, cells: RowCells): string {
  const figures = inHundredths(cells.figures);
  const figuresOf = inHundredths(cells.figuresOf);
  if (leaf.bands === undefined) {
    const max = literal(leaf.max);
    return `MIN(${max},ROUND(${figures}*${String(leaf.max)}/${figuresOf},0)/100)`;
  }
  const parts = `${figures}*${String(SHARE_PARTS)}`;
  const bands = leaf.bands.map(
    (band) => `IF(${parts}>=${String(shareParts(band.from))}*${figuresOf},${literal(band.points)},0)`,
  );
  // Points rise with the bounds, so the best band reached is the highest; IFs in each other end at 64.
  return `MAX(${bands.join(",")})`;
}

function pointsOfFigures(leaf: ComputedLeaf, cells: RowCells): string {
  switch (leaf.kind) {
    case "ratio":
      return ratioFormula(leaf, cells);
    case "count":
      return `ROUND(MIN(${literal(leaf.max)},${cells.figures}*${literal(leaf.each)}),2)`;
    case "deduct":
      return `ROUND(MAX(0,${literal(leaf.max)}-${cells.figures}*${literal(leaf.each)}),2)`;
  }
}

/** The points cell of a computed leaf: empty until its figures are legal. */
export function computedFormula(leaf: ComputedLeaf, cells: RowCells): string {
  const points = pointsOfFigures(leaf, cells);
  const applied = leaf.notApplicable === undefined ? points : `IF(EXACT(${cells.figures},${NA}),${NA},${points})`;
  return `IF(${cells.state}=0,${applied},"")`;
}
