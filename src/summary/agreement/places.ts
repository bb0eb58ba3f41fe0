import type { KeyColumns } from "./rank-keys";

/** How many distinct larger numbers there are, for each: 0 for the largest. */
function placesIn(list: Float64Array): Int32Array {
  const sorted = list.slice().sort();
  let distinct = 0;
  for (let at = 0; at < sorted.length; at++) {
    const one = sorted[at] ?? 0;
    if (at === 0 || one !== sorted[distinct - 1]) sorted[distinct++] = one;
  }
  const places = new Int32Array(list.length);
  for (let at = 0; at < list.length; at++) {
    const sought = list[at] ?? 0;
    let [low, high] = [0, distinct - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    places[at] = distinct - 1 - low;
  }
  return places;
}

/** For each of the first `rows` rows how many distinct better ones there are: 0 for the best, the same for equal ones. */
export function places(columns: KeyColumns, rows: number): Int32Array {
  let found: Int32Array = new Int32Array(rows);
  for (const column of columns) {
    const within = placesIn(column.subarray(0, rows));
    // Two places below `rows` in one number: exact up to 94 million rows, whose product is 2^53.
    found = placesIn(Float64Array.from(found, (place, row) => -(place * rows + (within[row] ?? 0))));
  }
  return found;
}

/** Ranks (1, 1, 3) of units by their places, written to `ranks`; `counts` has room for every place and one more. */
export function ranksInto(ranks: Int32Array, own: Int32Array, counts: Int32Array): void {
  counts.fill(0);
  for (let unit = 0; unit < own.length; unit++) {
    const above = (own[unit] ?? 0) + 1;
    counts[above] = (counts[above] ?? 0) + 1;
  }
  for (let place = 1; place < counts.length; place++) counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  for (let unit = 0; unit < own.length; unit++) ranks[unit] = (counts[own[unit] ?? 0] ?? 0) + 1;
}

/** Room for `ranksInto`. */
export function countsFor(all: Int32Array): Int32Array {
  let worst = 0;
  for (let at = 0; at < all.length; at++) worst = Math.max(worst, all[at] ?? 0);
  return new Int32Array(worst + 2);
}
