import type { NamedRange } from "hucre";
import { type Area, absoluteA1, quotedSheet } from "../sheet/address";
import type { SheetFile, WorkbookFile } from "./workbook-file";

/** $A$1:$B$2 of a sheet, with the sheet's name quoted as every program reads it. */
export function sheetReference(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${absoluteA1(area)}`;
}

type Named = readonly (readonly [name: string, range: string])[];

function printNames({ name, page }: SheetFile): Named {
  const printed = page.printed;
  const area: Named = printed === null ? [] : [["_xlnm.Print_Area", sheetReference(name, printed)]];
  const rows = page.repeatedRows;
  if (rows === null) return area;
  const repeated = `${quotedSheet(name)}!$${String(rows.first + 1)}:$${String(rows.last + 1)}`;
  return [...area, ["_xlnm.Print_Titles", repeated]];
}

/**
 * All names of a sheet, each known to it alone. The print area and the repeated rows are among them: hucre's own
 * fields for these two leave the sheet's name unquoted, which LibreOffice ignores and Excel asks to repair. A hidden
 * sheet has neither, since LibreOffice would print it for having a print area.
 */
function sheetNames(sheet: SheetFile): NamedRange[] {
  const own: Named = sheet.names.map(({ name, area }) => [name, sheetReference(sheet.name, area)]);
  const others: Named = (sheet.formulaNames ?? []).map(({ name, formula }) => [name, formula]);
  return [...own, ...others, ...(sheet.hidden ? [] : printNames(sheet))].map(([name, range]) => ({
    name,
    range,
    scope: sheet.name,
  }));
}

/** The workbook's own names first, then those of each sheet. */
export function fileNames(file: WorkbookFile): NamedRange[] {
  const own = (file.names ?? []).map(({ name, formula }) => ({ name, range: formula }));
  return [...own, ...file.sheets.flatMap(sheetNames)];
}
