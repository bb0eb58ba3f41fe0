import { absoluteA1 } from "../../src/sheet/address";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import type { FoundCell, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { type Style, styleOf } from "../../src/sheet/style";

const KINDS = { string: "text", number: "number", boolean: "boolean" } as const;

/** Names as a list, since jest stumbles over keys such as __proto__ and constructor. */
export type Listed = Omit<SheetSnapshot, "names"> & { readonly names: readonly string[] };

/** What a reader finds where a cell was planned: nothing for a blank cell, an empty text for a formula without value. */
function found(cell: PlannedCell, row: number, column: number): FoundCell[] {
  const style: Style = cell.style === undefined ? { size: 12 } : styleOf(cell.style);
  const value = cell.value ?? "";
  if (value === "" && cell.formula === undefined) return [];
  const kind = KINDS[typeof value as keyof typeof KINDS];
  // No program keeps a negative zero.
  const kept = value === 0 ? 0 : value;
  return [{ row, column, kind, value: kept, formula: cell.formula ?? null, format: style.format ?? "General" }];
}

function sheetOf(sheet: SheetPlan): Listed {
  const cells = sheet.rows.flatMap((planned, row) =>
    planned.cells.flatMap((cell, column) => (cell === null ? [] : found(cell, row, column))),
  );
  const names = sheet.names.map(({ name, area }) => `${name} ${absoluteA1(area)}`).sort();
  return { name: sheet.name, hidden: sheet.hidden, locked: sheet.locked, cells, names };
}

/** What a reader finds in a workbook that was laid as planned. */
export function plannedSheets(plan: WorkbookPlan): readonly Listed[] {
  return plan.sheets.map(sheetOf);
}

export function listed({ sheets }: WorkbookSnapshot): readonly Listed[] {
  return sheets.map((sheet) => ({
    ...sheet,
    names: Object.entries(sheet.names)
      .map(([name, area]) => `${name} ${absoluteA1(area)}`)
      .sort(),
  }));
}
