import type { FoundCell } from "../sheet/sheet-snapshot";
import { GENERAL } from "./built-in-format";
import type { FileStyle } from "./file-style";
import { tooLarge } from "./file-fault";
import { READ_LIMITS } from "./read-limits";
import type { SheetElements } from "./sheet-elements";
import type { FileCell, FileRow } from "./workbook-file";

const PLAIN: FileStyle = { size: 12 };
/** LibreOffice describes the last row of the sheet, too; rows so far below the last cell are nobody's. */
const NEAR = 1000;

/** A cell that looks as an untouched one does is written without a style. */
function isPlain(style: FileStyle): boolean {
  return style.size === PLAIN.size && Object.keys(style).length === 1;
}

/** Excel takes an error value for a formula as well: "#N/A" stays that error and does not become a text. */
function content({ kind, value, formula }: FoundCell): Pick<FileCell, "value" | "formula"> {
  const kept = value === "" ? null : value;
  if (formula !== null) return { value: kept, formula };
  return kind === "error" ? { value: kept, formula: String(value) } : { value: kept };
}

/** A cell's own kind may say more than its style: a cell of the date type is a date in any format. */
function formatted(style: FileStyle, format: string): FileStyle {
  return format === (style.format ?? GENERAL) ? style : { ...style, format };
}

function cellOf(found: FoundCell | undefined, style: FileStyle = PLAIN): FileCell | null {
  const look = found === undefined ? style : formatted(style, found.format);
  const styled = isPlain(look) ? {} : { style: look };
  if (found !== undefined) return { ...content(found), ...styled };
  return styled.style === undefined ? null : { value: null, ...styled };
}

function trimmed(cells: readonly (FileCell | null)[]): readonly (FileCell | null)[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  return cells.slice(0, end);
}

/** The rows of a sheet from what its cells hold and how they look; empty cells without a look are null. */
export function foundRows(
  values: readonly FoundCell[],
  elements: SheetElements,
  styles: readonly FileStyle[],
): readonly FileRow[] {
  const lowest = elements.cells.reduce((most, { row }) => Math.max(most, row), 0);
  if (lowest >= READ_LIMITS.planRows) throw tooLarge("rows", READ_LIMITS.planRows);
  const cells: (FileCell | null)[][] = [];
  const place = (row: number, column: number, cell: FileCell | null): void => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = cell;
  };
  const looks = new Map(elements.cells.map(({ row, column, style }) => [key(row, column), styles[style]]));
  for (const { row, column, style } of elements.cells) place(row, column, cellOf(undefined, styles[style]));
  for (const found of values) {
    place(found.row, found.column, cellOf(found, looks.get(key(found.row, found.column))));
  }
  const near = elements.rows.filter(({ row }) => row < cells.length + NEAR);
  const described = new Map(near.map((row) => [row.row, row]));
  const count = near.reduce(
    (most, { row, height, hidden }) => (height !== null || hidden ? Math.max(most, row + 1) : most),
    cells.length,
  );
  return Array.from({ length: count }, (_, row) => ({
    height: described.get(row)?.height ?? null,
    ...(described.get(row)?.hidden === true ? { hidden: true as const } : {}),
    cells: trimmed(cells[row] ?? []),
  }));
}

const COLUMNS = 16_384;
const key = (row: number, column: number): number => row * COLUMNS + column;
