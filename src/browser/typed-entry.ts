import { isDateFormat } from "../sheet/date-score";
import type { CellInput } from "./engine";
import { type TypedNumber, typedDate, typedFigure, typedTime } from "./typed-number";

/** What typing puts into a cell; `format` null leaves the cell's own. */
export type TypedEntry = { readonly input: CellInput; readonly format: string | null };

/** `format` is what the cell has before; `year` the current one, for dates that name none. */
export type TypingPlace = { readonly format: string; readonly year: number };

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);
const TEXT_FORMAT = "@";
const GENERAL = "General";

function dateAndTime(text: string, year: number): TypedNumber | null {
  const [day = "", time = "", ...more] = text.split(/\s+/);
  const [date, clock] = [typedDate(day, year), typedTime(time)];
  if (date === null || clock === null || more.length > 0) return null;
  return { value: date.value + clock.value, format: "dd/mm/yyyy h:mm" };
}

type Sort = "date" | "percent" | "number";

function sortOf(format: string): Sort {
  if (isDateFormat(format)) return "date";
  return format.includes("%") ? "percent" : "number";
}

/** Excel changes a cell's format only for another sort of number than the cell already shows. */
function newFormat(typed: string | null, own: string): string | null {
  if (typed === null || own === GENERAL) return typed;
  return sortOf(typed) === "number" || sortOf(typed) === sortOf(own) ? null : typed;
}

/** In a cell that shows per cent, 12 means 12 %, while 0,12 means the share itself. */
function inCell(typed: TypedNumber, { format }: TypingPlace): number {
  const isPercent = typed.format === null && sortOf(format) === "percent" && Math.abs(typed.value) >= 1;
  return isPercent ? Number((typed.value / 100).toPrecision(15)) : typed.value;
}

const TRUTHS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };

/** Words that are no texts. */
function wordInput(upper: string): CellInput | null {
  const truth = TRUTHS[upper];
  if (truth !== undefined) return { value: truth };
  return ERRORS.has(upper) ? { error: upper } : null;
}

function typedNumber(text: string, year: number): TypedNumber | null {
  return typedFigure(text) ?? typedDate(text, year) ?? typedTime(text) ?? dateAndTime(text, year);
}

/** Reads what somebody typed as a Vietnamese Excel would: decimal comma, day before month, 4.5 is the fourth of May. */
export function readTyped(text: string, place: TypingPlace): TypedEntry {
  const bare = text.replaceAll("\u00a0", " ").trim();
  if (place.format === TEXT_FORMAT || bare === "") return { input: { value: text === "" ? null : text }, format: null };
  if (bare.startsWith("=") && bare.length > 1) return { input: { formula: localFormula(bare.slice(1)) }, format: null };
  const typed = typedNumber(bare, place.year);
  if (typed === null) return { input: wordInput(bare.toUpperCase()) ?? { value: text }, format: null };
  return { input: { value: inCell(typed, place) }, format: newFormat(typed.format, place.format) };
}

/** Texts and sheet names, which no comma or semicolon in them divides. */
const QUOTED = /("[^"]*"|'[^']*')/;

/**
 * A formula as typed, with English separators. Semicolons say that it is written in the Vietnamese way, where 1,5 is a
 * number; without them a comma divides, except outside all brackets, where only a number can hold one.
 */
export function localFormula(formula: string): string {
  const parts = formula.split(QUOTED);
  const isLocal = parts.some((part, at) => at % 2 === 0 && outsideBraces(part).includes(";"));
  const depth = { round: 0, curly: 0 };
  return parts.map((part, at) => (at % 2 === 1 ? part : inEnglish(part, isLocal, depth))).join("");
}

/** The rows of a constant array are divided by semicolons in every language. */
function outsideBraces(part: string): string {
  return part.replaceAll(/\{[^}]*\}/g, "");
}

type Depth = { round: number; curly: number };

const STEPS: Readonly<Record<string, Depth>> = {
  "(": { round: 1, curly: 0 },
  ")": { round: -1, curly: 0 },
  "{": { round: 0, curly: 1 },
  "}": { round: 0, curly: -1 },
};

function inEnglish(part: string, isLocal: boolean, depth: Depth): string {
  return [...part.matchAll(/[\s\S]/g)]
    .map(({ 0: sign, index }) => {
      depth.round += STEPS[sign]?.round ?? 0;
      depth.curly += STEPS[sign]?.curly ?? 0;
      if (sign === ";") return depth.curly === 0 ? "," : sign;
      const mayBeDecimal = isLocal || (depth.round === 0 && depth.curly === 0);
      return sign === "," && mayBeDecimal && isBetweenDigits(part, index) ? "." : sign;
    })
    .join("");
}

/** 1,5 but not A1,5: the digits before the comma are a number and no reference. */
function isBetweenDigits(text: string, comma: number): boolean {
  return /(?:^|[^A-Za-z0-9$.])\d+$/.test(text.slice(0, comma)) && /^\d/.test(text.slice(comma + 1));
}
