import { rosterOf, type Roster } from "./roster-rows";
import { type TextRow } from "./headed-rows";
import type { FoundCell, SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";

function sheetRows(sheet: SheetSnapshot): readonly TextRow[] {
  const rows = new Map<number, string[]>();
  const fill = ({ row, column, value }: FoundCell): void => {
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push("");
    cells[column] = String(value);
    rows.set(row, cells);
  };
  sheet.cells.forEach(fill);
  return [...rows].map(([row, cells]) => ({ number: row + 1, cells }));
}

/** Of the first sheet in view on which `parse` finds its headings; null where it finds them on none. */
export function tableOfWorkbook<Table>(
  workbook: WorkbookSnapshot,
  parse: (rows: readonly TextRow[], sheet: string) => Table | null,
): Table | null {
  for (const sheet of workbook.sheets) {
    const table = sheet.hidden ? null : parse(sheetRows(sheet), sheet.name);
    if (table !== null) return table;
  }
  return null;
}

/** Of the first sheet in view that has a heading for the name; null where none has. */
export function rosterOfWorkbook(workbook: WorkbookSnapshot, file: string): Roster | null {
  return tableOfWorkbook(workbook, (rows) => rosterOf(rows, file));
}
