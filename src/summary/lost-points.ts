import type { CriteriaSet } from "../scoring/criteria-set";
import type { Leaf } from "../scoring/criterion";
import { compareExact, NOTHING, type Exact } from "../scoring/exact";
import { criterionMeans } from "./criterion-means";
import type { UnitResult } from "./unit-result";

/** What the counted sheets of a unit left open of a criterion's max; `mean` over those that do not leave it out as N/A. */
export type LostPoints = { readonly leaf: Leaf; readonly mean: Exact; readonly lost: Exact };

/** Criteria that cost a unit points, the dearest first; equal losses in the order of the set. */
export function lostPoints(set: CriteriaSet, unit: UnitResult): readonly LostPoints[] {
  return criterionMeans(set, [unit])
    .flatMap(({ leaf, mean }): LostPoints[] => {
      if (mean === null) return [];
      const lost = { over: BigInt(leaf.max) * mean.under - mean.over, under: mean.under };
      return compareExact(lost, NOTHING) > 0 ? [{ leaf, mean, lost }] : [];
    })
    .sort((one, other) => compareExact(other.lost, one.lost));
}
