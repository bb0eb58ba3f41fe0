import type { PlannedCell, SheetPlan } from "../../src/sheet/sheet-plan";
import type { FoundCell, SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { type Style, styleOf } from "../../src/sheet/style";

const KINDS = { string: "text", number: "number", boolean: "boolean" } as const;

function formatOf(cell: PlannedCell): string {
  const style: Style = cell.style === undefined ? { size: 12 } : styleOf(cell.style);
  return style.format ?? "General";
}

/** Nothing for a blank cell, an empty text for a formula without a value. */
function foundCell(cell: PlannedCell, row: number, column: number): readonly FoundCell[] {
  const value = cell.value ?? "";
  if (value === "" && cell.formula === undefined) return [];
  const kind = KINDS[typeof value as keyof typeof KINDS];
  // A file knows no negative zero.
  return [{ row, column, kind, value: value === 0 ? 0 : value, formula: cell.formula ?? null, format: formatOf(cell) }];
}

/** What a reader would find on a sheet that was written as planned, without writing one. */
export function snapshotOf(plan: SheetPlan): SheetSnapshot {
  return {
    name: plan.name,
    hidden: plan.hidden,
    locked: plan.locked,
    cells: plan.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => (cell === null ? [] : foundCell(cell, row, column))),
    ),
    names: Object.fromEntries(plan.names.map(({ name, area }) => [name, area])),
  };
}
