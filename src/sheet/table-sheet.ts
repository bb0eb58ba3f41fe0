import { MARGINS } from "./page-room";
import { across, rowOf, say } from "./draft";
import type { Highlight, PlannedCell, PlannedColumn, PlannedRow, SheetPlan } from "./sheet-plan";

/** A plain sheet of a summary: title, hint, one heading row that repeats on every page, rows. */
export type Table = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Said in place of rows where there are none. */
  readonly empty: string;
  /** Rows without a heading of their own, below the table and a blank row. */
  readonly below?: readonly PlannedRow[];
  readonly highlights?: readonly Highlight[];
};

const TITLE_ROW = 0;
const HEADING_ROW = 1;
export const FIRST_TABLE_ROW = 2;

function body({ rows, empty }: Table): readonly PlannedRow[] {
  if (rows.length === 0) return [rowOf([[0, say(empty, "note")]])];
  return rows.map((cells) => ({ height: null, cells }));
}

export function tableSheet(table: Table): SheetPlan {
  const last = table.columns.length - 1;
  const heading = rowOf(table.columns.map((column, at) => [at, say(column.heading, "heading")] as const));
  const below = table.below ?? [];
  const rows = [rowOf([[0, say(table.title, "title")]]), heading, ...body(table)];
  const all = below.length === 0 ? rows : [...rows, rowOf([]), ...below];
  return {
    name: table.name,
    hidden: false,
    columns: table.columns.map(({ width }): PlannedColumn => ({ width })),
    rows: all,
    merges: [across(TITLE_ROW, 0, last), ...(table.rows.length === 0 ? [across(FIRST_TABLE_ROW, 0, last)] : [])],
    names: [],
    rules: [],
    highlights: table.highlights ?? [],
    locked: false,
    freeze: { rows: FIRST_TABLE_ROW, columns: 0 },
    page: {
      orientation: "landscape",
      margins: MARGINS,
      printed: { top: 0, left: 0, bottom: all.length - 1, right: last },
      repeatedRows: { first: HEADING_ROW, last: HEADING_ROW },
      breaksAfter: [],
    },
    charts: [],
  };
}
