import { columnLetters } from "../../sheet/address";
import { rowHeights } from "../../sheet/row-height";
import type { PlannedColumn, SheetPlan } from "../../sheet/sheet-plan";
import { BYTES_PER_CALL, type Desk, type Laying } from "./desk";

/** A digit of Times New Roman 12 is 8 pixels wide, three quarters of a point each. */
const POINTS_PER_DIGIT = 6;
/** Excel's widest column: 255 digits of 7 pixels and 5 of padding. */
const WIDEST = 1342.5;

type Run<Value> = { readonly first: number; last: number; readonly value: Value };

/** Neighbours of the same value; undefined ones are left out. */
function runsOf<Value extends string | number>(values: readonly (Value | undefined)[]): readonly Run<Value>[] {
  const runs: Run<Value>[] = [];
  for (const [at, value] of values.entries()) {
    const last = runs.at(-1);
    if (value !== undefined && last?.last === at - 1 && last.value === value) last.last = at;
    else if (value !== undefined) runs.push({ first: at, last: at, value });
  }
  return runs;
}

/** The width that Office.js gives a column of so many digits. */
export function columnPoints({ width }: PlannedColumn): number {
  return Math.min(width * POINTS_PER_DIGIT, WIDEST);
}

function columns(desk: Desk, first: number, last: number): Excel.Range {
  return desk.sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).untrack();
}

function rows(desk: Desk, first: number, last: number): Excel.Range {
  return desk.sheet.getRange(`${String(first + 1)}:${String(last + 1)}`).untrack();
}

/** Widths, and heights where the plan or a merge's text gives them; the other rows fit their texts, now and later. */
export function* laySizes(desk: Desk, plan: SheetPlan): Laying {
  for (const { first, last, value } of runsOf(plan.columns.map(columnPoints))) {
    yield BYTES_PER_CALL;
    columns(desk, first, last).format.columnWidth = value;
  }
  if (plan.rows.length > 0) {
    yield BYTES_PER_CALL;
    rows(desk, 0, plan.rows.length - 1).format.autofitRows();
  }
  const heights = rowHeights(plan).map(({ points, grows }) => (grows ? undefined : points));
  for (const { first, last, value } of runsOf(heights)) {
    yield BYTES_PER_CALL;
    rows(desk, first, last).format.rowHeight = value;
  }
}

/** Hidden columns come after everything else: hidden ones have no width to set. */
export function* layHiddenColumns(desk: Desk, plan: SheetPlan): Laying {
  for (const { first, last } of runsOf(plan.columns.map(({ hidden }) => (hidden === true ? 1 : undefined)))) {
    yield BYTES_PER_CALL;
    columns(desk, first, last).columnHidden = true;
  }
}
