import type { PlannedCell } from "../../sheet/sheet-plan";

/** Begins with a letter and holds no digit: neither number nor date nor formula, in any locale. */
const SURE_TEXT = /^\p{L}[^\p{N}]*$/u;
const BOOLEAN = /^(?:true|false)$/i;

function textInput(text: string): string | null {
  if (text === "") return null;
  return SURE_TEXT.test(text) && !BOOLEAN.test(text) ? text : `'${text}`;
}

/**
 * What to hand to Range.formulas so that the cell holds what was planned: Excel would make 1 May of "1/5" and a formula
 * of "=1"; an apostrophe in front keeps a text a text. null leaves the cell alone.
 */
export function cellInput({ value, formula }: PlannedCell): string | number | boolean | null {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === "string" ? textInput(value) : value;
}
