/**
 * What can be said about council, levels, judges and criteria beside the result; it never changes a figure of it.
 * Points are texts of two places, coefficients plain numbers, null everywhere: not enough data.
 */
export type MergeInsight = {
  /** From the lowest on; `from` in points. */
  readonly levels: readonly { readonly name: string; readonly from: string }[];
  /** The most points that a unit can reach. */
  readonly scale: string;
  /** How far judges' totals of a unit may lie apart; null where the set does not say. */
  readonly spreadLimit: string | null;
  readonly gaps: readonly GapView[];
  readonly dropped: readonly DroppedView[];
  readonly ties: readonly TieView[];
  readonly distances: readonly DistanceView[];
  /** Ways to round under which a level or a rank would be another. */
  readonly policies: readonly PolicyView[];
  /** How many ways to round were tried. */
  readonly policiesTried: number;
  readonly margins: readonly MarginView[];
  readonly judges: readonly JudgeView[];
  readonly intraclass: IntraclassView | null;
  readonly concordance: CoefficientView | null;
  readonly alpha: CoefficientView | null;
  /** The lowest alpha first. */
  readonly criteria: readonly CriterionView[];
};

export type UnitName = { readonly key: string; readonly name: string };
export type JudgeTotal = { readonly judge: string | null; readonly grandTotal: string };

/** A unit whose judges lie further apart than the set allows. */
export type GapView = {
  readonly unit: UnitName;
  readonly lowest: JudgeTotal;
  readonly highest: JudgeTotal;
  readonly difference: string;
  /** The widest differences first; `id` "bonus": bonus and deductions together. */
  readonly items: readonly GapItemView[];
  /** Criteria that bring the panel within the limit once its judges agree on them; null where that cannot be said. */
  readonly rediscuss: { readonly ids: readonly string[]; readonly isSmallest: boolean } | null;
};
export type GapItemView = {
  readonly id: string;
  readonly title: string;
  readonly difference: string;
  readonly lowest: string | null;
  readonly highest: string | null;
};

/** What leaving judges out did to a unit; `difference` is what it gained ("0.10") or lost ("-0.10"). */
export type DroppedView = {
  readonly unit: UnitName;
  readonly judges: readonly JudgeTotal[];
  readonly grandTotal: string;
  readonly withAll: string;
  readonly difference: string;
};

/** Neighbours with equal grand totals; `decidedBy` null: they share a place. */
export type TieView = {
  readonly better: UnitName;
  readonly other: UnitName;
  readonly decidedBy: { readonly by: "group" | "criterion" | "bonus"; readonly id: string } | null;
};

/** `next` null: the top. `missing` "0.00": only conditions hold the unit back. */
export type DistanceView = {
  readonly unit: UnitName;
  readonly next: string | null;
  readonly missing: string | null;
  readonly heldBackBy: readonly string[];
};

export type PolicyView = {
  readonly how: "half-away" | "half-even" | "cut";
  readonly decimals: 0 | 1 | 2;
  /** What is rounded before the panel's grand total. */
  readonly before: "nothing" | "groups" | "sheets";
  readonly turned: readonly { readonly unit: UnitName; readonly now: OutcomeView; readonly then: OutcomeView }[];
};
export type OutcomeView = { readonly rank: number; readonly level: string | null };

export type RankSpan = readonly [best: number, worst: number];
/** Ranks with each judge left out in turn, and the middle 90 % with sheets drawn anew. */
export type MarginView = {
  readonly key: string;
  readonly leaveOneOut: RankSpan | null;
  readonly bootstrap: RankSpan | null;
};

export type JudgeView = {
  readonly judge: string;
  /** Points above (+) or below (−) the others for the same unit. */
  readonly severity: { readonly effect: number; readonly error: number; readonly units: number } | null;
  readonly sheets: number;
  readonly flatSheets: number;
  readonly identicalSheets: number;
};
export type IntraclassView = {
  readonly single: number;
  readonly low: number;
  readonly high: number;
  readonly panel: number;
  readonly units: number;
};
export type CoefficientView = { readonly value: number; readonly units: number };
export type CriterionView = {
  readonly id: string;
  readonly title: string;
  readonly alpha: number | null;
  /** Mean points by which units put themselves above (+) the judges. */
  readonly selfGap: number | null;
};
