/** Columns by place. */
export type Cover = { readonly columns: readonly number[]; readonly isSmallest: boolean };

/** How far an ordered pair of rows is over the limit, and what each column takes off it; whole numbers. */
type Pair = { readonly over: number; readonly by: readonly number[] };
/** `helpful`: the columns that take something off, the most first. */
type Sorted = Pair & { readonly helpful: readonly number[] };

/** Beyond a thousand tried sets, at most some 4 ms for 120 criteria and 9 judges, a good set is better than a long wait. */
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

function sorted({ over, by }: Pair): Sorted {
  const helpful = [...by.keys()].filter((at) => (by[at] ?? 0) > 0);
  return { over, by, helpful: helpful.sort((a, b) => (by[b] ?? 0) - (by[a] ?? 0)) };
}

/** Whether the columns chosen and the best `count` from `start` on bring a pair within the limit. */
function isServed({ over, by, helpful }: Sorted, chosen: readonly number[], start: number, count: number): boolean {
  let left = over;
  for (const at of chosen) left -= by[at] ?? 0;
  let more = count;
  for (const at of helpful) {
    if (left <= 0 || more === 0) break;
    if (at < start) continue;
    left -= by[at] ?? 0;
    more -= 1;
  }
  return left <= 0;
}

type Search = { readonly pairs: readonly Sorted[]; readonly width: number; tried: number };

/** A set of the columns chosen and `count` more from `start` on that serves every pair; null where none does. */
function complete(search: Search, chosen: readonly number[], start: number, count: number): readonly number[] | null {
  search.tried += 1;
  if (search.tried > MOST_TRIED) return null;
  if (!search.pairs.every((pair) => isServed(pair, chosen, start, count))) return null;
  if (count === 0) return chosen;
  for (let at = start; at <= search.width - count && search.tried <= MOST_TRIED; at++) {
    const found = complete(search, [...chosen, at], at + 1, count - 1);
    if (found !== null) return found;
  }
  return null;
}

/** The place of the largest number, the first of equal ones. */
function largest(list: readonly number[]): number {
  return list.reduce((best, one, at) => (one > (list[best] ?? -Infinity) ? at : best), 0);
}

/** One column after the other, each the one that takes most off the pair that is furthest over. */
function greedy(pairs: readonly Pair[], width: number): readonly number[] {
  const chosen: number[] = [];
  const left = pairs.map(({ over }) => over);
  while (chosen.length < width) {
    const worst = largest(left);
    if ((left[worst] ?? 0) <= 0) break;
    const by = pairs[worst]?.by ?? [];
    const next = largest(by.map((one, at) => (chosen.includes(at) ? -Infinity : one)));
    chosen.push(next);
    for (const [at, pair] of pairs.entries()) left[at] = (left[at] ?? 0) - (pair.by[next] ?? 0);
  }
  return chosen;
}

/**
 * The fewest columns without which every two rows' sums differ by at most `limit` (≥ 0). For two rows alone taking the
 * largest differences first is smallest, because sums only add; several pairs pull in different directions, so sizes
 * are tried upwards from what the worst pair needs by that sorting. Rows of one length, whole numbers.
 */
export function smallestCover(rows: readonly (readonly number[])[], limit: number): Cover {
  const [pairs, width] = [pairsOf(rows, limit), rows[0]?.length ?? 0];
  // The pair that is furthest over refuses most sets, so it is asked first.
  const search: Search = { pairs: pairs.map(sorted).sort((a, b) => b.over - a.over), width, tried: 0 };
  for (let count = 0; count <= width && search.tried <= MOST_TRIED; count++) {
    const found = complete(search, [], 0, count);
    if (found !== null) return { columns: found, isSmallest: true };
  }
  return { columns: greedy(pairs, width), isSmallest: false };
}
