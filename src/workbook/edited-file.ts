import type { Area } from "../sheet/address";
import { sealLogSheet } from "../sheet/seal-log-sheet";
import { SEAL_LOG_WORDS, type SealRecord } from "../sheet/seal-log-fields";
import type { FoundSealLog } from "../sheet/read-seal-log";
import { uniqueSheetNames } from "../sheet/file-names";
import type { SheetEdits } from "../sheet/sheet-edits";
import { fileStyleOf } from "./file-style";
import type { FileCell, FileRow, SheetFile, WorkbookFile } from "./workbook-file";

type Cells = (FileCell | null)[][];

const PLAIN = { size: 12 } as const;

function withLock(cell: FileCell | null | undefined, locked: boolean): FileCell | null {
  const { unlocked, ...style } = fileStyleOf(cell?.style ?? PLAIN);
  if (locked === (unlocked !== true)) return cell ?? null;
  return { ...(cell ?? { value: null }), style: locked ? style : { ...style, unlocked: true } };
}

function change(
  cells: Cells,
  { top, left, bottom, right }: Area,
  how: (cell: FileCell | null) => FileCell | null,
): void {
  for (let row = top; row <= bottom; row += 1) {
    const line = (cells[row] ??= []);
    while (line.length < left) line.push(null);
    for (let column = left; column <= right; column += 1) line[column] = how(line[column] ?? null);
  }
}

function editedCells({ rows }: SheetFile, { values, locks }: SheetEdits): Cells {
  const cells: Cells = rows.map((row) => [...row.cells]);
  for (const { area, locked } of locks) change(cells, area, (cell) => withLock(cell, locked));
  for (const { cell: place, value } of values) {
    const at = { top: place.row, left: place.column, bottom: place.row, right: place.column };
    change(cells, at, (cell) => ({ ...(cell?.style === undefined ? {} : { style: cell.style }), value }));
  }
  return cells;
}

function rowHeight(row: number, before: number | null, { codes, codeHeight = 0 }: SheetEdits): number | null {
  const isTall = codes?.some(({ cell }) => cell.row === row) === true;
  return isTall ? Math.max(before ?? 0, codeHeight) : before;
}

function editedSheet(sheet: SheetFile, edits: SheetEdits): SheetFile {
  const { codes: before, ...rest } = sheet;
  const codes = edits.codes ?? before ?? [];
  const rows = editedCells(sheet, edits).map((cells, at): FileRow => {
    const row = sheet.rows[at] ?? { height: null };
    return { ...row, height: rowHeight(at, row.height, edits), cells };
  });
  return { ...rest, rows, locked: true, ...(codes.length === 0 ? {} : { codes }) };
}

/** The workbook with these sheets changed and locked; formulas keep the values that they had. */
export function editedFile(file: WorkbookFile, edits: readonly SheetEdits[]): WorkbookFile {
  const sheets = file.sheets.map((sheet) => {
    const own = edits.find((one) => one.sheet === sheet.name);
    return own === undefined ? sheet : editedSheet(sheet, own);
  });
  return { ...file, sheets };
}

/** Without what formulas showed: a figure of before an edit must not look calculated, and programs calculate blanks. */
export function uncalculated(file: WorkbookFile): WorkbookFile {
  const blank = (cell: FileCell | null): FileCell | null =>
    cell?.formula === undefined ? cell : { ...cell, value: null };
  const sheets = file.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(blank) })),
  }));
  return { ...file, sheets };
}

/** The workbook with more rows in its “Nhật ký niêm phong”, which comes last where there was none. */
export function withSealLog(file: WorkbookFile, found: FoundSealLog, more: readonly SealRecord[]): WorkbookFile {
  if (more.length === 0) return file;
  const unique = uniqueSheetNames();
  for (const { name } of file.sheets) unique(name);
  const log = sealLogSheet([...found.records, ...more], found.sheet ?? unique(SEAL_LOG_WORDS.sheet));
  if (found.sheet === null) return { ...file, sheets: [...file.sheets, log] };
  return { ...file, sheets: file.sheets.map((sheet) => (sheet.name === found.sheet ? log : sheet)) };
}
