/** The next whole number from 0 to `below` − 1; `below` at most 2^32. */
export type Draws = (below: number) => number;

const GOLDEN = 0x6d2b79f5;
const WORDS = 2 ** 32;

/**
 * The same numbers for the same seed on every machine: mulberry32 (Tommy Ettinger 2017, public domain), a 32-bit
 * counter whose bits are mixed twice. Good enough to draw sheets, not to keep secrets.
 */
export function drawsFrom(seed: number): Draws {
  let state = seed | 0;
  return (below) => {
    state = (state + GOLDEN) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / WORDS) * below);
  };
}
