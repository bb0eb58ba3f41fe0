import type { Area } from "../sheet/address";

/** Rows or columns that came (`count` above 0, before `at`) or went (below 0, from `at` on). */
export type Shift = { readonly along: "rows" | "columns"; readonly at: number; readonly count: number };

function shiftSpan(first: number, last: number, { at, count }: Shift): readonly [number, number] | null {
  if (count >= 0) return [first + (first >= at ? count : 0), last + (last >= at ? count : 0)];
  const end = at - count;
  const moved = (place: number): number => (place < at ? place : Math.max(at, place + count));
  const [from, to] = [moved(first), last < end ? Math.min(last, at - 1) : last + count];
  return to < from ? null : [from, to];
}

/** Where an area lies afterwards; null when all of it went. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const rows = shift.along === "rows" ? shiftSpan(area.top, area.bottom, shift) : ([area.top, area.bottom] as const);
  const columns = shift.along === "rows" ? ([area.left, area.right] as const) : shiftSpan(area.left, area.right, shift);
  if (rows === null || columns === null) return null;
  return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}
