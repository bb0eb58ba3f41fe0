import type { Area } from "../../sheet/address";
import { columnCount, coversWholeColumns, coversWholeRows, rowCount } from "../area";
import { addressOf } from "./address";
import { asBoolean } from "./argument";
import type { Book } from "./book";
import { extentOf } from "./cell-places";
import { formatObject } from "./range-format";
import { highlightsObject } from "./highlights-object";
import type { HostObject, Place } from "./host-object";
import { checkShape } from "./matrix";
import { mayChange } from "./guard";
import { rangeCalls } from "./range-calls";
import { rangePlaces } from "./range-places";
import { rangeShifts } from "./range-shifts";
import { rangeValues } from "./range-values";
import { uniform } from "./uniform";
import { validationObject } from "./validation-object";

type Members = Pick<HostObject, "get" | "set">;

function whereabouts(book: Book, place: Place): HostObject["get"] {
  const { area } = place;
  return {
    Address: () => addressOf(book, place),
    AddressLocal: () => addressOf(book, place),
    RowIndex: () => area.top,
    ColumnIndex: () => area.left,
    RowCount: () => rowCount(area),
    ColumnCount: () => columnCount(area),
    CellCount: () => (rowCount(area) * columnCount(area) > 2 ** 31 ? -1 : rowCount(area) * columnCount(area)),
    IsEntireRow: () => coversWholeRows(area),
    IsEntireColumn: () => coversWholeColumns(area),
  };
}

/** Hidden rows and columns: those that the range touches. */
function hiding(book: Book, place: Place): Members {
  const { engine } = book;
  const { sheet } = place;
  const each = (first: number, last: number, hidden: (at: number) => boolean): boolean | null =>
    uniform(Array.from({ length: last - first + 1 }, (_, at) => hidden(first + at)));
  // The engine looks through a sheet for its size, so only who asks for whole rows or columns pays for that.
  const area = (): Area => book.finite(place);
  const rows = (): boolean | null => each(area().top, area().bottom, (row) => engine.rowHidden(sheet, row));
  const columns = (): boolean | null => each(area().left, area().right, (column) => engine.columnHidden(sheet, column));
  return {
    get: { RowHidden: rows, ColumnHidden: columns, Hidden: () => rows() === true || columns() === true },
    set: {
      RowHidden: (value) => {
        mayChange(book, sheet, "allowFormatRows");
        engine.setRowsHidden(sheet, area().top, area().bottom, asBoolean(value));
      },
      ColumnHidden: (value) => {
        mayChange(book, sheet, "allowFormatColumns");
        engine.setColumnsHidden(sheet, area().left, area().right, asBoolean(value));
      },
    },
  };
}

/** A rectangle of cells. */
export function rangeObject(book: Book, place: Place): HostObject {
  book.livingSheet(place.sheet);
  const object = (other: Place): HostObject => rangeObject(book, other);
  const values = rangeValues(book, place);
  const hidden = hiding(book, place);
  return {
    type: "Range",
    place,
    get: {
      ...whereabouts(book, place),
      ...extentOf(book, place),
      ...values.get,
      ...hidden.get,
    },
    set: { ...values.set, ...hidden.set },
    call: {
      ...rangeCalls(book, place),
      ...rangeShifts(book, place).call,
      _ValidateArraySize: ([rows, columns]) => {
        checkShape(place.area, rows, columns);
      },
    },
    open: {
      ...rangePlaces(book, place, object),
      Worksheet: () => book.sheetObject(place.sheet),
      Format: () => formatObject(book, place),
      DataValidation: () => validationObject(book, place),
      ConditionalFormats: () => highlightsObject(book, place),
      Insert: ([shift]) => {
        rangeShifts(book, place).insert(shift);
        return object(place);
      },
    },
  };
}
