import { tallies, type Tally } from "./surveyed-units";

/**
 * The arithmetic of a person with a pocket calculator, in whole numbers and without a line of src: three answers count
 * 10, 6 and 0 of 10, four count 10, 6, 2 and 0; points are rounded to hundredths, a half upwards.
 */
const TENTHS: Readonly<Record<number, readonly number[]>> = { 3: [10, 6, 0], 4: [10, 6, 2, 0] };
/** In hundredths: the seven criteria 5.1 to 5.7 have 3, 3, 3, 3, 3, 2 and 3 points. */
const MAXIMA = [300, 300, 300, 300, 300, 200, 300] as const;

export function tenthsOf({ counts }: Tally): number {
  const weights = TENTHS[counts.length] ?? [];
  return counts.reduce((sum, count, at) => sum + count * (weights[at] ?? 0), 0);
}

/** Below 50 % nothing, from 50 % 1 point, from 70 % 2, from 90 % 3. */
function banded(tenths: number, whole: number): number {
  if (100 * tenths >= 90 * whole) return 300;
  if (100 * tenths >= 70 * whole) return 200;
  return 100 * tenths >= 50 * whole ? 100 : 0;
}

/** The seven criteria's points of a unit, in hundredths. */
export function pointsByHand(unit: number): readonly number[] {
  return tallies(unit).map((one, at) => {
    const [tenths, whole] = [tenthsOf(one), 10 * one.answered];
    if (one.form === "PKS07") return banded(tenths, whole);
    const [over, max] = [tenths * (MAXIMA[at] ?? 0), whole];
    return Math.floor((2 * over + max) / (2 * max));
  });
}
