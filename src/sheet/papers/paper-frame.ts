import { across, rowOf, say, type Block, type Part } from "../draft";
import { MARGINS } from "../page-room";
import type { PageSetup, PlannedCell, PlannedColumn, PlannedRow, SheetPlan } from "../sheet-plan";

/** Rows that are one text from the first column to the last. */
export function lines(cells: readonly PlannedCell[], last: number): Part {
  return (top) => ({
    rows: cells.map((cell) => rowOf([[0, cell]])),
    merges: cells.map((_, at) => across(top + at, 0, last)),
  });
}

/** A table's rows of which some columns are merged, both ends inside. */
export function merged(rows: readonly PlannedRow[], spans: readonly (readonly [number, number])[]): Part {
  return (top) => ({
    rows,
    merges: rows.flatMap((_, at) => spans.map(([left, right]) => across(top + at, left, right))),
  });
}

export const blankLine: Part = () => ({ rows: [rowOf([[0, say(null, "plain")]])] });

type Sheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly blocks: Required<Block>;
  readonly repeatedRow?: number;
};

/** A paper as a sheet: locked, portrait, as wide as A4 takes at its full size. */
export function paperSheet({ name, widths, blocks, repeatedRow }: Sheet): SheetPlan {
  const printed = { top: 0, left: 0, bottom: blocks.rows.length - 1, right: widths.length - 1 };
  const repeatedRows = repeatedRow === undefined ? null : { first: repeatedRow, last: repeatedRow };
  const page: PageSetup = { orientation: "portrait", margins: MARGINS, printed, repeatedRows, breaksAfter: [] };
  return {
    name,
    hidden: false,
    columns: widths.map((width): PlannedColumn => ({ width })),
    rows: blocks.rows,
    merges: blocks.merges,
    names: blocks.names,
    rules: [],
    highlights: [],
    locked: true,
    freeze: null,
    page,
    charts: [],
  };
}
