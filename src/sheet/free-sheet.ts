import { MARGINS } from "./page-room";
import type { PlannedRow, SheetPlan } from "./sheet-plan";

/** What a sheet without names, rules and locks holds. */
export type FreeSheet = Pick<SheetPlan, "name" | "merges"> & {
  readonly widths: readonly number[];
  readonly rows: readonly PlannedRow[];
};

/** A sheet that anybody may write on, printed across on A4 from its first column to its last. */
export function freeSheet({ name, widths, rows, merges }: FreeSheet): SheetPlan {
  return {
    name,
    hidden: false,
    columns: widths.map((width) => ({ width })),
    rows,
    merges,
    names: [],
    rules: [],
    highlights: [],
    locked: false,
    freeze: null,
    page: {
      orientation: "landscape",
      margins: MARGINS,
      printed: { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 },
      repeatedRows: null,
      breaksAfter: [],
    },
    charts: [],
  };
}
