import type { NamedRange } from "hucre";
import { type Area, absoluteA1, quotedSheet } from "../sheet/address";
import type { SheetPlan } from "../sheet/sheet-plan";

/** $A$1:$B$2 of a sheet, with the sheet's name quoted as every program reads it. */
export function sheetReference(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${absoluteA1(area)}`;
}

function printNames({ name, page }: SheetPlan): readonly (readonly [string, string])[] {
  const printed = ["_xlnm.Print_Area", sheetReference(name, page.printed)] as const;
  const rows = page.repeatedRows;
  if (rows === null) return [printed];
  const repeated = `${quotedSheet(name)}!$${String(rows.first + 1)}:$${String(rows.last + 1)}`;
  return [printed, ["_xlnm.Print_Titles", repeated]];
}

/**
 * All names of a sheet, each known to it alone. The print area and the repeated rows are among them: hucre's own
 * fields for these two leave the sheet's name unquoted, which LibreOffice ignores and Excel asks to repair. A hidden
 * sheet has neither, since LibreOffice would print it for having a print area.
 */
export function sheetNames(sheet: SheetPlan): NamedRange[] {
  const own = sheet.names.map(({ name, area }) => [name, sheetReference(sheet.name, area)] as const);
  return [...own, ...(sheet.hidden ? [] : printNames(sheet))].map(([name, range]) => ({
    name,
    range,
    scope: sheet.name,
  }));
}
