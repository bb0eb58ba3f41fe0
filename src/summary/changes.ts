import type { Points } from "../scoring/points";
import type { Place } from "../scoring/problem";
import { unitFinder, type UnitLabel } from "./roster";
import type { UnitResult } from "./unit-result";

/** Where a unit stands in a summary. */
export type Position = {
  readonly rank: number | null;
  readonly grandTotal: Points | null;
  readonly level: string | null;
};
/** A unit as an earlier summary lists it, and where. */
export type PreviousUnit = UnitLabel & Position & { readonly place?: Place };

/** `before` null: the unit is new; `after` null: it is missing now. */
export type Change = { readonly unit: UnitLabel; readonly before: Position | null; readonly after: Position | null };

export function positionOf(unit: UnitResult): Position {
  return { rank: unit.rank, grandTotal: unit.figures?.grandTotal ?? null, level: unit.level?.name ?? null };
}

function differs(a: Position, b: Position): boolean {
  return a.rank !== b.rank || a.grandTotal !== b.grandTotal || a.level !== b.level;
}

/** Units whose points, level or rank are not what they were, in today's order; then those that are missing now. */
export function changesSince(previous: readonly PreviousUnit[], units: readonly UnitResult[]): readonly Change[] {
  const find = unitFinder(previous);
  const seen = new Set<PreviousUnit>();
  const changes: Change[] = [];
  for (const result of units) {
    const { code, name } = result.unit;
    const found = find(result.unit);
    const after = positionOf(result);
    if (found === null || seen.has(found)) {
      changes.push({ unit: { code, name }, before: null, after });
      continue;
    }
    seen.add(found);
    const before = { rank: found.rank, grandTotal: found.grandTotal, level: found.level };
    if (differs(before, after)) changes.push({ unit: { code, name }, before, after });
  }
  const gone = previous.filter((unit) => !seen.has(unit));
  const missing = gone.map(({ code, name, rank, grandTotal, level }): Change => {
    return { unit: { code, name }, before: { rank, grandTotal, level }, after: null };
  });
  return [...changes, ...missing];
}
