import { hundredthsOf, type Points } from "./points";

/**
 * An exact number of hundredths as a fraction `over / under`, `under` > 0: the mean of a panel or a rescaled total
 * before it is rounded. Whole numbers of any size, so no step of a computation rounds unasked.
 */
export type Exact = { readonly over: bigint; readonly under: bigint };

export function exactly(points: Points): Exact {
  return { over: BigInt(points), under: 1n };
}

export const NOTHING: Exact = { over: 0n, under: 1n };

function lowest(over: bigint, under: bigint): Exact {
  let a = over < 0n ? -over : over;
  let b = under;
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { over: over / a, under: under / a } : { over, under };
}

export function add(a: Exact, b: Exact): Exact {
  if (a.under === b.under)
    return a.under === 1n ? { over: a.over + b.over, under: 1n } : lowest(a.over + b.over, a.under);
  return lowest(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function addAll(list: Iterable<Exact>): Exact {
  let sum = NOTHING;
  for (const one of list) sum = add(sum, one);
  return sum;
}

/** `a × by / out of`, exactly. `outOf` must be positive. */
export function times(a: Exact, by: Points, outOf: Points): Exact {
  return lowest(a.over * BigInt(by), a.under * BigInt(outOf));
}

/** The exact mean of at least one number. Throws RangeError on none: the mean of nothing is not zero. */
export function mean(list: readonly Exact[]): Exact {
  if (list.length === 0) throw new RangeError("the mean of nothing");
  const sum = addAll(list);
  return lowest(sum.over, sum.under * BigInt(list.length));
}

/** Negative, zero or positive, as a sort wants it. */
export function compareExact(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whole hundredths, half away from zero (design 5.4; Excel's ROUND does the same). */
export function rounded(a: Exact): Points {
  const size = a.over < 0n ? -a.over : a.over;
  const whole = (2n * size + a.under) / (2n * a.under);
  return hundredthsOf(Number(a.over < 0n ? -whole : whole));
}
