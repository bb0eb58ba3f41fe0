import type { CellObject, WorkSheet } from "@e965/xlsx";

import type { FoundCell } from "../sheet/sheet-snapshot";
import { GENERAL } from "./built-in-format";
import type { Content } from "./cell-content";
import { from1904 } from "./excel-date";
import { tooLarge } from "./file-fault";
import { READ_LIMITS } from "./read-limits";

/** [MS-XLS] 2.5.10 */
const ERRORS = new Map<unknown, string>([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

/** How a workbook of a foreign format has to be taken. */
export type ForeignContext = { readonly date1904: boolean; readonly translate: (formula: string) => string };

/** The cells of a sheet that the foreign library read in its dense form. Throws Refusal when there are too many. */
export function foreignCells(sheet: WorkSheet, context: ForeignContext): readonly FoundCell[] {
  if (sheet["!fullref"] !== undefined) throw tooLarge("rows", READ_LIMITS.foreignRows);
  const cells: FoundCell[] = [];
  let characters = 0;
  sheet["!data"]?.forEach((columns, row) => {
    columns.forEach((cell, column) => {
      const found = foreignCell(cell, context);
      if (found === null) return;
      cells.push({ row, column, ...found });
      if (typeof found.value === "string") characters += found.value.length;
    });
    if (cells.length > READ_LIMITS.sheetCells) throw tooLarge("cells", READ_LIMITS.sheetCells);
    if (characters > READ_LIMITS.characters) throw tooLarge("texts", READ_LIMITS.characters);
  });
  return cells;
}

type WithoutPlace = Omit<FoundCell, "row" | "column">;

function foreignCell(cell: CellObject, { date1904, translate }: ForeignContext): WithoutPlace | null {
  // `F` is the area of an array formula, of which only the first cell has the text.
  const formula = cell.f === undefined ? (cell.F === undefined ? null : "") : translate(cell.f);
  const format = typeof cell.z === "string" ? cell.z : GENERAL;
  const content = foreignContent(cell);
  if (content === null) return formula === null ? null : { kind: "text", value: "", formula, format };
  if (!date1904 || typeof content.value !== "number") return { ...content, formula, format };
  return { kind: content.kind, value: from1904(content.value, format), formula, format };
}

function foreignContent({ t, v }: CellObject): Content | null {
  if (t === "e") return { kind: "error", value: ERRORS.get(v) ?? "#N/A" };
  if (typeof v === "number") return Number.isFinite(v) ? { kind: "number", value: v } : null;
  if (typeof v === "boolean") return { kind: "boolean", value: v };
  return typeof v === "string" && v !== "" ? { kind: "text", value: v } : null;
}
