import { decimalOf, pointsOf } from "../scoring/points";
import { fold } from "./fold";
import { PAPER } from "./paper-words";
import { numbersInText } from "./read-number";

const NOT_APPLICABLE: ReadonlySet<string> = new Set(["n/a", "na", "kad", "không áp dụng"]);

function numberText(value: number): string {
  const points = pointsOf(value);
  return points === null ? String(value) : decimalOf(points);
}

/**
 * An entry as two people can be compared by: "4,5", " 4.50 " and the number 4.5 all give "4.50", what is blank "". Null
 * where a text says no number, or two: that is typed again.
 */
export function typedEntry(typed: string | number | boolean): string | null {
  if (typeof typed === "number") return numberText(typed);
  const folded = fold(String(typed));
  if (folded === "") return "";
  if (NOT_APPLICABLE.has(folded)) return PAPER.notApplicable;
  if (folded === PAPER.document) return PAPER.document;
  const [number, ...others] = numbersInText(folded);
  return number === undefined || others.length > 0 ? null : numberText(number);
}

/** What the cell holds for it. */
export function entryValue(text: string): number | string | null {
  if (text === "") return null;
  return text === PAPER.notApplicable || text === PAPER.document ? text : Number(text);
}
