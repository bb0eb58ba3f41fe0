import { isDateFormat } from "../../sheet/date-score";
import type { FoundCell } from "../../sheet/sheet-snapshot";
import { cellInput } from "./cell-input";
import { LOCK } from "./sheet-lock";

/** What a cell holds: "" where it is blank; a formula without its leading =. */
export type CellContent = Pick<FoundCell, "value" | "formula" | "format">;
/** A cell in A1 form that is to hold `to` where it holds `from`. */
export type Swap = { readonly cell: string; readonly from: CellContent; readonly to: CellContent };

/** A number that looks like a date reads as another one; any other format changes nothing of what a cell says. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  const looksSame = isDateFormat(one.format) === isDateFormat(other.format);
  return one.formula === other.formula && (one.formula !== null || one.value === other.value) && looksSame;
}

function inputOf({ value, formula }: CellContent): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  return value === "" ? "" : (cellInput({ value }) ?? "");
}

function contentOf({ values, formulas, numberFormat }: Excel.Range): CellContent {
  const [value, formula, format] = [values, formulas, numberFormat].map((rows) => rows[0]?.[0] as unknown);
  const isPlain = typeof value === "number" || typeof value === "boolean" || typeof value === "string";
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    value: isPlain ? value : "",
    formula: isFormula ? formula.slice(1) : null,
    format: typeof format === "string" ? format : "General",
  };
}

/** What these cells hold when the next request comes to it; the function tells once that is back. */
export function askContents(sheet: Excel.Worksheet, cells: readonly string[]): () => readonly CellContent[] {
  const ranges = cells.map((cell) => sheet.getRange(cell).untrack());
  for (const range of ranges) range.load("values,formulas,numberFormat");
  return () => ranges.map(contentOf);
}

/** Looks change on a locked sheet in no cell, unlocked ones included. */
function changesLooks(swaps: readonly Swap[]): boolean {
  return swaps.some(({ from, to }) => from.format !== to.format);
}

/** Writes within the next request. A locked sheet is unlocked for that only where number formats change. */
export function putCells(sheet: Excel.Worksheet, swaps: readonly Swap[], isLocked: boolean): void {
  const opens = isLocked && changesLooks(swaps);
  if (opens) sheet.protection.unprotect();
  for (const { cell, from, to } of swaps) {
    const range = sheet.getRange(cell).untrack();
    // The format first: in a cell of format Text a number would become a text.
    if (from.format !== to.format) range.numberFormat = [[to.format]];
    range.formulas = [[inputOf(to)]];
  }
  if (opens) sheet.protection.protect(LOCK);
}
