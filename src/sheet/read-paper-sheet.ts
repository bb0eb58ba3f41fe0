import type { Place } from "../scoring/problem";
import { a1, type Cell } from "./address";
import { fold } from "./fold";
import { gridOf, textAt, type Grid } from "./grid";
import { PAPER_FIELDS, RECIPIENTS, type PaperField } from "./paper-fields";
import type { PaperSettings } from "./paper-settings";
import { PAPER_SHEET } from "./paper-sheet";
import { readPaper, type FoundPaper, type FoundSetting, type PaperReading } from "./read-paper";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";

/** Names may have been lost on the way through another program; the labels beside the cells are still there. */
function cellOf(sheet: SheetSnapshot, grid: Grid, name: string, label: string): Cell | null {
  const area = sheet.names[name];
  if (area !== undefined) return { row: area.top, column: area.left };
  for (let row = 0; row < grid.height; row += 1)
    if (fold(textAt(grid, row, 0)) === fold(label)) return { row, column: 1 };
  return null;
}

function settingAt(grid: Grid, { row, column }: Cell, place: Place): FoundSetting {
  const cell = grid.at(row, column);
  const value = cell === undefined ? "" : typeof cell.value === "number" ? cell.value : String(cell.value);
  return { value, place: { ...place, cell: a1({ row, column }) } };
}

function recipientsOf(sheet: SheetSnapshot, grid: Grid, place: Place): readonly FoundSetting[] | null {
  const first = cellOf(sheet, grid, RECIPIENTS.name, RECIPIENTS.label);
  if (first === null) return null;
  const last = sheet.names[RECIPIENTS.name]?.bottom ?? first.row + RECIPIENTS.rows - 1;
  const rows = Array.from({ length: last - first.row + 1 }, (_, at) => first.row + at);
  return rows
    .map((row) => settingAt(grid, { row, column: first.column }, place))
    .filter(({ value }) => String(value).trim() !== "");
}

function isPaperSheet(sheet: SheetSnapshot): boolean {
  return sheet.names["paper_issuer"] !== undefined || fold(sheet.name) === fold(PAPER_SHEET);
}

/** The settings that a workbook keeps; null where it has no sheet for them. */
export function paperOfWorkbook(
  workbook: WorkbookSnapshot,
  otherwise: PaperSettings,
  file?: string,
): PaperReading | null {
  const sheet = workbook.sheets.find(isPaperSheet);
  if (sheet === undefined) return null;
  const grid = gridOf(sheet);
  const place = { ...(file === undefined ? {} : { file }), sheet: sheet.name };
  const fields: Partial<Record<PaperField, FoundSetting>> = {};
  for (const { field, name, label } of PAPER_FIELDS) {
    const cell = cellOf(sheet, grid, name, label);
    if (cell !== null) fields[field] = settingAt(grid, cell, place);
  }
  const found: FoundPaper = { fields, recipients: recipientsOf(sheet, grid, place) };
  return readPaper(found, otherwise);
}
