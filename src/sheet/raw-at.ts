import type { Grid } from "./grid";
import { BLANK, rawCell, type RawCell } from "./raw-cell";

/** What a cell holds; blank in a column that the sheet does not have. */
export function rawAt(grid: Grid, row: number, column: number | null): RawCell {
  return column === null ? BLANK : rawCell(grid.at(row, column));
}
