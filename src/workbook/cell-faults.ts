import { a1, MAX_COLUMNS, MAX_ROWS } from "../sheet/address";
import { MAX_ROW_HEIGHT } from "../sheet/row-height";
import type { PlannedCell } from "../sheet/sheet-plan";
import { unwritableText } from "./unwritable-text";
import type { SheetFault } from "./sheet-fault";
import type { SheetFile } from "./workbook-file";

/** Excel's limits. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8192;
const MAX_WIDTH = 255;

/** What keeps a formula from being written; null when it can be. */
export function formulaFault(formula: string): string | null {
  if (formula === "") return "the formula is empty";
  if (formula.startsWith("=")) return "the formula starts with =";
  if (formula.length > MAX_FORMULA) return `the formula has ${String(formula.length)} characters`;
  return unwritableText(formula);
}

function valueFault(value: PlannedCell["value"]): string | null {
  if (typeof value === "number" && !Number.isFinite(value)) return `the value ${String(value)} is no number`;
  if (typeof value !== "string" || value.length <= MAX_TEXT) return null;
  return `the text has ${String(value.length)} characters`;
}

function columnFaults(sheet: SheetFile): readonly SheetFault[] {
  const narrow = ({ width }: { readonly width: number }): boolean => !(width > 0 && width <= MAX_WIDTH);
  return sheet.columns.flatMap((column, at) =>
    narrow(column) ? [{ cell: a1({ row: 0, column: at }), what: `the column is ${String(column.width)} wide` }] : [],
  );
}

function heightFaults(sheet: SheetFile): readonly SheetFault[] {
  const wrong = (height: number | null): boolean => height !== null && !(height > 0 && height <= MAX_ROW_HEIGHT);
  return sheet.rows.flatMap(({ height }, row) =>
    wrong(height) ? [{ cell: a1({ row, column: 0 }), what: `the row is ${String(height)} points high` }] : [],
  );
}

function contentFaults(sheet: SheetFile): readonly SheetFault[] {
  const faults: SheetFault[] = [];
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      const formula = cell.formula === undefined ? null : formulaFault(cell.formula);
      for (const what of [valueFault(cell.value), formula]) {
        if (what !== null) faults.push({ cell: a1({ row, column }), what });
      }
    }
  }
  return faults;
}

/** Values, formulas, widths and heights that no file can hold, and rows beyond the sheet's edge. */
export function cellFaults(sheet: SheetFile): readonly SheetFault[] {
  const longest = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), sheet.columns.length);
  const tooLarge = sheet.rows.length > MAX_ROWS || longest > MAX_COLUMNS;
  return [
    ...(tooLarge ? [{ what: "the sheet is larger than Excel's" }] : []),
    ...columnFaults(sheet),
    ...heightFaults(sheet),
    ...contentFaults(sheet),
  ];
}
