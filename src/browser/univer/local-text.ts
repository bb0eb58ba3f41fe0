import { numfmt } from "@univerjs/core";
import { isDateFormat } from "../../sheet/date-score";
import type { HeldValue } from "../engine";

const LOCALE = "vi";
const GENERAL = "General";
/** Excel shows up to 11 figures of a number without a format, and keeps 15. */
const SHOWN_FIGURES = 11;
const KEPT_FIGURES = 15;
const SMALLEST_PLAIN = 1e-9;

function withComma(text: string): string {
  return text.replace(".", ",");
}

function general(value: number, figures: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 10 ** figures || size < SMALLEST_PLAIN) {
    const [digits = "", exponent = ""] = value.toExponential(5).split("e");
    return `${withComma(String(Number(digits)))}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
  return withComma(String(Number(value.toPrecision(figures))));
}

/** What a person sees in a cell. */
export function shownText({ kind, value }: HeldValue, format: string): string {
  if (value === null) return "";
  if (kind === "boolean") return value === true ? "TRUE" : "FALSE";
  if (typeof value !== "number") return numberlessText(String(value), format);
  if (format === GENERAL || format === "@") return general(value, SHOWN_FIGURES);
  return numfmt.format(format, value, { locale: LOCALE, throws: false });
}

/** The fourth part of a format stands for texts. */
function numberlessText(text: string, format: string): string {
  return format.includes("@") && format !== "@" ? numfmt.format(format, text, { locale: LOCALE, throws: false }) : text;
}

/** What a person edits: the number itself, as it would be typed; dates as dates, shares as per cent. */
export function editedText(value: number, format: string): string {
  if (isDateFormat(format)) {
    const hasTime = !Number.isInteger(value);
    const code = value < 1 ? "h:mm:ss" : hasTime ? "dd/mm/yyyy h:mm:ss" : "dd/mm/yyyy";
    return numfmt.format(code, value, { locale: LOCALE, throws: false });
  }
  if (format.includes("%")) return `${general(Number((value * 100).toPrecision(KEPT_FIGURES)), KEPT_FIGURES)}%`;
  return general(value, KEPT_FIGURES);
}
