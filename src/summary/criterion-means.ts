import { allLeaves, type CriteriaSet } from "../scoring/criteria-set";
import type { Leaf } from "../scoring/criterion";
import { compareExact, times, type Exact } from "../scoring/exact";
import { hundredthsOf } from "../scoring/points";
import type { UnitResult } from "./unit-result";

/** How a criterion was scored through all units with figures. */
export type CriterionMean = {
  readonly leaf: Leaf;
  /** Over the counted sheets that do not leave the criterion out as N/A; null without any. */
  readonly mean: Exact | null;
  readonly sheets: number;
};

const WHOLE = hundredthsOf(100);

type Tally = { readonly leaf: Leaf; sum: number; sheets: number };

/** In the order of the set. */
export function criterionMeans(set: CriteriaSet, units: readonly UnitResult[]): readonly CriterionMean[] {
  const tallies = new Map(allLeaves(set).map((leaf): [string, Tally] => [leaf.id, { leaf, sum: 0, sheets: 0 }]));
  for (const { figures, panel } of units) {
    const counted = figures === null ? [] : panel.filter((sheet) => sheet.counted);
    for (const { scored } of counted) {
      for (const [id, result] of scored.score.leaves) {
        const tally = tallies.get(id);
        if (tally === undefined || !result.counts) continue;
        tally.sum += result.points;
        tally.sheets += 1;
      }
    }
  }
  return [...tallies.values()].map(({ leaf, sum, sheets }) => {
    return { leaf, sheets, mean: sheets === 0 ? null : { over: BigInt(sum), under: BigInt(sheets) } };
  });
}

/** A unit's own mean of a criterion, over the counted sheets that do not leave it out; null without any. */
export function unitMean({ figures, panel }: UnitResult, leaf: Leaf): Exact | null {
  const counted = figures === null ? [] : panel.filter((sheet) => sheet.counted);
  const results = counted
    .flatMap(({ scored }) => scored.score.leaves.get(leaf.id) ?? [])
    .filter(({ counts }) => counts);
  if (results.length === 0) return null;
  return { over: BigInt(results.reduce((sum, { points }) => sum + points, 0)), under: BigInt(results.length) };
}

function shareOf({ leaf, mean }: CriterionMean): Exact | null {
  return mean === null ? null : times(mean, WHOLE, leaf.max);
}

/** The lowest share of its max first; criteria that nobody scored last. */
export function weakestFirst(means: readonly CriterionMean[]): readonly CriterionMean[] {
  return [...means].sort((a, b) => {
    const [one, other] = [shareOf(a), shareOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return compareExact(one, other);
  });
}
