import { allLeaves } from "../../../scoring/criteria-set";
import { rounded } from "../../../scoring/exact";
import { decimalOf } from "../../../scoring/points";
import type { Consolidation } from "../../../summary/consolidate";
import { unitMean } from "../../../summary/criterion-means";
import { unitKey } from "../../../summary/standing";
import type { CriteriaPage } from "../merge-result";

/** The means of these units criterion by criterion, in the order of the result. */
export function criteriaPage({ set, units }: Consolidation, keys: readonly string[]): CriteriaPage {
  const wanted = new Set(keys);
  const leaves = allLeaves(set);
  const found = units.filter(({ unit }) => wanted.has(unitKey(unit)));
  return {
    criteria: leaves.map(({ id, title, max }) => ({ id, title, max: decimalOf(max) })),
    rows: found.map((unit) => ({
      key: unitKey(unit.unit),
      means: leaves.map((leaf) => {
        const mean = unitMean(unit, leaf);
        return mean === null ? null : decimalOf(rounded(mean));
      }),
    })),
  };
}
