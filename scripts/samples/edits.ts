import { parseReference, type Cell } from "../../src/sheet/address";
import type { PlannedCell, SheetPlan } from "../../src/sheet/sheet-plan";
import type { StyleName } from "../../src/sheet/style";

/** A change of a sheet, as a person or a program would make it. */
export type SheetEdit = (sheet: SheetPlan) => SheetPlan;

function cellAt(address: string): Cell {
  const area = parseReference(address)?.area;
  if (area === undefined) throw new RangeError(`no cell ${address}`);
  return { row: area.top, column: area.left };
}

export function cellOf(sheet: SheetPlan, address: string): PlannedCell | null {
  const { row, column } = cellAt(address);
  return sheet.rows[row]?.cells[column] ?? null;
}

function changeCell(sheet: SheetPlan, address: string, change: (cell: PlannedCell) => PlannedCell): SheetPlan {
  const { row, column } = cellAt(address);
  const found = cellOf(sheet, address);
  if (found === null) throw new RangeError(`nothing stands in ${address} of ${sheet.name}`);
  const rows = sheet.rows.map((planned, at) =>
    at === row
      ? { ...planned, cells: planned.cells.map((cell, index) => (index === column ? change(found) : cell)) }
      : planned,
  );
  return { ...sheet, rows };
}

/** Typing into a cell: its look stays, unless Excel takes another for what was typed; a formula is gone. */
export function type(address: string, value: PlannedCell["value"], style?: StyleName): SheetEdit {
  return (sheet) =>
    changeCell(sheet, address, (cell) => {
      const look = style ?? cell.style;
      return look === undefined ? { value } : { value, style: look };
    });
}

/** Clearing a whole row, as people do who think that it does not concern them. */
export function clearRow(number: number): SheetEdit {
  return (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) => (at === number - 1 ? { ...row, cells: row.cells.map(() => null) } : row)),
  });
}

/** Saving in a program that does not know names of sheets. */
export const dropNames: SheetEdit = (sheet) => ({ ...sheet, names: [] });

export function edited(sheet: SheetPlan, edits: readonly SheetEdit[]): SheetPlan {
  return edits.reduce((found, edit) => edit(found), sheet);
}

/** The entries of `filled` on a sheet whose formulas still show what they showed while it was blank. */
export function notCalculated(filled: SheetPlan, blank: SheetPlan): SheetPlan {
  const rows = filled.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) =>
      cell?.formula === undefined ? cell : (blank.rows[at]?.cells[column] ?? null),
    ),
  }));
  return { ...filled, rows };
}

/** Typing the value that a formula shows over the formula. */
export function freeze(address: string): SheetEdit {
  return (sheet) => type(address, cellOf(sheet, address)?.value ?? null)(sheet);
}

/** Putting +1 behind a formula that gives a number. */
export function oneMore(address: string): SheetEdit {
  return (sheet) =>
    changeCell(sheet, address, (cell) => ({
      ...cell,
      formula: `${cell.formula ?? ""}+1`,
      value: Number(cell.value) + 1,
    }));
}
