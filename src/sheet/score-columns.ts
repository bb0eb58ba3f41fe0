import type { CriteriaSet } from "../scoring/criteria-set";
import { allLeaves } from "../scoring/criteria-set";
import { allowedPoints, isComputed } from "../scoring/criterion";
import type { PlannedColumn } from "./sheet-plan";

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

export function scoreColumns(set: CriteriaSet, role: Role): ScoreColumns {
  const leaves = allLeaves(set);
  const first = 3;
  const computed = leaves.some(isComputed);
  const figures = computed ? first : null;
  const figuresOf = computed ? first + 1 : null;
  const self = computed ? first + 2 : first;
  const points = role === "judge" ? self + 1 : self;
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

/** The number column is as wide as the labels “Giám khảo:” and “Ngày chấm:” above it need. */
const WIDTH = { number: 11, title: 43, points: 9, evidence: 16, notes: 13, hidden: 6 } as const;

/** Widths in characters; the printed columns fill A4 portrait between Nghị định 30's margins at about 85 %. */
export function columnWidths(columns: ScoreColumns): readonly PlannedColumn[] {
  const widths: PlannedColumn[] = [{ width: WIDTH.number }, { width: WIDTH.title }];
  for (let column = columns.max; column <= columns.points; column++) widths.push({ width: WIDTH.points });
  widths.push({ width: WIDTH.evidence }, { width: WIDTH.notes });
  for (let column = columns.state; column <= Math.max(columns.outWhenNa, columns.choicesEnd); column++)
    widths.push({ width: WIDTH.hidden, hidden: true });
  return widths;
}
