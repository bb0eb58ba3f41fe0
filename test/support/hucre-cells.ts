import type { Cell } from "hucre";
import type { Area } from "../../src/sheet/address";
import type { FileCell as KeptCell, SheetFile } from "../../src/workbook/workbook-file";
import { cellStyle } from "../../src/workbook/xlsx-style";
import { escapeText } from "../../src/workbook/xlsx-text";

type FileCell = Partial<Cell>;

// Cells as hucre itself would write them, to compare our rows with.

/** hucre turns a text that reads like an error value into that error; as a run of rich text it stays a text. */
const LOOKS_LIKE_AN_ERROR = /^#[A-Z0-9/_]+[!?]?$/;

function styled(style: KeptCell["style"]): FileCell {
  return style === undefined ? {} : { style: cellStyle(style) };
}

function textCell(text: string): FileCell {
  const safe = escapeText(text);
  return LOOKS_LIKE_AN_ERROR.test(text)
    ? { type: "richText", value: safe, richText: [{ text: safe }] }
    : { type: "string", value: safe };
}

function content(cell: KeptCell): FileCell {
  const { value, formula } = cell;
  if (formula !== undefined) {
    const result = typeof value === "string" ? escapeText(value) : value;
    return { type: "formula", formula, formulaResult: result };
  }
  if (typeof value === "string") return textCell(value);
  if (value === null) return { type: "empty", value };
  return { type: typeof value === "number" ? "number" : "string", value };
}

/** A merge shows the borders of all its cells and takes an entry only where all of them are unlocked. */
function spread(sheet: SheetFile, merge: Area, cells: Map<string, FileCell>): void {
  const style = sheet.rows[merge.top]?.cells[merge.left]?.style;
  if (style === undefined) return;
  for (let row = merge.top; row <= merge.bottom; row += 1) {
    for (let column = merge.left; column <= merge.right; column += 1) {
      const key = `${String(row)},${String(column)}`;
      if (!cells.has(key)) cells.set(key, { type: "empty", value: null, ...styled(style) });
    }
  }
}

/** The cells of a sheet as hucre takes them, by "row,column" from 0. */
export function fileCells(sheet: SheetFile): Map<string, FileCell> {
  const cells = new Map<string, FileCell>();
  for (const [row, planned] of sheet.rows.entries()) {
    for (const [column, cell] of planned.cells.entries()) {
      if (cell !== null) cells.set(`${String(row)},${String(column)}`, { ...content(cell), ...styled(cell.style) });
    }
  }
  for (const merge of sheet.merges) spread(sheet, merge, cells);
  return cells;
}
