import type { Area } from "../address";
import { fold } from "../fold";
import { textAt, type Grid } from "../grid";
import { FIRST_FIELD_ROW } from "../score-places";
import type { PlannedRow, SheetPlan } from "../sheet-plan";
import type { SheetSnapshot } from "../sheet-snapshot";

function isSameArea(one: Area, other: Area | undefined): boolean {
  return (
    other !== undefined && (["top", "left", "bottom", "right"] as const).every((side) => one[side] === other[side])
  );
}

/** Whether what a row is about (a criterion's number, “TỔNG ĐIỂM”) stands where it was laid. */
function isLabelled({ cells }: PlannedRow, at: number, grid: Grid): boolean {
  const column = cells.findIndex((cell) => typeof cell?.value === "string" && cell.formula === undefined);
  const label = cells[column]?.value;
  return typeof label !== "string" || fold(label) === fold(textAt(grid, at, column));
}

/**
 * Whether a score sheet has the rows and columns of its layout. Names alone do not tell: careless programs insert a row
 * and leave the names where they were.
 */
export function standsAsLaid(plan: SheetPlan, snapshot: SheetSnapshot, grid: Grid): boolean {
  const last = plan.names.find(({ name }) => name === "seal")?.area.top ?? 0;
  return (
    plan.names.every(({ name, area }) => isSameArea(area, snapshot.names[name])) &&
    plan.rows.every((row, at) => at < FIRST_FIELD_ROW || at > last || isLabelled(row, at, grid))
  );
}
