import { decimalOf, pointsOf, type Points } from "../scoring/points";
import { problem, type Problem } from "../scoring/problem";
import { a1 } from "./address";
import { rawAt } from "./raw-at";
import { shown } from "./raw-cell";
import type { Reading } from "./reading";

/** A max on the sheet that is not the criterion's own; nothing where the sheet shows none. */
export function maxProblems(
  reading: Reading,
  one: { readonly id: string; readonly max: Points },
  row: number,
): readonly Problem[] {
  const column = reading.map.criteria.max;
  const raw = rawAt(reading.grid, row, column < 0 ? null : column);
  if (column < 0 || (raw.kind === "number" && pointsOf(raw.value) === one.max)) return [];
  const place = { ...reading.place, cell: a1({ row, column }), criterion: one.id };
  return [problem("max-points-changed", place, { found: shown(raw), expected: decimalOf(one.max) })];
}
