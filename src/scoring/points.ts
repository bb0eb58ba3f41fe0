/** Points are whole hundredths: 4.25 points is 425. They are never a binary float of points. */
declare const hundredths: unique symbol;
export type Points = number & { readonly [hundredths]: true };

const PER_POINT = 100;
/** Excel stores and compares 15 significant digits: 0.30000000000000004 is the 0.3 that it shows. */
const EXCEL_DIGITS = 15;

export const NO_POINTS = 0 as Points;

/** Takes a whole number of hundredths as Points. Throws RangeError on anything else: a caller's fault. */
export function hundredthsOf(count: number): Points {
  if (!Number.isSafeInteger(count)) throw new RangeError(`${String(count)} is not a whole number of hundredths`);
  return (count === 0 ? 0 : count) as Points;
}

/** Up to here every number of two places has at most 15 digits. */
const LARGEST_PLAIN = 1e13;

/**
 * A cell's number at Excel's 15 significant digits (design 5.4). The nearest double to a number of two places is what
 * these digits give back, and nearly all numbers of a sheet are such: writing out their digits took a tenth of judging.
 */
export function atExcelDigits(value: number): number {
  const plain = Math.round(value * PER_POINT) / PER_POINT;
  if (plain === value && Math.abs(value) < LARGEST_PLAIN) return plain + 0;
  return Number(value.toPrecision(EXCEL_DIGITS));
}

/** Points of a decimal number such as 4.25; null when the number is no whole number of hundredths. */
export function pointsOf(value: number): Points | null {
  if (!Number.isFinite(value)) return null;
  const scaled = atExcelDigits(atExcelDigits(value) * PER_POINT);
  return Number.isSafeInteger(scaled) ? hundredthsOf(scaled) : null;
}

/** The decimal number that a cell holds for these points: 425 gives 4.25. */
export function numberOf(points: Points): number {
  return points / PER_POINT;
}

/** A decimal string with two places: 425 gives "4.25". */
export function decimalOf(points: Points): string {
  const digits = String(Math.abs(points)).padStart(3, "0");
  return `${points < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sumOf(list: Iterable<Points>): Points {
  let sum = 0;
  for (const points of list) sum += points;
  return hundredthsOf(sum);
}
