/** A cell counts rows and columns from 0, as arrays do; people see A1. */
export type Cell = { readonly row: number; readonly column: number };
/** A rectangle of cells, both corners inside. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const LETTERS = 26;
const FIRST_LETTER = 64;

/** 0 gives A, 25 gives Z, 26 gives AA. */
export function columnLetters(column: number): string {
  return (LETTERS_OF[column] ??= lettersOf(column));
}

/** A summary's formulas name the same few columns half a million times. */
const LETTERS_OF: string[] = [];

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(FIRST_LETTER + 1 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

export function a1(cell: Cell): string {
  return `${columnLetters(cell.column)}${String(cell.row + 1)}`;
}

/** $A$1:$B$2, or $A$1 for a single cell. */
export function absoluteA1(area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${String(row + 1)}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before the ! of a reference. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function cellArea(cell: Cell): Area {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * LETTERS + (letter.charCodeAt(0) - FIRST_LETTER);
  return column - 1;
}

function areaOf(first: Cell, last: Cell): Area | null {
  const inside = first.row >= 0 && last.row < MAX_ROWS && last.column < MAX_COLUMNS;
  const ordered = last.row >= first.row && last.column >= first.column;
  return inside && ordered ? { top: first.row, left: first.column, bottom: last.row, right: last.column } : null;
}

/** Reads 'Phiếu 1'!$A$1:$B$2 (sheet optional); null when it is no single rectangle of a real sheet, such as #REF!. */
export function parseReference(text: string): { readonly sheet: string | null; readonly area: Area } | null {
  const found = REFERENCE.exec(text.trim());
  if (found === null) return null;
  const [, quoted, plain, left = "", top = "", right = left, bottom = top] = found;
  const area = areaOf(
    { row: Number(top) - 1, column: columnOf(left) },
    { row: Number(bottom) - 1, column: columnOf(right) },
  );
  return area === null ? null : { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
}
