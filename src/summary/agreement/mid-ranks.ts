/** Runs of equal numbers in a list, from the smallest. */
export function tiesOf(list: readonly number[]): readonly { readonly value: number; readonly size: number }[] {
  const sizes = new Map<number, number>();
  for (const value of list) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes].sort(([a], [b]) => a - b).map(([value, size]) => ({ value, size }));
}

/** The rank of each number from 1 for the smallest; equal numbers share the mean of their ranks. */
export function midRanks(list: readonly number[]): readonly number[] {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const { value, size } of tiesOf(list)) {
    ranks.set(value, below + (size + 1) / 2);
    below += size;
  }
  return list.map((value) => ranks.get(value) ?? NaN);
}
