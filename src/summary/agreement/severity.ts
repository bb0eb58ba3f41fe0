import { inverseOf } from "./inverse";
import { linkedJudges } from "./linked-judges";
import { average, FEWEST_JUDGES, FEWEST_UNITS, sumOfNumbers, type Ratings } from "./ratings";

/** In the ratings' unit of measure. */
export type Severity = {
  /** What the judge gives beyond (+, lenient) or short of (−, severe) the linked judges' mean for the same unit. */
  readonly effect: number;
  readonly standardError: number;
  /** Units that the judge scored together with another judge. */
  readonly units: number;
};

/** A unit's ratings by judges of one linked group, as [place in the group, rating]. */
type Shared = readonly (readonly [judge: number, rating: number])[];

function sharedRows(ratings: Ratings, group: readonly number[]): readonly Shared[] {
  const places = new Map(group.map((judge, place) => [judge, place]));
  const rows = ratings.map((row) =>
    row.flatMap((rating, judge) => {
      const place = places.get(judge);
      return rating === null || place === undefined ? [] : [[place, rating] as const];
    }),
  );
  return rows.filter((row) => row.length >= FEWEST_JUDGES);
}

/** Normal equations of the judges' effects once each unit's own level is taken out. */
function normalEquations(rows: readonly Shared[], size: number): { readonly matrix: number[][]; right: number[] } {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(1 / size));
  const right = new Array<number>(size).fill(0);
  for (const row of rows) {
    const level = average(row.map(([, rating]) => rating));
    for (const [judge, rating] of row) {
      right[judge] = (right[judge] ?? 0) + rating - level;
      const line = matrix[judge] ?? [];
      for (const [other] of row) line[other] = (line[other] ?? 0) + Number(judge === other) - 1 / row.length;
    }
  }
  return { matrix, right };
}

function squaredRest(rows: readonly Shared[], effects: readonly number[]): number {
  return sumOfNumbers(
    rows.map((row) => {
      const rest = row.map(([judge, rating]) => rating - (effects[judge] ?? NaN));
      const level = average(rest);
      return sumOfNumbers(rest.map((one) => (one - level) ** 2));
    }),
  );
}

function fit(ratings: Ratings, group: readonly number[]): readonly (Severity | null)[] {
  const rows = sharedRows(ratings, group);
  const freedom = sumOfNumbers(rows.map((row) => row.length - 1)) - (group.length - 1);
  if (group.length < FEWEST_JUDGES || freedom < 1) return group.map(() => null);
  const { matrix, right } = normalEquations(rows, group.length);
  const inverse = inverseOf(matrix);
  const effects = inverse.map((line) => sumOfNumbers(line.map((one, at) => one * (right[at] ?? NaN))));
  const variance = squaredRest(rows, effects) / freedom;
  const counts = new Array<number>(group.length).fill(0);
  for (const [judge] of rows.flat()) counts[judge] = (counts[judge] ?? 0) + 1;
  return effects.map((effect, at) => {
    const spread = Math.max(0, (inverse[at]?.[at] ?? NaN) - 1 / group.length);
    const units = counts[at] ?? 0;
    return units < FEWEST_UNITS ? null : { effect, standardError: Math.sqrt(variance * spread), units };
  });
}

/**
 * Each judge's severity by least squares in the additive model rating = unit + judge, the effects of linked judges
 * adding up to 0 (two-way analysis of variance without interaction; Scheffé 1959, section 4.4, for tables with gaps).
 * Unlike the deviation from a unit's mean it does not call those severe who meet lenient colleagues. Null for a judge
 * with fewer than 6 units shared with another judge.
 */
export function severities(ratings: Ratings): readonly (Severity | null)[] {
  const found = (ratings[0] ?? []).map((): Severity | null => null);
  for (const group of linkedJudges(ratings)) {
    for (const [at, severity] of fit(ratings, group).entries()) found[group[at] ?? -1] = severity;
  }
  return found;
}
