import type { NamedRange } from "hucre";
import { type Area, absoluteA1, quotedSheet } from "../sheet/address";
import type { SheetPlan } from "../sheet/sheet-plan";

/** $A$1:$B$2 of a sheet, with the sheet's name quoted as every program reads it. */
export function sheetReference(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${absoluteA1(area)}`;
}

/**
 * All names of a sheet, each known to it alone. The print area and the repeated rows are among them: hucre's own
 * fields for these two leave the sheet's name unquoted, which LibreOffice ignores and Excel asks to repair.
 */
export function sheetNames(sheet: SheetPlan): NamedRange[] {
  const scoped = (name: string, range: string): NamedRange => ({ name, range, scope: sheet.name });
  const rows = sheet.page.repeatedRows;
  const repeated = rows === null ? "" : `$${String(rows.first + 1)}:$${String(rows.last + 1)}`;
  return [
    ...sheet.names.map((planned) => scoped(planned.name, sheetReference(sheet.name, planned.area))),
    scoped("_xlnm.Print_Area", sheetReference(sheet.name, sheet.page.printed)),
    ...(rows === null ? [] : [scoped("_xlnm.Print_Titles", `${quotedSheet(sheet.name)}!${repeated}`)]),
  ];
}
