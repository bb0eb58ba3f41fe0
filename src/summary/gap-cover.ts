/** Columns by place. */
export type Cover = { readonly columns: readonly number[]; readonly isSmallest: boolean };

/** How far an ordered pair of rows is over the limit, and what each column takes off it; whole numbers. */
type Pair = { readonly over: number; readonly by: readonly number[] };

/** A thousand tried sets of 50 criteria and 9 judges are some 10 ms; beyond them a good set is better than a long wait. */
const MOST_TRIED = 1000;

function pairsOf(rows: readonly (readonly number[])[], limit: number): readonly Pair[] {
  return rows.flatMap((high) =>
    rows.flatMap((low): Pair[] => {
      if (high === low) return [];
      const by = high.map((one, at) => one - (low[at] ?? 0));
      return [{ by, over: by.reduce((sum, one) => sum + one, 0) - limit }];
    }),
  );
}

function left({ over, by }: Pair, chosen: readonly number[]): number {
  return chosen.reduce((rest, at) => rest - (by[at] ?? 0), over);
}

/** The most that `count` columns from `start` on can take off a pair: its largest ones, found by sorting. */
function most({ by }: Pair, start: number, count: number): number {
  const helpful = by.slice(start).filter((one) => one > 0);
  return helpful
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, one) => sum + one, 0);
}

type Search = { readonly pairs: readonly Pair[]; readonly width: number; tried: number };

/** A set of the columns chosen and `count` more from `start` on that serves every pair; null where none does. */
function complete(search: Search, chosen: readonly number[], start: number, count: number): readonly number[] | null {
  search.tried += 1;
  if (search.tried > MOST_TRIED) return null;
  if (search.pairs.some((pair) => left(pair, chosen) > most(pair, start, count))) return null;
  if (count === 0) return chosen;
  for (let at = start; at <= search.width - count; at++) {
    const found = complete(search, [...chosen, at], at + 1, count - 1);
    if (found !== null) return found;
  }
  return null;
}

/** One column after the other, each the one that takes most off the pair that is furthest over. */
function greedy({ pairs, width }: Search): readonly number[] {
  const chosen: number[] = [];
  while (chosen.length < width) {
    const worst = [...pairs].sort((a, b) => left(b, chosen) - left(a, chosen))[0];
    if (worst === undefined || left(worst, chosen) <= 0) break;
    const rest = [...worst.by.keys()].filter((at) => !chosen.includes(at));
    rest.sort((a, b) => (worst.by[b] ?? 0) - (worst.by[a] ?? 0));
    chosen.push(...rest.slice(0, 1));
  }
  return chosen;
}

/**
 * The fewest columns without which every two rows' sums differ by at most `limit` (≥ 0). For two rows alone taking the
 * largest differences first is smallest, because sums only add; several pairs pull in different directions, so sizes
 * are tried upwards from what the worst pair needs by that sorting. Rows of one length, whole numbers.
 */
export function smallestCover(rows: readonly (readonly number[])[], limit: number): Cover {
  const search: Search = { pairs: pairsOf(rows, limit), width: rows[0]?.length ?? 0, tried: 0 };
  for (let count = 0; count <= search.width && search.tried <= MOST_TRIED; count++) {
    const found = complete(search, [], 0, count);
    if (found !== null) return { columns: found, isSmallest: true };
  }
  return { columns: greedy(search), isSmallest: false };
}
