import type { FoundCell } from "../sheet/sheet-snapshot";

function follows(cell: FoundCell, before: FoundCell | undefined): boolean {
  if (before === undefined) return true;
  return cell.row === before.row ? cell.column > before.column : cell.row > before.row;
}

/** Row by row, left to right, each cell once. Files are in order but for a few programs; of two equal cells the later counts. */
export function inOrder(cells: readonly FoundCell[]): readonly FoundCell[] {
  if (cells.every((cell, index) => follows(cell, cells[index - 1]))) return cells;
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return next === undefined || follows(next, cell);
  });
}
