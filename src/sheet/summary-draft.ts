import type { Consolidation } from "../summary/consolidate";
import type { UnitResult } from "../summary/unit-result";
import { absoluteA1, a1 } from "./address";
import type { PaperSettings } from "./paper-settings";
import { placePoints, type PointsPlaces } from "./points-places";
import { recipientRowCount } from "./signature";
import { summaryColumns, type SummaryColumns } from "./summary-columns";
import { summaryWidths, type SummaryWidths } from "./summary-widths";
import { SUMMARY } from "./summary-words";
import { unitNote } from "./unit-note";

/** A summary worked out: where everything stands on “Tổng hợp” and “Điểm”. */
export type SummaryDraft = {
  readonly merged: Consolidation;
  readonly paper: PaperSettings;
  readonly columns: SummaryColumns;
  readonly widths: SummaryWidths;
  readonly points: PointsPlaces;
  readonly firstUnit: number;
  /** The last unit's row; the first one, empty, where there are no units. */
  readonly lastUnit: number;
  /** A blank row, the heading of the levels, then their rows. */
  readonly levelHeading: number;
  /** The row of the footnote on rounding; null where every unit's columns add up. */
  readonly footnote: number | null;
  /** The row of the signatures; the recipients stand below it. */
  readonly closing: number;
  readonly last: number;
};

/** Letterhead 0 to 2, title 3, set 4, template mark 5, name of the set 6, method 7, heading of the table 8. */
export const SUMMARY_ROWS = { title: 3, setName: 6, method: 7, heading: 8 } as const;

export function draftSummary(merged: Consolidation, paper: PaperSettings): SummaryDraft {
  const columns = summaryColumns(merged);
  const firstUnit = SUMMARY_ROWS.heading + 1;
  const lastUnit = firstUnit + Math.max(1, merged.units.length) - 1;
  const levelHeading = lastUnit + 2;
  const withTarget = merged.target === null ? 0 : 1;
  // Each level and none, unranked units, all units, the target.
  const below = levelHeading + 1 + merged.levels.length + 2 + withTarget;
  const footnote = merged.units.some((unit) => unitNote(unit).includes(SUMMARY.notes.rounding)) ? below : null;
  const closing = footnote === null ? below : below + 1;
  return {
    merged,
    paper,
    columns,
    widths: summaryWidths(merged, columns, paper, merged.units.map(unitNote)),
    points: placePoints(merged),
    firstUnit,
    lastUnit,
    levelHeading,
    footnote,
    closing,
    last: closing + recipientRowCount(paper),
  };
}

/** $F$10:$F$30: a column of all units. */
export function unitCells({ firstUnit, lastUnit }: SummaryDraft, column: number): string {
  return absoluteA1({ top: firstUnit, bottom: lastUnit, left: column, right: column });
}

export type UnitRow = { readonly unit: UnitResult; readonly row: number };

export function unitRows({ merged, firstUnit }: SummaryDraft): readonly UnitRow[] {
  return merged.units.map((unit, at) => ({ unit, row: firstUnit + at }));
}

export function unitCell(column: number, { row }: UnitRow): string {
  return a1({ row, column });
}
