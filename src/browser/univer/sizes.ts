import { BooleanNumber, type IMutationInfo } from "@univerjs/core";
import {
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { SheetId } from "../engine";
import { grow } from "./growth";
import { change, inOneStep, place, rangeOf, sheetOf, type Session } from "./session";

/** The engine measures in CSS pixels, 96 to the inch; the port in points, 72 to the inch. */
const PIXELS_PER_POINT = 96 / 72;
const SAME_POINTS = 1_000_000;

/** 48.5 points come back as 48.5, not as 48.49999999999999. */
function pointsOf(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * SAME_POINTS) / SAME_POINTS;
}

type Line = Record<string, number | null>;
type Lines = Record<number, Line>;
export type Span = { readonly sheet: SheetId; readonly first: number; readonly last: number };

function lines(span: Span, line: (at: number) => Line): Lines {
  const all: Lines = {};
  for (let at = span.first; at <= span.last; at++) all[at] = line(at);
  return all;
}

function column(session: Session, sheet: SheetId, at: number): { w?: number; hd?: BooleanNumber } {
  return sheetOf(session, sheet).getColumnManager().getColumn(at) ?? {};
}

function row(
  session: Session,
  sheet: SheetId,
  at: number,
): { h?: number; ia?: number; ah?: number; hd?: BooleanNumber } {
  return sheetOf(session, sheet).getRowManager().getRow(at) ?? {};
}

/** The engine draws sizes anew on its own width and height mutations, which in turn pass over what is hidden. */
function redrawColumns(span: Span, colWidth: number): IMutationInfo {
  const ranges = [rangeOf({ top: 0, bottom: 0, left: span.first, right: span.last })];
  return { id: SetWorksheetColWidthMutation.id, params: { ...place(span.sheet), ranges, colWidth } };
}

function redrawRows(span: Span, rowHeight: number): IMutationInfo {
  const ranges = [rangeOf({ top: span.first, bottom: span.last, left: 0, right: 0 })];
  return { id: SetWorksheetRowHeightMutation.id, params: { ...place(span.sheet), ranges, rowHeight } };
}

export function setColumnWidth(session: Session, span: Span, points: number): void {
  grow(session, span.sheet, { top: 0, left: 0, bottom: 0, right: span.last });
  const w = points * PIXELS_PER_POINT;
  const data = (columnData: Lines): IMutationInfo => ({
    id: SetColDataMutation.id,
    params: { ...place(span.sheet), columnData },
  });
  const old = lines(span, (at) => ({ w: column(session, span.sheet, at).w ?? defaults(session, span.sheet).column }));
  inOneStep(session, () => {
    change(session, redrawColumns(span, w), []);
    change(session, data(lines(span, () => ({ w }))), [data(old), redrawColumns(span, firstOf(old, span, "w"))]);
  });
}

function firstOf(all: Lines, span: Span, key: string): number {
  return all[span.first]?.[key] ?? 0;
}

function defaults(session: Session, sheet: SheetId): { readonly column: number; readonly row: number } {
  const config = sheetOf(session, sheet).getConfig();
  return { column: config.defaultColumnWidth, row: config.defaultRowHeight };
}

export function columnWidth(session: Session, sheet: SheetId, at: number): number {
  return pointsOf(column(session, sheet, at).w ?? defaults(session, sheet).column);
}

export function setRowHeight(session: Session, span: Span, points: number): void {
  setRowHeights(session, span, () => points);
}

export function setRowHeights(session: Session, span: Span, points: (at: number) => number): void {
  grow(session, span.sheet, { top: 0, left: 0, bottom: span.last, right: 0 });
  const data = (rowData: Lines): IMutationInfo => ({
    id: SetRowDataMutation.id,
    params: { ...place(span.sheet), rowData },
  });
  const old = lines(span, (at) => {
    const { h, ia, ah } = row(session, span.sheet, at);
    return { h: h ?? defaults(session, span.sheet).row, ia: ia ?? null, ah: ah ?? null };
  });
  const now = lines(span, (at) => ({ h: points(at) * PIXELS_PER_POINT, ia: BooleanNumber.FALSE, ah: null }));
  inOneStep(session, () => {
    change(session, redrawRows(span, firstOf(now, span, "h")), []);
    change(session, data(now), [data(old)]);
  });
}

export function rowHeight(session: Session, sheet: SheetId, at: number): number {
  const { h, ia, ah } = row(session, sheet, at);
  const pixels = ia === BooleanNumber.FALSE ? h : (ah ?? h);
  return pointsOf(pixels ?? defaults(session, sheet).row);
}

function hide(
  session: Session,
  span: Span,
  ids: { readonly redo: string; readonly undo: string },
  along: "rows" | "columns",
) {
  const lastCell = along === "rows" ? { bottom: span.last, right: 0 } : { bottom: 0, right: span.last };
  grow(session, span.sheet, { top: 0, left: 0, ...lastCell });
  const found = sheetOf(session, span.sheet);
  const area =
    along === "rows"
      ? { top: span.first, bottom: span.last, left: 0, right: found.getColumnCount() - 1 }
      : { top: 0, bottom: found.getRowCount() - 1, left: span.first, right: span.last };
  const params = { ...place(span.sheet), ranges: [rangeOf(area)] };
  change(session, { id: ids.redo, params }, [{ id: ids.undo, params }]);
}

export function setColumnsHidden(session: Session, span: Span, hidden: boolean): void {
  const [redo, undo] = hidden
    ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
    : [SetColVisibleMutation.id, SetColHiddenMutation.id];
  hide(session, span, { redo, undo }, "columns");
}

export function setRowsHidden(session: Session, span: Span, hidden: boolean): void {
  const [redo, undo] = hidden
    ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
    : [SetRowVisibleMutation.id, SetRowHiddenMutation.id];
  hide(session, span, { redo, undo }, "rows");
}

export function columnHidden(session: Session, sheet: SheetId, at: number): boolean {
  return column(session, sheet, at).hd === BooleanNumber.TRUE;
}

export function rowHidden(session: Session, sheet: SheetId, at: number): boolean {
  return row(session, sheet, at).hd === BooleanNumber.TRUE;
}
