import type { PlannedCell, PlannedRow, SheetPlan } from "../sheet-plan";

/** The value without its formula: those of a summary look at sheets that are not printed. */
function figure(cell: PlannedCell | null): PlannedCell | null {
  if (cell?.formula === undefined) return cell;
  return cell.style === undefined ? { value: cell.value } : { value: cell.value, style: cell.style };
}

/** A paper by itself: its figures as they were computed, without formulas, rules and the columns beside the paper. */
export function onPaper(plan: SheetPlan): SheetPlan {
  const { right } = plan.page.printed;
  const rows = plan.rows.map((row): PlannedRow => ({ ...row, cells: row.cells.slice(0, right + 1).map(figure) }));
  return {
    ...plan,
    hidden: false,
    columns: plan.columns.slice(0, right + 1),
    rows,
    names: [],
    rules: [],
    highlights: plan.highlights.filter(({ kind }) => kind === "scale"),
  };
}
