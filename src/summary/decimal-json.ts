import { rounded, type Exact } from "../scoring/exact";
import { decimalOf, type Points } from "../scoring/points";

/** Points as a decimal string with two places; null where there are none. */
export type Decimal = string | null;

export function pointsText(points: Points | null | undefined): Decimal {
  return points === null || points === undefined ? null : decimalOf(points);
}

export function exactText(figure: Exact | null | undefined): Decimal {
  return figure === null || figure === undefined ? null : decimalOf(rounded(figure));
}
