import type { Area } from "../../src/sheet/address";
import { rowHeights } from "../../src/sheet/row-height";
import type { FileCell, FileRow, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";

const DEFAULT_WIDTH = 8;

function covered({ merges }: SheetFile): (row: number, column: number) => boolean {
  const inside = (area: Area, row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return (row, column) =>
    merges.some((merge) => inside(merge, row, column) && (row > merge.top || column > merge.left));
}

/** A formula's value is the engine's own business. */
function heldCell(cell: FileCell | null): FileCell | null {
  if (cell === null) return null;
  return cell.formula === undefined || cell.formula.startsWith("#") ? cell : { ...cell, value: null };
}

function isWrapped(cell: FileCell | null): boolean {
  return typeof cell?.style === "object" && cell.style.wrap === true;
}

/** Heights count where they were set by hand and no formula's text, which an engine may not know, asks for another. */
function heldRows(sheet: SheetFile, count: number): readonly FileRow[] {
  const widest = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.columns.length);
  const columns = columnsTo(sheet, widest);
  const open = { ...sheet, columns, rows: sheet.rows.map((row) => ({ ...row, height: null })) };
  const needed = rowHeights(open);
  // An engine may have fitted a row before a column of it was hidden.
  const unhidden = rowHeights({ ...open, columns: columns.map(({ width }) => ({ width })) });
  const isCovered = covered(sheet);
  return sheet.rows.slice(0, count).map((row, at) => {
    const wanted = needed[at]?.points ?? 0;
    const isOpen = row.cells.some((cell) => isWrapped(cell) && cell?.formula !== undefined);
    const flows = row.cells.some((cell) => isWrapped(cell) && typeof cell?.value === "string");
    const { height } = row;
    const isFitted = [wanted, unhidden[at]?.points ?? 0].some((points) => Math.abs((height ?? points) - points) <= 1);
    const fits = isFitted || (height !== null && height < wanted && flows);
    const cells = row.cells.map((cell, column) => (isCovered(at, column) ? null : heldCell(cell)));
    while (cells.at(-1) === null) cells.pop();
    return { ...row, height: fits || isOpen ? null : row.height, cells };
  });
}

function columnsTo(sheet: SheetFile, count: number): SheetFile["columns"] {
  return Array.from({ length: count }, (_, at) => sheet.columns[at] ?? { width: DEFAULT_WIDTH });
}

const byText = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** Sizes count as far as there are cells or paper. */
function heldSheet(sheet: SheetFile): SheetFile {
  const { printed } = sheet.page;
  const [bottom, right] = [printed?.bottom ?? -1, printed?.right ?? -1];
  const lastCell = sheet.rows.reduce((last, { cells }, row) => (cells.length > 0 ? row : last), -1);
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), right + 1);
  const rows = [...heldRows(sheet, Math.max(lastCell, bottom) + 1)];
  while (rows.at(-1)?.height === null && rows.at(-1)?.cells.length === 0) rows.pop();
  return {
    ...sheet,
    rows,
    columns: columnsTo(sheet, width),
    merges: [...sheet.merges].sort(byText),
    names: [...sheet.names].sort(byText),
    rules: [...sheet.rules].sort(byText),
  };
}

/** What must be the same of a workbook before it went into an engine and after it came out. */
export function keptByEngine({ sheets, names }: WorkbookFile): unknown {
  return { names: names ?? [], sheets: sheets.map(heldSheet) };
}
