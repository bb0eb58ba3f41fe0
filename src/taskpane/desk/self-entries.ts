import { isComputed, type Leaf } from "../../scoring/criterion";
import type { Points } from "../../scoring/points";
import type { ScoredSheet } from "../../summary/scored-sheet";

/** Leaves whose entry cells are blank; one that holds something unreadable is not among them. */
export function blankLeaves({ problems }: ScoredSheet): ReadonlySet<string> {
  const blank = problems.filter(({ code }) => code === "score-missing");
  return new Set(blank.flatMap(({ place }) => place.criterion ?? []));
}

export type SelfEntry = { readonly leaf: Leaf; readonly points: Points };

/** What the unit gave itself where the judge's cell is blank: no counted leaves, and none that a higher level scores. */
export function selfEntries(scored: ScoredSheet, expected: readonly Leaf[]): readonly SelfEntry[] {
  const blank = blankLeaves(scored);
  return expected.flatMap((leaf) => {
    const points = scored.selfPoints.get(leaf.id);
    const isOffered = points !== undefined && blank.has(leaf.id) && !isComputed(leaf) && leaf.kind !== "external";
    return isOffered ? [{ leaf, points }] : [];
  });
}
