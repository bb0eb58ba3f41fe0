import { midRanks } from "./mid-ranks";
import { FEWEST_JUDGES, FEWEST_UNITS, sumOfNumbers, type Ratings } from "./ratings";

/** How far values lie apart: by their difference, or by how many values lie between them. */
export type Metric = "interval" | "ordinal";
/** Alpha without a unit of measure: 1 perfect, 0 as good as chance, below 0 worse. */
export type Alpha = { readonly alpha: number; /** Units with at least two judges. */ readonly units: number };

/**
 * The sum of squared differences over all ordered pairs of a list: 2 (n Σx² − (Σx)²). Counted from `middle`, differences
 * stay and large equal parts lose no digits.
 */
function disagreement(list: readonly number[], middle: number): number {
  let [sum, squares] = [0, 0];
  for (const value of list) {
    const from = value - middle;
    sum += from;
    squares += from ** 2;
  }
  return 2 * (list.length * squares - sum ** 2);
}

/** Krippendorff's ordinal distance between two values is the distance between their middle ranks. */
function ranked(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const ranks = midRanks(rows.flat());
  let at = 0;
  return rows.map((row) => ranks.slice(at, (at += row.length)));
}

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 − (n − 1) D / E, where D
 * sums the squared distances within each unit over its m − 1, and E those among all n pairable values. Values may be
 * missing; a unit with fewer than two judges is left out. Null below 6 units, and where all values are equal, because
 * then nothing tells agreement from chance.
 */
export function krippendorffAlpha(ratings: Ratings, metric: Metric = "interval"): Alpha | null {
  const pairable = ratings
    .map((row) => row.filter((rating) => rating !== null))
    .filter((row) => row.length >= FEWEST_JUDGES);
  const rows = metric === "ordinal" ? ranked(pairable) : pairable;
  const values = rows.flat();
  // Equal values have equal ranks, and unequal ones unequal.
  if (rows.length < FEWEST_UNITS || values.every((value) => value === values[0])) return null;
  const middle = sumOfNumbers(values) / values.length;
  const observed = sumOfNumbers(rows.map((row) => disagreement(row, middle) / (row.length - 1)));
  const expected = disagreement(values, middle) / (values.length - 1);
  return { alpha: 1 - observed / expected, units: rows.length };
}
