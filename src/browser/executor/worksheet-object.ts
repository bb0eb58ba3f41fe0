import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/address";
import { WHOLE_SHEET } from "../area";
import type { EngineSheet, SheetId } from "../engine";
import { placeOfAddress } from "./address";
import { asCount, asOneOf, asText } from "./argument";
import type { Book } from "./book";
import { breaksObject } from "./breaks-object";
import { chartsObject } from "./charts-object";
import { freezeObject } from "./freeze-object";
import type { HostObject } from "./host-object";
import { namesObject } from "./names-object";
import { pageObject } from "./page-object";
import { protectionObject } from "./protection-object";
import { rangeObject } from "./range-object";
import { usedPlace, usedPlaceOrFirst } from "./range-places";
import { fault } from "./request-fault";
import { shapesObject } from "./shapes-object";
import { asSheetName } from "./sheet-name";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** Excel keeps one sheet in view at all times. */
function neighbourInView(book: Book, id: SheetId): EngineSheet {
  const other = book.engine.sheets().find((sheet) => sheet.id !== id && sheet.visibility === "visible");
  if (other === undefined) throw fault("InvalidOperation", "the last visible sheet stays");
  return other;
}

function activate(book: Book, sheet: EngineSheet): void {
  if (book.engine.activeSheet() === sheet.id) return;
  if (sheet.visibility !== "visible") throw fault("InvalidOperation");
  book.engine.activate(sheet.id);
  book.tell({ kind: "activated", sheet: sheet.id });
}

function setName(book: Book, sheet: EngineSheet, value: unknown): void {
  const name = asSheetName(asText(value));
  const other = book.engine.sheets().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other.id !== sheet.id) throw fault("ItemAlreadyExists");
  book.engine.renameSheet(sheet.id, name);
}

function setVisibility(book: Book, sheet: EngineSheet, value: unknown): void {
  const visibility = asOneOf(VISIBILITIES, value);
  if (visibility !== "visible" && sheet.visibility === "visible") {
    const other = neighbourInView(book, sheet.id);
    if (book.engine.activeSheet() === sheet.id) activate(book, other);
  }
  book.engine.setVisibility(sheet.id, visibility);
}

function remove(book: Book, sheet: EngineSheet): void {
  if (sheet.visibility === "visible") {
    const other = neighbourInView(book, sheet.id);
    if (book.engine.activeSheet() === sheet.id) activate(book, other);
  }
  book.putDrafts();
  book.engine.deleteSheet(sheet.id);
  book.tell({ kind: "deleted", sheet: sheet.id });
}

function ranges(book: Book, sheet: SheetId): NonNullable<HostObject["open"]> {
  const whole = { sheet, area: WHOLE_SHEET };
  const byIndexes = (top: number, left: number, rows: number, columns: number): HostObject => {
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    if (rows < 1 || columns < 1 || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) throw fault("InvalidArgument");
    return rangeObject(book, { sheet, area });
  };
  return {
    GetRange: ([address]) => {
      const place = address === null || address === undefined ? whole : placeOfAddress(book, sheet, asText(address));
      return rangeObject(book, place);
    },
    GetRangeByIndexes: ([top, left, rows, columns]) =>
      byIndexes(asCount(top), asCount(left), asCount(rows), asCount(columns)),
    GetCell: ([row, column]) => byIndexes(asCount(row), asCount(column), 1, 1),
    GetUsedRange: ([valuesOnly]) => rangeObject(book, usedPlaceOrFirst(book, whole, valuesOnly === true)),
    GetUsedRangeOrNullObject: ([valuesOnly]) => {
      const place = usedPlace(book, whole, valuesOnly === true);
      return place === null ? null : rangeObject(book, place);
    },
  };
}

function parts(book: Book, sheet: SheetId): NonNullable<HostObject["open"]> {
  return {
    Names: () => namesObject(book, sheet),
    Protection: () => protectionObject(book, sheet),
    FreezePanes: () => freezeObject(book, sheet),
    PageLayout: () => pageObject(book, sheet),
    HorizontalPageBreaks: () => breaksObject(book, sheet),
    Charts: () => chartsObject(book, sheet),
    Shapes: () => shapesObject(book, sheet),
  };
}

/** A worksheet that lives. */
export function worksheetObject(book: Book, id: SheetId): HostObject {
  const { engine } = book;
  const sheet = (): EngineSheet => book.livingSheet(id);
  sheet();
  return {
    type: "Worksheet",
    identity: { Id: id },
    get: {
      Id: () => id,
      Name: () => sheet().name,
      Position: () => engine.sheets().findIndex((one) => one.id === id),
      Visibility: () => VISIBILITIES[sheet().visibility],
    },
    set: {
      Name: (value) => {
        setName(book, sheet(), value);
      },
      Position: (value) => {
        if (asCount(value) >= engine.sheets().length) throw fault("InvalidArgument");
        engine.moveSheet(id, asCount(value));
      },
      Visibility: (value) => {
        setVisibility(book, sheet(), value);
      },
    },
    call: {
      Activate: () => {
        activate(book, sheet());
      },
      Delete: () => {
        remove(book, sheet());
      },
      Calculate: () => {
        engine.calculate();
      },
    },
    open: { ...ranges(book, id), ...parts(book, id) },
  };
}
