/** One row for each unit, one column for each judge, null where the judge has no sheet of the unit. Any one unit of measure. */
export type Ratings = readonly (readonly (number | null)[])[];

/**
 * Below this a coefficient is null ("not enough data"). Six is the sample of Shrout & Fleiss's own example, whose
 * ICC(2,1) of .29 already has limits of .02 and .76: with fewer units such a figure says nothing.
 */
export const FEWEST_UNITS = 6;
export const FEWEST_JUDGES = 2;

/** Rows in which every judge has a rating. */
export function completeRows(ratings: Ratings): readonly (readonly number[])[] {
  return ratings.flatMap((row) => {
    const found = row.flatMap((rating) => rating ?? []);
    return found.length === row.length ? [found] : [];
  });
}

export function isEnough(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length >= FEWEST_UNITS && (rows[0]?.length ?? 0) >= FEWEST_JUDGES;
}

export function sumOfNumbers(list: Iterable<number>): number {
  let sum = 0;
  for (const one of list) sum += one;
  return sum;
}

/** NaN of nothing. */
export function average(list: readonly number[]): number {
  return sumOfNumbers(list) / list.length;
}

/** The mean of each column; every row as long as the first. */
export function columnMeans(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) => average(rows.map((row) => row[column] ?? NaN)));
}
