import { serialOfIso } from "../../workbook/excel-date";
import type { CellInput } from "../engine";

/** What Excel makes of a value that an add-in writes; `format` only where Excel sets one by itself. */
export type ParsedInput = { readonly input: CellInput; readonly format?: string };

const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const HAS_DIGIT = /\d/;
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
const TEXT_FORMAT = "@";
const GENERAL = "General";

function numberOf(text: string): number | null {
  if (!NUMBER.test(text) || !HAS_DIGIT.test(text)) return null;
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : null;
}

function percentOf(text: string): ParsedInput | null {
  const number = text.endsWith("%") ? numberOf(text.slice(0, -1).trimEnd()) : null;
  if (number === null) return null;
  return { input: { value: number / 100 }, format: text.includes(".") ? "0.00%" : "0%" };
}

function dateOf(text: string): ParsedInput | null {
  const serial = serialOfIso(text);
  return serial === null ? null : { input: { value: serial }, format: "yyyy-mm-dd" };
}

function parseWord(text: string): ParsedInput | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { input: { value: upper === "TRUE" } };
  return ERRORS.has(upper) ? { input: { error: upper } } : null;
}

/** A sign in front of anything but a number begins a formula, as when somebody types it. */
function parseFormula(text: string): ParsedInput | null {
  if (text.startsWith("=")) return text.length > 1 ? { input: { formula: text.slice(1) } } : null;
  return /^[+-]./.test(text) ? { input: { formula: text } } : null;
}

function parseText(text: string): ParsedInput {
  if (text === "") return { input: { value: null } };
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  const trimmed = text.replace(/^ +| +$/g, "");
  const number = numberOf(trimmed);
  if (number !== null) return { input: { value: number } };
  return (
    percentOf(trimmed) ?? dateOf(trimmed) ?? parseWord(trimmed) ?? parseFormula(text) ?? { input: { value: text } }
  );
}

/**
 * Reads one value of `values` or `formulas` as Excel does, in English (United States) whatever the user's locale: a
 * number in a text is a number, unless the cell's format is Text; ' in front makes a text of anything. undefined for
 * null, which leaves the cell alone; null for what Excel refuses.
 */
export function parseInput(value: unknown, format: string): ParsedInput | null | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? { input: { value } } : null;
  if (typeof value === "boolean") return { input: { value } };
  if (typeof value !== "string") return null;
  if (format === TEXT_FORMAT) return { input: { value: value === "" ? null : value.replace(/^'/, "") } };
  const parsed = parseText(value);
  // Excel gives a format of its own only to cells that have none.
  return parsed.format !== undefined && format !== GENERAL ? { input: parsed.input } : parsed;
}
