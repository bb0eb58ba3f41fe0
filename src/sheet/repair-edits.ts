import type { Problem } from "../scoring/problem";
import { parseReference, type Cell } from "./address";
import type { FoundCell, SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";

/** A repair that is offered, as a cell and its new value; `from` and `to` are what people read. */
export type RepairEdit = {
  readonly edit: { readonly sheet: string; readonly cell: Cell; readonly value: number | string };
  readonly cell: string;
  readonly from: string;
  readonly to: string;
};

/** The repairs that come with these problems. */
export function repairEdits(problems: readonly Problem[]): readonly RepairEdit[] {
  return problems.flatMap(({ place, repair }): readonly RepairEdit[] => {
    const { sheet, cell } = place;
    const area = cell === undefined ? null : (parseReference(cell)?.area ?? null);
    if (repair === undefined || sheet === undefined || cell === undefined || area === null) return [];
    const { from, to, value } = repair;
    return [{ edit: { sheet, cell: { row: area.top, column: area.left }, value }, cell, from, to }];
  });
}

function keyOf({ row, column }: Cell): string {
  return `${String(row)} ${String(column)}`;
}

/** Formulas keep no value of before the repair: a figure that nobody calculated must not look calculated. */
function edited(cell: FoundCell, value: number | string | undefined): FoundCell {
  if (value === undefined) return cell.formula === null ? cell : { ...cell, kind: "text", value: "" };
  // Points as 0.00, so that no date is left of a score.
  return { ...cell, kind: typeof value === "number" ? "number" : "text", value, formula: null, format: "0.00" };
}

function repairedSheet(sheet: SheetSnapshot, edits: readonly RepairEdit["edit"][]): SheetSnapshot {
  const own = new Map(edits.filter((edit) => edit.sheet === sheet.name).map(({ cell, value }) => [keyOf(cell), value]));
  if (own.size === 0) return sheet;
  return { ...sheet, cells: sheet.cells.map((cell) => edited(cell, own.get(keyOf(cell)))) };
}

/** The workbook as a copy with these repairs would be read; the file itself is not touched. */
export function repairedWorkbook({ sheets }: WorkbookSnapshot, edits: readonly RepairEdit[]): WorkbookSnapshot {
  const all = edits.map(({ edit }) => edit);
  return { sheets: sheets.map((sheet) => repairedSheet(sheet, all)) };
}
