import { MAX_COLUMNS } from "./address";
import type { FoundCell, SheetSnapshot } from "./sheet-snapshot";

/** The cells of a snapshot by place. */
export type Grid = {
  readonly at: (row: number, column: number) => FoundCell | undefined;
  /** The cells of a row from left to right. */
  readonly row: (row: number) => readonly FoundCell[];
  /** One more than the last row that holds anything. */
  readonly height: number;
};

export function gridOf(snapshot: SheetSnapshot): Grid {
  const cells = new Map<number, FoundCell>();
  const rows = new Map<number, FoundCell[]>();
  let height = 0;
  for (const cell of snapshot.cells) {
    cells.set(cell.row * MAX_COLUMNS + cell.column, cell);
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
    height = Math.max(height, cell.row + 1);
  }
  return {
    at: (row, column) => cells.get(row * MAX_COLUMNS + column),
    row: (row) => rows.get(row) ?? [],
    height,
  };
}

/** What stands in a cell as text, trimmed; "" for an empty one. */
export function textAt(grid: Grid, row: number, column: number): string {
  const cell = grid.at(row, column);
  return cell === undefined ? "" : String(cell.value).trim();
}
