import type { Book } from "./book";
import type { Place } from "./host-object";

/** Hidden rows and columns take no room. */
function widthOf({ engine }: Book, sheet: string, column: number): number {
  return engine.columnHidden(sheet, column) ? 0 : engine.columnWidth(sheet, column);
}

function heightOf({ engine }: Book, sheet: string, row: number): number {
  return engine.rowHidden(sheet, row) ? 0 : engine.rowHeight(sheet, row);
}

function sum(count: number, size: (at: number) => number): number {
  let total = 0;
  for (let at = 0; at < count; at += 1) total += size(at);
  return total;
}

/** From the sheet's left edge to a column's, in points. */
export function leftOf(book: Book, sheet: string, column: number): number {
  return sum(column, (at) => widthOf(book, sheet, at));
}

export function topOf(book: Book, sheet: string, row: number): number {
  return sum(row, (at) => heightOf(book, sheet, at));
}

type Found = { readonly at: number; readonly rest: number };

function cellAt(count: number, length: number, size: (at: number) => number): Found {
  let rest = Math.max(0, length);
  let at = 0;
  for (; at < count - 1 && rest >= size(at); at += 1) rest -= size(at);
  return { at, rest };
}

/** The column so many points from the left edge, and how far inside of it. */
export function cellAcross(book: Book, sheet: string, points: number): Found {
  return cellAt(book.engine.size(sheet).columns, points, (at) => widthOf(book, sheet, at));
}

export function cellDown(book: Book, sheet: string, points: number): Found {
  return cellAt(book.engine.size(sheet).rows, points, (at) => heightOf(book, sheet, at));
}

/** Left, top, width and height of a range in points; its size is looked up only for who asks. */
export function extentOf(book: Book, place: Place): Readonly<Record<string, () => number>> {
  const { sheet, area } = place;
  return {
    Left: () => leftOf(book, sheet, area.left),
    Top: () => topOf(book, sheet, area.top),
    Width: () => leftOf(book, sheet, book.finite(place).right + 1) - leftOf(book, sheet, area.left),
    Height: () => topOf(book, sheet, book.finite(place).bottom + 1) - topOf(book, sheet, area.top),
  };
}
