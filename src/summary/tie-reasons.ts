import type { TieBreak } from "../scoring/criteria-set";
import type { CriteriaSet } from "../scoring/criteria-set";
import { compareExact } from "../scoring/exact";
import type { UnitResult } from "./unit-result";

/** Two ranked units that follow each other with equal grand totals. */
export type TieReason = {
  readonly better: UnitResult;
  readonly other: UnitResult;
  /** The tie-break that put the first ahead; null where none did and the two share a place. */
  readonly decidedBy: TieBreak | null;
};

/** Of the set's tie-breaks the first in which neighbours with equal grand totals differ, down the ranking. */
export function tieReasons(set: CriteriaSet, units: readonly UnitResult[]): readonly TieReason[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  return ranked.flatMap((other, at): TieReason[] => {
    const better = ranked[at - 1];
    const [a, b] = [better?.figures ?? null, other.figures];
    if (better === undefined || a === null || b === null || a.grandTotal !== b.grandTotal) return [];
    const differs = (place: number): boolean => {
      const [one, two] = [a.tieBreaks[place], b.tieBreaks[place]];
      return one !== undefined && two !== undefined && compareExact(one, two) !== 0;
    };
    return [{ better, other, decidedBy: set.tieBreaks.find((_, place) => differs(place)) ?? null }];
  });
}
