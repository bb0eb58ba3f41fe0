import { placeOfArgument } from "./address";
import type { Book } from "./book";
import type { HostObject } from "./host-object";
import { asWhole } from "./argument";
import { rangeObject } from "./range-object";
import { fault } from "./request-fault";

type Breaks = { readonly rows: () => readonly number[]; readonly put: (rows: readonly number[]) => void };

function breakObject(book: Book, sheet: string, row: number, { rows, put }: Breaks): HostObject {
  const area = { top: row + 1, bottom: row + 1, left: 0, right: 0 };
  return {
    type: "PageBreak",
    identity: { Id: String(row + 1) },
    get: { RowIndex: () => row + 1 },
    call: {
      Delete: () => {
        put(rows().filter((other) => other !== row));
      },
    },
    open: { GetCellAfterBreak: () => rangeObject(book, { sheet, area }) },
  };
}

/** HorizontalPageBreaks of a sheet: Excel counts the row after a break, the engine the one before. */
export function breaksObject(book: Book, sheet: string): HostObject {
  const { engine } = book;
  const breaks: Breaks = {
    rows: () => engine.page(sheet).breaksAfter,
    put: (breaksAfter) => {
      engine.setPage(sheet, { ...engine.page(sheet), breaksAfter });
    },
  };
  const one = (row: number | undefined): HostObject => {
    if (row === undefined || !breaks.rows().includes(row)) throw fault("ItemNotFound");
    return breakObject(book, sheet, row, breaks);
  };
  const add = ([range]: readonly unknown[]): HostObject => {
    const row = placeOfArgument(book, sheet, range).area.top - 1;
    if (row < 0) throw fault("InvalidArgument");
    breaks.put([...new Set([...breaks.rows(), row])].sort((a, b) => a - b));
    return one(row);
  };
  const removeAll = (): void => {
    breaks.put([]);
  };
  return {
    type: "PageBreakCollection",
    items: () => breaks.rows().map(one),
    open: { "": ([id]) => one(Number(id) - 1), GetItem: ([at]) => one(breaks.rows()[asWhole(at)]), Add: add },
    call: { GetCount: () => breaks.rows().length, RemovePageBreaks: removeAll },
  };
}
