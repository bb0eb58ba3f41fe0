import { quantileOfF } from "./f-distribution";
import { average, columnMeans, completeRows, isEnough, sumOfNumbers, type Ratings } from "./ratings";

/** A coefficient without a unit of measure and its limits at 95 %. */
export type Reliability = { readonly value: number; readonly low: number; readonly high: number };
export type Intraclass = {
  /** ICC(2,1): how far one judge's figure can be trusted. */
  readonly single: Reliability;
  /** ICC(2,k): how far the mean of all the judges can. */
  readonly panel: Reliability;
  readonly units: number;
  readonly judges: number;
};

/** Mean squares of a two-way table, in squares of the ratings' unit of measure. */
type MeanSquares = { readonly unit: number; readonly judge: number; readonly error: number };

function meanSquares(rows: readonly (readonly number[])[]): MeanSquares {
  const judges = columnMeans(rows);
  const units = rows.map(average);
  const [n, k, grand] = [units.length, judges.length, average(units)];
  const squared = (list: readonly number[]): number => sumOfNumbers(list.map((one) => (one - grand) ** 2));
  const rest = rows.flatMap((row, unit) =>
    row.map((one, judge) => (one - (units[unit] ?? NaN) - (judges[judge] ?? NaN) + grand) ** 2),
  );
  return {
    unit: (k * squared(units)) / (n - 1),
    judge: (n * squared(judges)) / (k - 1),
    error: sumOfNumbers(rest) / ((n - 1) * (k - 1)),
  };
}

const UPPER_TAIL = 0.975;

/** Limits of ICC(2,1): Shrout & Fleiss 1979, p. 424, with Satterthwaite's degrees of freedom. */
function limits(ms: MeanSquares, icc: number, n: number, k: number): readonly [low: number, high: number] {
  const byJudge = (k * icc * ms.judge) / (n * (1 - icc));
  const byError = ms.error * (1 + (k * icc * (n - 1)) / (n * (1 - icc)));
  const freedom = (byJudge + byError) ** 2 / (byJudge ** 2 / (k - 1) + byError ** 2 / ((n - 1) * (k - 1)));
  const lower = quantileOfF(UPPER_TAIL, n - 1, freedom);
  const upper = quantileOfF(UPPER_TAIL, freedom, n - 1);
  const rest = k * ms.judge + (k * n - k - n) * ms.error;
  return [
    (n * (ms.unit - lower * ms.error)) / (lower * rest + n * ms.unit),
    (n * (upper * ms.unit - ms.error)) / (rest + n * upper * ms.unit),
  ];
}

/**
 * ICC(2,1) and ICC(2,k), two-way random effects, absolute agreement (Shrout & Fleiss 1979): with mean squares of
 * units U, judges J and error E, (U − E) / (U + (k − 1) E + k (J − E) / n) and (U − E) / (U + (J − E) / n). Only units
 * that every judge scored are counted; null below 6 of them or 2 judges, and where all units are alike.
 */
export function intraclass(ratings: Ratings): Intraclass | null {
  const rows = completeRows(ratings);
  if (!isEnough(rows)) return null;
  const ms = meanSquares(rows);
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  if (ms.unit === 0) return null;
  const single = (ms.unit - ms.error) / (ms.unit + (k - 1) * ms.error + (k * (ms.judge - ms.error)) / n);
  const panel = (ms.unit - ms.error) / (ms.unit + (ms.judge - ms.error) / n);
  const [low, high] = single === 1 ? [1, 1] : limits(ms, single, n, k);
  const stepUp = (one: number): number => (k * one) / (1 + (k - 1) * one);
  return {
    single: { value: single, low, high },
    panel: { value: panel, low: stepUp(low), high: stepUp(high) },
    units: n,
    judges: k,
  };
}
