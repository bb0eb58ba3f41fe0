import { midRanks, tiesOf } from "./mid-ranks";
import { average, completeRows, isEnough, sumOfNumbers, type Ratings } from "./ratings";

/** How alike judges order the units: W without a unit of measure, 0 (not at all) to 1 (the same order). */
export type Concordance = { readonly w: number; readonly units: number; readonly judges: number };

/**
 * Kendall's coefficient of concordance, corrected for ties (Kendall & Babington Smith 1939; Kendall 1948):
 * W = 12 S / (m² (n³ − n) − m Σ (t³ − t)) for m judges and n units, where S is the sum of squared deviations of the
 * units' rank sums and t the size of each tie within a judge. Only units that every judge scored are counted; null
 * below 6 of them or 2 judges, and where each judge gives all units the same.
 */
export function kendallW(ratings: Ratings): Concordance | null {
  const rows = completeRows(ratings);
  if (!isEnough(rows)) return null;
  const columns = (rows[0] ?? []).map((_, judge) => rows.map((row) => row[judge] ?? NaN));
  const ranks = columns.map(midRanks);
  const sums = rows.map((_, unit) => sumOfNumbers(ranks.map((list) => list[unit] ?? NaN)));
  const middle = average(sums);
  const s = sumOfNumbers(sums.map((sum) => (sum - middle) ** 2));
  const ties = sumOfNumbers(columns.flatMap((list) => tiesOf(list).map(({ size }) => size ** 3 - size)));
  const [m, n] = [columns.length, rows.length];
  const most = m ** 2 * (n ** 3 - n) - m * ties;
  return most === 0 ? null : { w: (12 * s) / most, units: n, judges: m };
}
