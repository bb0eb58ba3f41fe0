import type { SheetPlan } from "../../sheet/sheet-plan";
import { type Style, styleOf } from "../../sheet/style";

/**
 * The style of every cell, undefined where none was planned. A merge shows the borders of all its cells and takes an
 * entry only where all of them are unlocked, so that its first cell's style runs through it.
 */
export function styledGrid(sheet: SheetPlan): readonly (readonly (Style | undefined)[])[] {
  const grid: ((Style | undefined)[] | undefined)[] = sheet.rows.map(({ cells }) =>
    Array.from(cells, (cell) => (cell?.style === undefined ? undefined : styleOf(cell.style))),
  );
  for (const { top, left, bottom, right } of sheet.merges) {
    const style = grid[top]?.[left];
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row += 1) {
      const cells = (grid[row] ??= []);
      for (let column = left; column <= right; column += 1) cells[column] ??= style;
    }
  }
  return Array.from(grid, (row) => Array.from(row ?? []));
}
