import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../sheet/address";
import { cellReference } from "./cell-reference";

/**
 * The parts of a formula, longest first: texts, quoted sheet names and table brackets, then ranges of whole columns or
 * rows, then words with the ( or ! after them: LOG10(2) and Sheet1!A1 begin with a name. Every start leads to a match,
 * so a formula is gone through once, however strange.
 */
const PARTS =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^[\]]*\]?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.$\\(!])|\$?\d{1,7}:\$?\d{1,7}(?!\d)|[\p{L}\p{N}_.$\\]+[(!]?/giu;
const NO_REFERENCE = /^["'[]|[(!]$/;
const REFERENCE = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)(\d{1,7})$/;

/** A formula as it reads when its cell is copied so many rows down and columns right; $ holds a part in place. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PARTS, (part) => {
    if (NO_REFERENCE.test(part)) return part;
    const ends = part.split(":");
    return ends.length === 1
      ? shiftCell(part, rows, columns)
      : ends.map((end) => shiftEnd(end, rows, columns)).join(":");
  });
}

function shiftCell(part: string, rows: number, columns: number): string {
  const [, columnHold, letters = "", rowHold, digits = ""] = REFERENCE.exec(part) ?? [];
  if (cellReference(letters + digits) === null) return part;
  const column = shiftColumn(columnHold, letters, columns);
  const row = shiftRow(rowHold, digits, rows);
  return column === null || row === null ? "#REF!" : column + row;
}

function shiftEnd(end: string, rows: number, columns: number): string {
  const [, columnHold, letters] = COLUMN.exec(end) ?? [];
  if (letters !== undefined) return shiftColumn(columnHold, letters, columns) ?? "#REF!";
  const [, rowHold, digits = ""] = ROW.exec(end) ?? [];
  return shiftRow(rowHold, digits, rows) ?? "#REF!";
}

function shiftColumn(hold: string | undefined, letters: string, by: number): string | null {
  if (hold === "$") return `$${letters}`;
  const column = (cellReference(`${letters}1`)?.column ?? NaN) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnLetters(column) : null;
}

function shiftRow(hold: string | undefined, digits: string, by: number): string | null {
  if (hold === "$") return `$${digits}`;
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : null;
}
