import { isComputed, type Leaf } from "../../scoring/criterion";
import { columnLetters } from "../../sheet/address";
import { gridOf } from "../../sheet/grid";
import { mapSheet } from "../../sheet/map-sheet";
import type { SheetSnapshot } from "../../sheet/sheet-snapshot";
import type { ScoredSheet } from "../../summary/scored-sheet";

/** Where a leaf's entry is typed, in A1 form; null where its row is gone. */
export type EntryCell = (leaf: Leaf) => string | null;

export function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? "0");
}

/** The points of a computed leaf are a locked formula: its entry is what was counted. */
export function entryCells(snapshot: SheetSnapshot, scored: ScoredSheet): EntryCell {
  const figures = mapSheet(snapshot, gridOf(snapshot))?.figures ?? null;
  return (leaf) => {
    const points = scored.cells.get(leaf.id);
    if (points === undefined) return null;
    const isCounted = isComputed(leaf) && (scored.layers === undefined || scored.isSelfScore);
    return isCounted && figures !== null ? `${columnLetters(figures)}${String(rowOf(points))}` : points;
  };
}
