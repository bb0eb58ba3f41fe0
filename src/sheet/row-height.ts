import { MAX_COLUMNS, type Area } from "./address";
import { POINTS_PER_DIGIT } from "./page-room";
import type { SheetPlan } from "./sheet-plan";
import { type Style, type StyleName, styleOf } from "./style";
import { textWidth } from "./text-width";

type Letters = Pick<Style, "size" | "bold" | "wrap">;
type LaidCell = { readonly value: string | number | boolean | null; readonly style?: StyleName | Letters };
type LaidRow = { readonly height: number | null; readonly cells: readonly (LaidCell | null)[] };
export type Laid = Pick<SheetPlan, "columns" | "merges"> & { readonly rows: readonly LaidRow[] };

export function lettersOf({ style }: LaidCell): Letters {
  if (style === undefined) return { size: DEFAULT_SIZE };
  return typeof style === "string" ? styleOf(style) : style;
}

/**
 * `points` of height. A row that `grows` may be fitted by the program to what people type later; the others keep their
 * height: it is planned, or it holds the text of a merge, which no program fits a row to.
 */
export type RowHeight = { readonly points: number; readonly grows: boolean };

/** Excel's own limit. */
export const MAX_ROW_HEIGHT = 409;
const DEFAULT_SIZE = 12;
const DEFAULT_WIDTH = 9;
const PADDING = 3.75;
/** Excel gives a line of 12 points 15.75 points of height. */
const LINE_SPACING = 1.3125;
const SCREEN_PIXEL = 0.75;
/**
 * Programs round letters to whole pixels and, without Times New Roman, take Vietnamese letters from a neighbour font:
 * of 600 texts that were laid with this reserve, LibreOffice 7.4 needed a line more for two.
 */
const RESERVE = 1.12;

function lineHeight(size: number): number {
  return Math.ceil((size * LINE_SPACING) / SCREEN_PIXEL) * SCREEN_PIXEL;
}

function linesOfParagraph(paragraph: string, width: number, style: Letters): number {
  const measure = (text: string): number => textWidth(text, style) * RESERVE;
  const space = measure(" ");
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = measure(word);
    const onSameLine = used === 0 ? needed : used + space + needed;
    const overflows = used > 0 && onSameLine > width;
    const pieces = overflows || used === 0 ? Math.max(1, Math.ceil(needed / width)) : 1;
    lines += (overflows ? 1 : 0) + pieces - 1;
    used = pieces > 1 ? needed - (pieces - 1) * width : overflows ? needed : onSameLine;
  }
  return lines;
}

/** No letter is wider than its size. */
function isSurelyOneLine(text: string, room: number, { size }: Letters): boolean {
  return text.length * size * RESERVE <= room && !text.includes("\n");
}

/** How many lines a text takes in a column so wide (points), broken at spaces only. */
export function lineCount(text: string, width: number, style: Letters): number {
  const room = Math.max(width, style.size);
  if (isSurelyOneLine(text, room, style)) return 1;
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room, style), 0);
}

function columnPoints(sheet: Laid, first: number, last: number): number {
  let points = 0;
  for (let at = first; at <= last; at += 1) {
    const column = sheet.columns[at];
    points += column?.hidden === true ? 0 : (column?.width ?? DEFAULT_WIDTH) * POINTS_PER_DIGIT;
  }
  return points;
}

function flows({ value }: LaidCell, letters: Letters): boolean {
  return letters.wrap === true && typeof value === "string";
}

function cellHeight(cell: LaidCell, letters: Letters, width: number): number {
  const lines = flows(cell, letters) && width > 0 ? lineCount(String(cell.value), width - PADDING, letters) : 1;
  return lineHeight(letters.size) * lines;
}

function rowHeight(sheet: Laid, row: number, merges: ReadonlyMap<number, Area>): RowHeight {
  let points = lineHeight(DEFAULT_SIZE);
  let grows = true;
  for (const [column, cell] of (sheet.rows[row]?.cells ?? []).entries()) {
    if (cell === null) continue;
    const merge = merges.get(key(row, column));
    const letters = lettersOf(cell);
    if (merge !== undefined && flows(cell, letters)) grows = false;
    if (merge !== undefined && merge.bottom > merge.top) continue;
    points = Math.max(points, cellHeight(cell, letters, columnPoints(sheet, column, merge?.right ?? column)));
  }
  return { points, grows };
}

/** Gives the last free row of a tall merge what its text needs beyond all its rows. */
function stretch(sheet: Laid, merge: Area, heights: RowHeight[]): void {
  const cell = sheet.rows[merge.top]?.cells[merge.left];
  let last = Math.min(merge.bottom, heights.length - 1);
  while (last >= merge.top && sheet.rows[last]?.height !== null) last -= 1;
  if (cell === null || cell === undefined || last < merge.top) return;
  const letters = lettersOf(cell);
  if (!flows(cell, letters)) return;
  const standing = heights.slice(merge.top, merge.bottom + 1).reduce((sum, { points }) => sum + points, 0);
  const lacking = cellHeight(cell, letters, columnPoints(sheet, merge.left, merge.right)) - standing;
  if (lacking > 0) heights[last] = { points: (heights[last]?.points ?? 0) + lacking, grows: false };
}

const key = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** The height of every row: as planned, or what its longest wrapped text needs; none above 409 points. */
export function rowHeights(sheet: Laid): readonly RowHeight[] {
  const merges = new Map(sheet.merges.map((area) => [key(area.top, area.left), area]));
  const heights = sheet.rows.map(({ height }, at) =>
    height === null ? rowHeight(sheet, at, merges) : { points: height, grows: false },
  );
  for (const merge of sheet.merges) if (merge.bottom > merge.top) stretch(sheet, merge, heights);
  return heights.map(({ points, grows }) => ({ points: Math.min(points, MAX_ROW_HEIGHT), grows }));
}
