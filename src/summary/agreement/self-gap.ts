import { allLeaves, type CriteriaSet } from "../../scoring/criteria-set";
import type { Leaf } from "../../scoring/criterion";
import { numberOf, type Points } from "../../scoring/points";
import type { UnitResult } from "../unit-result";
import { average, FEWEST_UNITS } from "./ratings";

export type UnitSelfGap = {
  readonly unit: UnitResult;
  /** Points by which the unit's own figure is above (+) the panel's. */
  readonly gap: number;
};
export type CriterionSelfGap = {
  readonly leaf: Leaf;
  /** Mean points by which units put themselves above (+) the judges' mean; null below 6 units. */
  readonly gap: number | null;
  readonly units: number;
};

/** From the unit's own sheet where there is one; else beside the judges' points, where all sheets that carry them agree. */
function ownPoints({ panel, selfScore }: UnitResult, leaf: string): Points | null {
  if (selfScore !== null && selfScore.sheet !== null) {
    const result = selfScore.sheet.scored.score.leaves.get(leaf);
    return result?.counts === true ? result.points : null;
  }
  let found: Points | null = null;
  for (const { scored } of panel) {
    const points: Points | null = scored.selfPoints.get(leaf) ?? found;
    if (found !== null && points !== found) return null;
    found = points;
  }
  return found;
}

function gapIn(unit: UnitResult, leaf: string): number | null {
  const own = ownPoints(unit, leaf);
  if (own === null) return null;
  const counted = unit.panel
    .filter((sheet) => sheet.counted)
    .flatMap(({ scored }) => scored.score.leaves.get(leaf) ?? [])
    .filter(({ counts }) => counts);
  if (counted.length === 0) return null;
  return numberOf(own) - average(counted.map(({ points }) => numberOf(points)));
}

/** The widest overestimate first; units with a comparable self score only. */
export function unitSelfGaps(units: readonly UnitResult[]): readonly UnitSelfGap[] {
  return units
    .flatMap((unit) => {
      const difference = unit.selfScore?.difference ?? null;
      return difference === null ? [] : [{ unit, gap: 0 - numberOf(difference) }];
    })
    .sort((a, b) => b.gap - a.gap);
}

function hasOwn({ panel, selfScore }: UnitResult): boolean {
  return (selfScore !== null && selfScore.sheet !== null) || panel.some(({ scored }) => scored.selfPoints.size > 0);
}

/** In the order of the set. */
export function criterionSelfGaps(set: CriteriaSet, units: readonly UnitResult[]): readonly CriterionSelfGap[] {
  const looked = units.filter(hasOwn);
  return allLeaves(set).map((leaf) => {
    const gaps = looked.flatMap((unit) => gapIn(unit, leaf.id) ?? []);
    return { leaf, gap: gaps.length < FEWEST_UNITS ? null : average(gaps), units: gaps.length };
  });
}
