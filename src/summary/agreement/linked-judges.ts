import type { Ratings } from "./ratings";

/**
 * Judges whom shared units link, directly or through others, as lists of columns. Only within such a list can one
 * judge be called more severe than another (Linacre 1989: a design without links has no common zero).
 */
export function linkedJudges(ratings: Ratings): readonly (readonly number[])[] {
  const parents = (ratings[0] ?? []).map((_, judge) => judge);
  const rootOf = (judge: number): number => {
    let root = judge;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] ?? root] ?? root;
    return root;
  };
  for (const row of ratings) {
    const judges = row.flatMap((rating, judge) => (rating === null ? [] : [judge]));
    for (const judge of judges) parents[rootOf(judge)] = rootOf(judges[0] ?? judge);
  }
  const groups = new Map<number, number[]>();
  for (const judge of parents.keys()) groups.set(rootOf(judge), [...(groups.get(rootOf(judge)) ?? []), judge]);
  return [...groups.values()];
}
