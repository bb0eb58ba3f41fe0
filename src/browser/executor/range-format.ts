import type { Area } from "../../sheet/address";
import { asBoolean, asNumber, asOneOf } from "./argument";
import type { Book } from "./book";
import { mayChange } from "./guard";
import type { HostObject, Place } from "./host-object";
import { bordersObject } from "./range-borders";
import { fillObject, fontObject, lockObject, looksOf } from "./range-style";
import { fault } from "./request-fault";
import { setters } from "./setters";
import { uniform } from "./uniform";

const ACROSS = { general: "General", left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const DOWN = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Excel's own limits, in points: 409 for a row, 255 digits of 7 pixels and 5 of padding for a column. */
const TALLEST = 409.5;
const WIDEST = 1342.5;

function asSize(value: unknown, largest: number): number {
  const size = asNumber(value);
  if (size < 0 || size > largest) throw fault("InvalidArgument");
  return size;
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Row heights and column widths: those of every row and column that the range touches. */
function sizes(book: Book, place: Place): Pick<HostObject, "get" | "set" | "call"> {
  const { engine } = book;
  const { sheet } = place;
  const area = (): Area => book.finite(place);
  return {
    get: {
      RowHeight: () => uniform(span(area().top, area().bottom).map((row) => engine.rowHeight(sheet, row))),
      ColumnWidth: () => uniform(span(area().left, area().right).map((column) => engine.columnWidth(sheet, column))),
    },
    set: {
      RowHeight: (value) => {
        mayChange(book, sheet, "allowFormatRows");
        engine.setRowHeight(sheet, area().top, area().bottom, asSize(value, TALLEST));
      },
      ColumnWidth: (value) => {
        mayChange(book, sheet, "allowFormatColumns");
        engine.setColumnWidth(sheet, area().left, area().right, asSize(value, WIDEST));
      },
    },
    call: {
      AutofitRows: () => {
        mayChange(book, sheet, "allowFormatRows");
        engine.fitRows(sheet, area().top, area().bottom);
      },
    },
  };
}

const PARTS = {
  HorizontalAlignment: (value: unknown) => ({ across: asOneOf(ACROSS, value) }),
  VerticalAlignment: (value: unknown) => ({ down: asOneOf(DOWN, value) }),
  WrapText: (value: unknown) => ({ wrap: asBoolean(value) }),
};

export function formatObject(book: Book, place: Place): HostObject {
  const { style, paint } = looksOf(book, place);
  const own = sizes(book, place);
  const across = (): string | null => {
    const found = style("across");
    return found === null ? null : ACROSS[found];
  };
  const down = (): string | null => {
    const found = style("down");
    return found === null ? null : DOWN[found];
  };
  return {
    type: "RangeFormat",
    get: { ...own.get, HorizontalAlignment: across, VerticalAlignment: down, WrapText: () => style("wrap") },
    set: {
      ...own.set,
      ...setters(PARTS, paint),
    },
    call: own.call ?? {},
    open: {
      Font: () => fontObject(book, place),
      Fill: () => fillObject(book, place),
      Borders: () => bordersObject(book, place),
      Protection: () => lockObject(book, place),
    },
  };
}
