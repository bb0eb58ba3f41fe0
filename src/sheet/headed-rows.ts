import { foldName } from "../summary/fold-name";
import { oneLine } from "./one-line";

/** A row of text cells with its number as people count it in the file. */
export type TextRow = { readonly number: number; readonly cells: readonly string[] };

/** A heading without the marks of Vietnamese letters. */
export function headingKey(text: string): string {
  return foldName(text).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Which column each field stands in. */
export type Columns<Field> = ReadonlyMap<Field, number>;
/** The rows below a row of headings. */
export type Headed<Field> = { readonly columns: Columns<Field>; readonly rows: readonly TextRow[] };

/** A title and an empty row or two may stand above the headings. */
export const HEADING_AMONG = 20;

export function filledRows(rows: readonly TextRow[]): readonly TextRow[] {
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
}

function columnsOf<Field>({ cells }: TextRow, headings: Readonly<Record<string, Field>>): Columns<Field> {
  const columns = new Map<Field, number>();
  for (const [index, cell] of cells.entries()) {
    const field = headings[headingKey(cell)];
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

/** The table below the first row whose headings are enough; null where no row's are. Blank rows are left out. */
export function headedRows<Field>(
  rows: readonly TextRow[],
  headings: Readonly<Record<string, Field>>,
  isEnough: (columns: Columns<Field>) => boolean,
): Headed<Field> | null {
  const filled = filledRows(rows);
  for (const [at, row] of filled.slice(0, HEADING_AMONG).entries()) {
    const columns = columnsOf(row, headings);
    if (isEnough(columns)) return { columns, rows: filled.slice(at + 1) };
  }
  return null;
}

/** What a row says of a field, on one line; "" where its column is missing. */
export function fieldText<Field>({ cells }: TextRow, columns: Columns<Field>, field: Field): string {
  const column = columns.get(field);
  return column === undefined ? "" : oneLine(cells[column] ?? "");
}
