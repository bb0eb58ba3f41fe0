import { asText } from "./argument";
import type { Book } from "./book";
import type { EngineSheet } from "../engine";
import type { HostObject } from "./host-object";
import { fault } from "./request-fault";
import { asSheetName } from "./sheet-name";

function freeName(book: Book): string {
  let number = book.engine.sheets().length + 1;
  while (book.findSheet(`Sheet${String(number)}`) !== undefined) number += 1;
  return `Sheet${String(number)}`;
}

/** The worksheets of the workbook. */
export function worksheetsObject(book: Book): HostObject {
  const { engine } = book;
  const object = (sheet: EngineSheet | undefined): HostObject | null =>
    sheet === undefined ? null : book.sheetObject(sheet.id);
  const must = (sheet: EngineSheet | undefined): HostObject => {
    if (sheet === undefined) throw fault("ItemNotFound");
    return book.sheetObject(sheet.id);
  };
  const seen = (visibleOnly: unknown): readonly EngineSheet[] =>
    engine.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "visible");
  const add = ([key]: readonly unknown[]): HostObject => {
    const name = key === null || key === undefined ? freeName(book) : asSheetName(asText(key));
    if (engine.sheets().some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw fault("ItemAlreadyExists");
    }
    const id = engine.addSheet(name);
    book.tell({ kind: "added", sheet: id });
    return book.sheetObject(id);
  };
  return {
    type: "WorksheetCollection",
    items: () => engine.sheets().map(({ id }) => book.sheetObject(id)),
    open: {
      "": ([key]) => must(book.findSheet(asText(key))),
      GetItem: ([key]) => must(book.findSheet(asText(key))),
      GetItemOrNullObject: ([key]) => object(book.findSheet(asText(key))),
      GetActiveWorksheet: () => book.sheetObject(engine.activeSheet()),
      GetFirst: ([visibleOnly]) => must(seen(visibleOnly)[0]),
      GetLast: ([visibleOnly]) => must(seen(visibleOnly).at(-1)),
      Add: add,
    },
    call: { GetCount: ([visibleOnly]) => seen(visibleOnly).length },
  };
}
