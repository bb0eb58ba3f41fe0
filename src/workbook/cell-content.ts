import type { FoundCell } from "../sheet/sheet-snapshot";
import { serialOfIso } from "./excel-date";
import { excelText } from "./excel-text";

export type Content = Pick<FoundCell, "kind" | "value">;

/** What a decimal number of a file may look like; Number() alone would also take 0x1F, Infinity and white space. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

const POINT = 46;
const ZERO = 48;
const NINE = 57;

/**
 * What a v element holds, by the t attribute of its cell; null for an empty cell. What is not what its type says becomes
 * text, so that judging finds it in its cell.
 */
export function cellContent(type: string, raw: string, texts: readonly string[]): Content | null {
  switch (type) {
    case "n":
      return numberContent(raw);
    case "s":
      return sharedContent(raw, texts);
    case "b":
      return booleanContent(raw.trim());
    case "e":
      return raw.trim() === "" ? null : { kind: "error", value: raw.trim() };
    case "d":
      return dateContent(raw.trim());
    default:
      return textContent(excelText(raw));
  }
}

export function textContent(text: string): Content | null {
  return text === "" ? null : { kind: "text", value: text };
}

function numberContent(raw: string): Content | null {
  const isPlain = isPlainDecimal(raw);
  const text = isPlain ? raw : raw.trim();
  const value = isPlain || NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? { kind: "number", value } : textContent(text);
}

/** Digits around at most one point, as nearly every number is written: five times faster than the expression. */
function isPlainDecimal(raw: string): boolean {
  let points = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === POINT) points++;
    else if (code < ZERO || code > NINE) return false;
  }
  return points === 0 || (points === 1 && raw.length > 1);
}

/** A number without a text shows as #REF!: the entry is lost, and its cell says so. */
function sharedContent(raw: string, texts: readonly string[]): Content | null {
  const text = texts[Number(raw)];
  if (text !== undefined) return textContent(text);
  return raw.trim() === "" ? null : { kind: "error", value: "#REF!" };
}

function booleanContent(text: string): Content | null {
  if (text === "1" || text === "true") return { kind: "boolean", value: true };
  return text === "0" || text === "false" ? { kind: "boolean", value: false } : textContent(text);
}

function dateContent(text: string): Content | null {
  const serial = serialOfIso(text);
  return serial === null ? textContent(text) : { kind: "number", value: serial };
}
