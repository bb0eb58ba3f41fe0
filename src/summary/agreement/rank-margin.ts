import type { UnitResult } from "../unit-result";
import { bootstrapRanks, type BootstrapOptions, type RankRange } from "./bootstrap-ranks";
import { FEWEST_TO_LEAVE, leaveOneOut } from "./leave-one-out";
import { keysOf, type PanelRules } from "./rank-keys";

export type RankMargin = {
  readonly unit: UnitResult;
  readonly rank: number;
  /** Best and worst rank, as merged and with each judge of the merge left out in turn; null for a unit with one judge. */
  readonly leaveOneOut: RankRange | null;
  /** The middle 90 % of ranks with sheets drawn anew within each panel; null below 3 judges, where draws say little. */
  readonly bootstrap: RankRange | null;
};

const FEWEST_TO_DRAW = 3;

/**
 * How far each ranked unit's rank depends on who judged, by the merge's own panel method, rounding and tie-breaks.
 * Left out: the jackknife of Quenouille (1949) and Tukey (1958), a judge at a time from all units. Drawn: the
 * percentile bootstrap of Efron (1979) over the sheets within each unit. A unit's only sheet is never left out.
 */
export function rankMargins(
  rules: PanelRules,
  units: readonly UnitResult[],
  options: BootstrapOptions,
): readonly RankMargin[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  const drawables = ranked.map(({ panel }) => ({ sheets: panel.length, write: keysOf(rules, panel) }));
  const left = leaveOneOut(rules, ranked, drawables);
  const isDrawn = ranked.some(({ panel }) => panel.length >= FEWEST_TO_DRAW);
  const drawn = isDrawn ? bootstrapRanks(rules, drawables, options) : [];
  return ranked.map((unit, at) => ({
    unit,
    rank: unit.rank ?? 0,
    leaveOneOut: unit.panel.length < FEWEST_TO_LEAVE ? null : (left[at] ?? null),
    bootstrap: unit.panel.length < FEWEST_TO_DRAW ? null : (drawn[at] ?? null),
  }));
}
