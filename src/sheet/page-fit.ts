import type { Area } from "./address";
import { POINTS_PER_DIGIT, pageRoom } from "./page-room";
import { lettersOf, MAX_ROW_HEIGHT, rowHeights, type Laid } from "./row-height";
import type { PageSetup } from "./sheet-plan";

/** A sheet with its page: one of ours as planned, or one that was read from a file. */
export type LaidPage = Laid & { readonly page: Omit<PageSetup, "printed"> & { readonly printed: Area | null } };

/** How a sheet will lie on paper, as far as sizes tell before any program prints it. */
export type PageFit = {
  /** 1 prints at full size; a sheet that is too wide is made smaller as a whole, never larger. */
  readonly scale: number;
  /** The smallest letters on paper, in points; null where nothing is printed. */
  readonly smallest: number | null;
  readonly pages: number;
  /** Rows, counted from 0, that no page or no row of a spreadsheet is high enough for. */
  readonly tall: readonly number[];
};

/** Nghị định 30/2020 has no letters below 11; below 10 a table can no longer be read at a meeting. */
export const SMALLEST_LETTERS = 10;
const TENTH = 10;

function printedArea({ page, rows, columns }: LaidPage): Area {
  return page.printed ?? { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
}

export function printScale(laid: LaidPage): number {
  const { left, right } = printedArea(laid);
  const shown = laid.columns.slice(left, right + 1).filter(({ hidden }) => hidden !== true);
  const needed = shown.reduce((sum, { width }) => sum + width * POINTS_PER_DIGIT, 0);
  return needed === 0 ? 1 : Math.min(1, pageRoom(laid.page).width / needed);
}

function smallestLetters(laid: LaidPage): number | null {
  const { top, bottom, left, right } = printedArea(laid);
  const sizes = laid.rows.slice(top, bottom + 1).flatMap(({ cells }) =>
    cells.flatMap((cell, column) => {
      const isShown = column >= left && column <= right && laid.columns[column]?.hidden !== true;
      return isShown && cell !== null && cell.value !== null && cell.value !== "" ? [lettersOf(cell).size] : [];
    }),
  );
  return sizes.length === 0 ? null : Math.min(...sizes);
}

/** The page of each printed row, counted from 0; `grown` makes every row so many times as high. */
export function pagesOfRows(laid: LaidPage, grown = 1, rows = rowHeights(laid)): readonly number[] {
  const { top, bottom } = printedArea(laid);
  const scale = printScale(laid) * grown;
  const room = pageRoom(laid.page).height;
  const heights = rows.map(({ points }) => points * scale);
  const { repeatedRows: repeated } = laid.page;
  const above = repeated === null ? [] : heights.slice(repeated.first, repeated.last + 1);
  const repeatedHeight = above.reduce((sum, height) => sum + height, 0);
  const breaks = new Set(laid.page.breaksAfter);
  let [page, used] = [0, 0];
  return Array.from({ length: bottom - top + 1 }, (_, at) => {
    const row = top + at;
    const height = heights[row] ?? 0;
    const isFull = used > 0 && used + height > room;
    if (at > 0 && (isFull || breaks.has(row - 1))) {
      page += 1;
      used = repeated !== null && row > repeated.last ? repeatedHeight : 0;
    }
    used += height;
    return page;
  });
}

export function fitPage(laid: LaidPage): PageFit {
  const scale = printScale(laid);
  const smallest = smallestLetters(laid);
  const heights = rowHeights(laid);
  const { repeatedRows: repeated } = laid.page;
  const titles = repeated === null ? [] : heights.slice(repeated.first, repeated.last + 1);
  const room = pageRoom(laid.page).height / scale - titles.reduce((sum, { points }) => sum + points, 0);
  const { top, bottom } = printedArea(laid);
  const tall = heights.flatMap(({ points, grows }, row) => {
    const isCut = (laid.rows[row]?.height === null || grows) && points >= MAX_ROW_HEIGHT;
    return row >= top && row <= bottom && (points > room || isCut) ? [row] : [];
  });
  return {
    scale,
    smallest: smallest === null ? null : Math.round(smallest * scale * TENTH) / TENTH,
    pages: (pagesOfRows(laid, 1, heights).at(-1) ?? 0) + 1,
    tall,
  };
}
