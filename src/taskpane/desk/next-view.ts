import type { CriteriaSet } from "../../scoring/criteria-set";
import type { Leaf } from "../../scoring/criterion";
import { exactly, rounded } from "../../scoring/exact";
import type { LeafResult } from "../../scoring/leaf-points";
import { judgeGates, levelOf } from "../../scoring/level";
import type { NextLevel } from "../../scoring/outlook";
import { decimalOf, NO_POINTS, type Points } from "../../scoring/points";
import { standingOf, totalOf, withBonus } from "../../scoring/score-sheet";
import type { ScoredSheet } from "../../summary/scored-sheet";
import type { NextView } from "../sheet-view";

/** Results with every leaf that has none at what `missing` gives it. */
export function filledUp(
  { score }: ScoredSheet,
  expected: readonly Leaf[],
  missing: (leaf: Leaf) => Points,
): ReadonlyMap<string, LeafResult> {
  return new Map(
    expected.map((leaf) => [leaf.id, score.leaves.get(leaf.id) ?? { points: missing(leaf), counts: true }] as const),
  );
}

/** With all that is blank at its max; a document that is not ticked yet may still come. */
function isReachable(scored: ScoredSheet, set: CriteriaSet, expected: readonly Leaf[], next: NextLevel): boolean {
  const results = filledUp(scored, expected, ({ max }) => max);
  const bonus = set.bonusCountsForLevel ? (scored.score.bonus ?? NO_POINTS) : NO_POINTS;
  const most = withBonus(totalOf(expected, results) ?? exactly(NO_POINTS), bonus);
  const standing = standingOf(set, expected, results, scored.entries);
  const gates = judgeGates(set, { ...standing, hasDocument: () => true });
  const level = levelOf(set, rounded(most), gates);
  return level !== null && level.from >= next.level.from;
}

export function nextView(
  scored: ScoredSheet,
  set: CriteriaSet,
  expected: readonly Leaf[],
  next: NextLevel | null,
): NextView | null {
  if (next === null) return null;
  return {
    level: next.level.name,
    missing: decimalOf(next.missing),
    reachable: isReachable(scored, set, expected, next),
    gates: next.gates.map(({ gate }) => gate.title),
  };
}
