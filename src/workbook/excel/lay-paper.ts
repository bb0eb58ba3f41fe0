import { rowHeights } from "../../sheet/row-height";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { BYTES_PER_CALL, type Desk, type Laying } from "./desk";
import { isSetSupported } from "./is-set-supported";
import { layCells, layMerges } from "./lay-cells";
import { layLooks } from "./lay-looks";
import { layPage } from "./lay-page";
import { LOCK } from "./sheet-lock";

/** A planned sheet that stands already, and which of its rows the paper settings write. */
export type StandingPaper = {
  readonly plan: SheetPlan;
  readonly rows: ReadonlySet<number>;
  readonly isLocked: boolean;
};

/** The plan with these rows alone: what is not planned is left as it stands. */
function onlyRows(plan: SheetPlan, rows: ReadonlySet<number>): SheetPlan {
  return {
    ...plan,
    rows: plan.rows.map((row, at) => (rows.has(at) ? row : { height: null, cells: [] })),
    merges: plan.merges.filter(({ top, bottom }) => rows.has(top) && rows.has(bottom)),
  };
}

/** Sets up the page of a sheet that stands, and writes letterhead and signatures anew; its entries are not touched. */
export function* layPaper(desk: Desk, { plan, rows, isLocked }: StandingPaper): Laying {
  const part = onlyRows(plan, rows);
  yield BYTES_PER_CALL;
  if (isLocked) desk.sheet.protection.unprotect();
  // A text that is blank now must not leave the old one behind.
  for (const row of rows) {
    yield BYTES_PER_CALL;
    desk.range({ ...plan.page.printed, top: row, bottom: row }).clear("Contents");
  }
  yield* layMerges(desk, part);
  yield* layCells(desk, part);
  yield* layLooks(desk, part);
  const heights = rowHeights(plan);
  for (const row of rows) {
    yield BYTES_PER_CALL;
    desk.range({ top: row, left: 0, bottom: row, right: 0 }).format.rowHeight = heights[row]?.points ?? 0;
  }
  if (isSetSupported("ExcelApi", "1.9")) yield* layPage(desk, plan);
  yield BYTES_PER_CALL;
  if (isLocked) desk.sheet.protection.protect(LOCK);
}
