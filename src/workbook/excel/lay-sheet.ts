import type { SheetPlan } from "../../sheet/sheet-plan";
import { BYTES_PER_CALL, type Desk, type Laying } from "./desk";
import { isSetSupported } from "./is-set-supported";
import { layCells, layMerges } from "./lay-cells";
import { layCharts } from "./lay-charts";
import { layLooks } from "./lay-looks";
import { layPage } from "./lay-page";
import { layHighlights, layRules } from "./lay-rules";
import { layHiddenColumns, laySizes } from "./lay-sizes";
import { LOCK } from "./sheet-lock";

function* layNames({ sheet, range }: Desk, { names }: SheetPlan): Laying {
  for (const { name, area } of names) {
    yield BYTES_PER_CALL;
    // A range: an address as text would be kept as that text.
    sheet.names.add(name, range(area));
  }
}

function* layFreeze({ sheet, range }: Desk, { freeze }: SheetPlan): Laying {
  if (freeze === null) return;
  const { rows, columns } = freeze;
  yield BYTES_PER_CALL;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(range({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/**
 * Lays what a sheet holds by itself. Merges before looks (Excel for the web loses borders and fills else), values
 * before formats (a text format would make a text of every formula), looks before sizes.
 */
export function* layContents(desk: Desk, plan: SheetPlan): Laying {
  yield* layMerges(desk, plan);
  yield* layCells(desk, plan);
  yield* layRules(desk, plan);
  yield* layHighlights(desk, plan);
  yield* layNames(desk, plan);
  yield* layLooks(desk, plan);
  yield* laySizes(desk, plan);
  yield* layFreeze(desk, plan);
  if (isSetSupported("ExcelApi", "1.9")) yield* layPage(desk, plan);
}

/** Lays what comes last: charts need the sheets that they draw from, and a lock ends all other work. */
export function* layFinish(desk: Desk, plan: SheetPlan): Laying {
  yield* layCharts(desk, plan);
  yield* layHiddenColumns(desk, plan);
  yield BYTES_PER_CALL;
  if (plan.locked) desk.sheet.protection.protect(LOCK);
  if (plan.hidden) desk.sheet.visibility = "Hidden";
}
