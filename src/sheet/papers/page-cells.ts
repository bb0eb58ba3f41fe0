import type { Area } from "../address";
import { POINTS_PER_DIGIT } from "../page-room";
import { rowHeights } from "../row-height";
import type { SheetPlan } from "../sheet-plan";
import type { StyleName } from "../style";
import { shownValue } from "./shown-value";

/** A cell as it lies on a page, in points from the upper left corner of what is printed, before any scaling. */
export type PageCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: StyleName | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where each column of the printed area begins, and where the last one ends. */
function edges({ columns, page }: SheetPlan): readonly number[] {
  const { left, right } = page.printed;
  const places = [0];
  for (let at = left; at <= right; at += 1) {
    const { width = 9, hidden } = columns[at] ?? {};
    places.push((places.at(-1) ?? 0) + (hidden === true ? 0 : width * POINTS_PER_DIGIT));
  }
  return places;
}

function mergeAt(merges: readonly Area[], row: number, column: number): Area {
  const found = merges.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return found ?? { top: row, bottom: row, left: column, right: column };
}

/** The rows of a page, and where they stand on it. */
type Drawn = {
  readonly plan: SheetPlan;
  readonly rows: readonly number[];
  readonly heightOf: (row: number) => number;
  readonly places: readonly number[];
};

/** Null for a cell under a merge, outside of what is printed, or in hidden columns. */
function cellAt({ plan, rows, heightOf, places }: Drawn, row: number, column: number, top: number): PageCell | null {
  const { left, right } = plan.page.printed;
  const cell = plan.rows[row]?.cells[column] ?? null;
  const merge = mergeAt(plan.merges, row, column);
  const isFirst = merge.left === column && merge.top === row;
  if (cell === null || !isFirst || column < left || column > right) return null;
  const start = places[column - left] ?? 0;
  const width = (places[merge.right + 1 - left] ?? 0) - start;
  const own = rows.slice(rows.indexOf(row)).filter((one) => row <= one && one <= merge.bottom);
  const height = own.reduce((sum, one) => sum + heightOf(one), 0);
  if (width === 0) return null;
  return { row, column, text: shownValue(cell), style: cell.style ?? null, left: start, top, width, height };
}

/** The cells of these rows, below each other in this order; a merge lies once, as large as its rows on this page. */
export function pageCells(plan: SheetPlan, rows: readonly number[]): readonly PageCell[] {
  const heights = rowHeights(plan);
  const heightOf = (row: number): number => heights[row]?.points ?? 0;
  const merges = plan.merges.filter((one) => rows.some((row) => one.top <= row && row <= one.bottom));
  const drawn: Drawn = { plan: { ...plan, merges }, rows, heightOf, places: edges(plan) };
  let top = 0;
  return rows.flatMap((row) => {
    const found = (plan.rows[row]?.cells ?? []).flatMap((_, column) => cellAt(drawn, row, column, top) ?? []);
    top += heightOf(row);
    return found;
  });
}
