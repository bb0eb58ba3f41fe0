/** Draws that are the same on every machine and every day, from a seed. */
export type Chance = {
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  /** A number from -size to size. */
  readonly around: (size: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** The same items in another order. */
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[];
};

const WORD = 2 ** 32;

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state, whole-number steps only. */
function words(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export function chanceOf(seed: number): Chance {
  const next = words(seed);
  const below = (count: number): number => Math.floor((next() / WORD) * count);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  const shuffled = <Item>(items: readonly Item[]): readonly Item[] => {
    const left = [...items];
    return items.flatMap(() => left.splice(below(left.length), 1));
  };
  return { below, around: (size) => (2 * (next() / WORD) - 1) * size, pick, shuffled };
}
