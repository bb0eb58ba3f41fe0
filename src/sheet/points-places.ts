import type { Consolidation } from "../summary/consolidate";
import type { PanelSheet } from "../summary/panel";
import type { UnitResult } from "../summary/unit-result";
import { absoluteA1, quotedSheet } from "./address";
import { pointsColumns, type PointsColumns } from "./points-columns";
import { SUMMARY } from "./summary-words";

/** A row of “Điểm”: one used sheet. */
export type PointsRow = { readonly unit: UnitResult; readonly sheet: PanelSheet; readonly row: number };

/** Where every used sheet stands on “Điểm”; the sheets of a unit follow each other. */
export type PointsPlaces = {
  readonly columns: PointsColumns;
  readonly rows: readonly PointsRow[];
  readonly blocks: ReadonlyMap<UnitResult, { readonly top: number; readonly bottom: number }>;
};

/** Title, hint, ids and max points stand above the rows. */
export const POINTS_HEADING = { title: 0, hint: 1, ids: 2, max: 3 } as const;
export const FIRST_POINTS_ROW = 4;

export function placePoints(merged: Consolidation): PointsPlaces {
  const rows: PointsRow[] = [];
  const blocks = new Map<UnitResult, { top: number; bottom: number }>();
  for (const unit of merged.units) {
    const top = FIRST_POINTS_ROW + rows.length;
    for (const sheet of unit.panel) rows.push({ unit, sheet, row: FIRST_POINTS_ROW + rows.length });
    if (unit.panel.length > 0) blocks.set(unit, { top, bottom: top + unit.panel.length - 1 });
  }
  return { columns: pointsColumns(merged), rows, blocks };
}

/** Whether the sheet goes into the mean of its unit: a unit without figures has no mean. */
export function isCounted({ unit, sheet }: PointsRow): boolean {
  return unit.figures !== null && sheet.counted;
}

const SHEET = quotedSheet(SUMMARY.sheets.points);

/** Cells of one column of “Điểm” as another sheet refers to them. */
export function pointsCells(column: number, rows: { readonly top: number; readonly bottom: number }): string {
  return `${SHEET}!${absoluteA1({ ...rows, left: column, right: column })}`;
}

/** All rows of “Điểm”; one empty row where there is none. */
export function allPointsRows({ rows }: PointsPlaces): { readonly top: number; readonly bottom: number } {
  return { top: FIRST_POINTS_ROW, bottom: FIRST_POINTS_ROW + Math.max(1, rows.length) - 1 };
}
