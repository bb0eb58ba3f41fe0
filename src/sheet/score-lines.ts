import { fill, rowOf, say } from "./draft";
import type { ScoreDraft } from "./score-request";
import type { PlannedCell, PlannedRow } from "./sheet-plan";

export type Placed = [column: number, cell: PlannedCell];

/** A line across the table: words on the left, one figure in the points column, a remark behind it. */
export function line(draft: ScoreDraft, words: string, figure: PlannedCell, more: readonly Placed[] = []): PlannedRow {
  const { columns } = draft;
  return rowOf([
    [columns.number, say(null, "total")],
    [columns.title, say(words, "total")],
    ...fill(columns.max, columns.notes, "total"),
    [columns.points, figure],
    ...more,
  ]);
}

export function headingRow(draft: ScoreDraft, words: string): PlannedRow {
  const { columns } = draft;
  return rowOf([
    [columns.number, say(null, "group-text")],
    [columns.title, say(words, "group-text")],
    ...fill(columns.max, columns.notes, "group-blank"),
  ]);
}
