import type { FileCell, FileRow, SheetFile } from "./workbook-file";

/** A row with what its merges give to the cells that nothing else stands in; `planned` undefined: below the last row. */
export type LaidRow = { readonly planned: FileRow | undefined; readonly cells: readonly (FileCell | null)[] };
type Dressed = ReadonlyMap<number, FileCell>;

function dressedByMerges(sheet: SheetFile): ReadonlyMap<number, Dressed> {
  const rows = new Map<number, Map<number, FileCell>>();
  for (const { top, left, bottom, right } of sheet.merges) {
    const style = sheet.rows[top]?.cells[left]?.style;
    if (style === undefined) continue;
    const empty: FileCell = { value: null, style };
    for (let row = top; row <= bottom; row += 1) {
      const dressed = rows.get(row) ?? new Map<number, FileCell>();
      rows.set(row, dressed);
      for (let column = left; column <= right; column += 1) if (!dressed.has(column)) dressed.set(column, empty);
    }
  }
  return rows;
}

function filled(cells: FileRow["cells"], dressed: Dressed): FileRow["cells"] {
  const width = Math.max(cells.length, ...[...dressed.keys()].map((column) => column + 1));
  return Array.from({ length: width }, (_, column) => cells[column] ?? dressed.get(column) ?? null);
}

/**
 * All rows of a sheet, one after the other. A merge shows the borders of all its cells and takes an entry only where
 * all of them are unlocked: so each of them gets the look of the first.
 */
export function* laidRows(sheet: SheetFile): Generator<LaidRow> {
  const rows = dressedByMerges(sheet);
  const height = Math.max(sheet.rows.length, ...[...rows.keys()].map((row) => row + 1));
  for (let row = 0; row < height; row += 1) {
    const planned = sheet.rows[row];
    const cells = planned?.cells ?? [];
    const dressed = rows.get(row);
    yield { planned, cells: dressed === undefined ? cells : filled(cells, dressed) };
  }
}
