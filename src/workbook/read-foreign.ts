import type { ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";

import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/sheet-snapshot";
import { encrypted, Refusal, tooLarge, unreadable } from "./file-fault";
import { foreignCells } from "./foreign-cells";
import type { ForeignFile } from "./foreign-file";
import { excelFormula } from "./ods-reference";
import { READ_LIMITS } from "./read-limits";
import type { OdsTable, OdsTables } from "./read-ods-tables";
import type { FoundName } from "./read-workbook-part";
import { sheetNames } from "./sheet-names";

const OPTIONS: ParsingOptions = {
  type: "array",
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellDates: false,
  sheetRows: READ_LIMITS.foreignRows,
};

/** Reads a file by the foreign library, which is only loaded here. Throws Refusal. */
export async function readForeign(file: ForeignFile): Promise<WorkbookSnapshot> {
  const { read } = await import("@e965/xlsx");
  const { error } = console;
  // The library writes its doubts about number formats to the console, where the terminal program prints its answer.
  console.error = (): undefined => undefined;
  try {
    return toSnapshot(read(file.bytes, OPTIONS), file.ods);
  } catch (thrown) {
    throw refusalOf(thrown);
  } finally {
    console.error = error;
  }
}

/** What it gives back for a damaged file need not fit its own types, so reading that may fail as well. */
function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  return thrown instanceof Error && /password/i.test(thrown.message) ? encrypted() : unreadable("damaged-file");
}

function toSnapshot(book: WorkBook, ods: OdsTables | null): WorkbookSnapshot {
  if (ods !== null && ods.tables.length !== book.SheetNames.length) throw unreadable("damaged-file");
  const sheets: SheetSnapshot[] = [];
  let left: number = READ_LIMITS.workbookCells;
  for (const [index, key] of book.SheetNames.entries()) {
    const sheet = book.Sheets[key];
    // A sheet that is listed and not there was lost, with all its entries.
    if (sheet === undefined) throw unreadable("damaged-file");
    if ((sheet["!type"] ?? "sheet") !== "sheet") continue;
    const found = toSheet(book, sheet, index, ods);
    left -= found.cells.length;
    if (left < 0) throw tooLarge("cells", READ_LIMITS.workbookCells);
    sheets.push(found);
  }
  return { sheets };
}

function toSheet(book: WorkBook, sheet: WorkSheet, index: number, ods: OdsTables | null): SheetSnapshot {
  const table = ods?.tables[index] ?? bookTable(book, sheet, index);
  const names = sheetNames(ods?.names ?? bookNames(book), index, table.name);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const translate = ods === null ? unchanged : excelFormula;
  return { ...table, cells: foreignCells(sheet, { date1904, translate }), names };
}

function unchanged(formula: string): string {
  return formula;
}

function bookTable(book: WorkBook, sheet: WorkSheet, index: number): OdsTable {
  const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
  return { name: book.SheetNames[index] ?? "", hidden: hidden > 0, locked: Boolean(sheet["!protect"]) };
}

/** A name of the whole workbook has no sheet, and one of an .xls may refer to nothing at all. */
function bookNames(book: WorkBook): readonly FoundName[] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name: name, Ref, Sheet: sheet = null }) => {
    const refersTo: unknown = Ref;
    return typeof refersTo === "string" ? [{ name, sheet, refersTo }] : [];
  });
}
