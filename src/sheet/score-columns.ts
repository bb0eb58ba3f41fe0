import type { CriteriaSet } from "../scoring/criteria-set";
import { allLeaves } from "../scoring/criteria-set";
import { layersOf, type Layer } from "../scoring/layers";
import { allowedPoints, isComputed } from "../scoring/criterion";
import { digitsAcross, MOST_SHRINKING } from "./page-room";
import type { PageSetup, PlannedColumn } from "./sheet-plan";

/** Who scores on a sheet: a judge, or the unit itself, whose own points then stand in the points column. */
export type Role = "judge" | "self";

/** Which column holds what; null where a sheet of this set and role has none. */
export type ScoreColumns = {
  readonly number: number;
  readonly title: number;
  readonly max: number;
  readonly figures: number | null;
  readonly figuresOf: number | null;
  /** On a self-score sheet the same column as `points`. */
  readonly self: number;
  /** Columns of a set with layers, between the unit's own points and those that count. */
  readonly first: number | null;
  readonly explanation: number | null;
  readonly second: number | null;
  readonly difference: number | null;
  /** Of a set with layers the points that count: a formula. */
  readonly points: number;
  readonly evidence: number;
  readonly notes: number;
  /** Hidden: 0 in order, 1 missing, 2 no legal entry, 3 off its step or choices. */
  readonly state: number;
  /** Hidden: what N/A adds to a sum where it counts as full points, and the max that it takes out of the scale. */
  readonly fullWhenNa: number;
  readonly outWhenNa: number;
  /** Hidden: the first of the columns that hold a row's choices for its list. */
  readonly choices: number;
  readonly choicesEnd: number;
};

type LayerColumns = Pick<ScoreColumns, "first" | "explanation" | "second" | "difference">;
const NO_LAYERS: LayerColumns = { first: null, explanation: null, second: null, difference: null };

function layerColumns(set: CriteriaSet, self: number): LayerColumns {
  const layers = layersOf(set);
  if (layers.length === 0) return NO_LAYERS;
  const place = (layer: Layer): number | null => (layers.includes(layer) ? self + layers.indexOf(layer) : null);
  return {
    first: place("appraisal-1"),
    explanation: place("explanation"),
    second: place("appraisal-2"),
    difference: self + layers.length,
  };
}

export function scoreColumns(set: CriteriaSet, role: Role): ScoreColumns {
  const leaves = allLeaves(set);
  const first = 3;
  const computed = leaves.some(isComputed);
  const figures = computed ? first : null;
  const figuresOf = computed ? first + 1 : null;
  const self = computed ? first + 2 : first;
  const layers = layerColumns(set, self);
  const points = layers.difference === null ? (role === "judge" ? self + 1 : self) : layers.difference + 1;
  const choices = points + 6;
  // One more than the longest list: N/A may stand at its end.
  const widest = Math.max(0, ...leaves.map((leaf) => (allowedPoints(leaf)?.length ?? -1) + 1));
  return {
    number: 0,
    title: 1,
    max: 2,
    figures,
    figuresOf,
    self,
    ...layers,
    points,
    evidence: points + 1,
    notes: points + 2,
    state: points + 3,
    fullWhenNa: points + 4,
    outWhenNa: points + 5,
    choices,
    choicesEnd: choices + widest - 1,
  };
}

type Widths = {
  readonly number: number;
  readonly title: number;
  readonly points: number;
  readonly evidence: number;
  readonly notes: number;
};
/**
 * Widths in digits. The number column is as wide as the labels “Giám khảo:” and “Ngày chấm:” above it need; the columns
 * behind the title are together as wide as Quốc hiệu in one line of 13 points, 271 points.
 */
const UPRIGHT: Widths = { number: 11, title: 26, points: 7, evidence: 14, notes: 11 };
/** With two columns of figures more. */
const UPRIGHT_COUNTED: Widths = { number: 11, title: 24, points: 6, evidence: 10, notes: 8 };
const ACROSS: Widths = { number: 11, title: 46, points: 8, evidence: 16, notes: 13 };
/** With the columns of layers. */
const ACROSS_LAYERED: Widths = { number: 11, title: 34, points: 8, evidence: 16, notes: 11 };
const HIDDEN = 6;
/** The columns behind the title where a self-score sheet has one column of points less. */
const BEHIND_TITLE = 46;

function visibleWidths(columns: ScoreColumns, widths: Widths): readonly number[] {
  const points = Array.from({ length: columns.points - columns.max + 1 }, (_, at) =>
    columns.max + at === columns.explanation ? widths.evidence : widths.points,
  );
  const rest = points.reduce((sum, width) => sum + width, 0) + widths.evidence + widths.notes;
  return [widths.number, widths.title, ...points, widths.evidence + Math.max(0, BEHIND_TITLE - rest), widths.notes];
}

type Orientation = PageSetup["orientation"];

function upright({ figures }: ScoreColumns): Widths {
  return figures === null ? UPRIGHT : UPRIGHT_COUNTED;
}

function across({ difference }: ScoreColumns): Widths {
  return difference === null ? ACROSS : ACROSS_LAYERED;
}

/** Upright where the letters of the table keep 10 points, else across. */
export function scoreOrientation(columns: ScoreColumns): Orientation {
  const needed = visibleWidths(columns, upright(columns)).reduce((sum, width) => sum + width, 0);
  return needed * MOST_SHRINKING <= digitsAcross("portrait") ? "portrait" : "landscape";
}

export function columnWidths(columns: ScoreColumns, orientation: Orientation): readonly PlannedColumn[] {
  const visible = visibleWidths(columns, orientation === "portrait" ? upright(columns) : across(columns));
  const widths: PlannedColumn[] = visible.map((width) => ({ width }));
  for (let column = columns.state; column <= Math.max(columns.outWhenNa, columns.choicesEnd); column++)
    widths.push({ width: HIDDEN, hidden: true });
  return widths;
}
