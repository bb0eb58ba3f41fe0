import { placeOf } from "./problem-groups";

/** Brings a cell into view. Names of sheets change, ids do not. */
export async function goTo(context: Excel.RequestContext, sheet: string, cell: string): Promise<void> {
  const found = context.workbook.worksheets.getItem(sheet);
  found.activate();
  found.getRange(cell).untrack().select();
  await context.sync();
}

/** The first of these cells behind a place, from the top again at the end; null for none. Cells in A1 form. */
export function nextAfter(cells: readonly string[], selected: string): string | null {
  const from = placeOf(selected);
  return cells.find((cell) => placeOf(cell) > from) ?? cells[0] ?? null;
}

/** One wait to learn where the selection is, one to move it: a request cannot decide where to go. */
export async function goToNext(context: Excel.RequestContext, sheet: string, cells: readonly string[]): Promise<void> {
  const active = context.workbook.getActiveCell().untrack();
  active.load("address");
  await context.sync();
  const next = nextAfter(cells, active.address);
  if (next !== null) await goTo(context, sheet, next);
}
