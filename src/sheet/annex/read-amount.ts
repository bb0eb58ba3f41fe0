import { numberOf, pointsOf, type Points } from "../../scoring/points";
import { dayMonth, isDateFormat, isPercentFormat } from "../date-score";
import { shown, type RawCell } from "../raw-cell";
import { numbersInText, type Complaint } from "../read-number";

export type AmountReading =
  | { readonly is: "blank" }
  | { readonly is: "points"; readonly points: Points }
  | { readonly is: "wrong"; readonly complaint: Complaint };

/** A mark that leads to a note below the table: 5*, 5 (1), 5¹. */
const NOTE_MARK = /\s*(?:\*+|\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)$/u;
const AT_MOST = /^(?:tối đa|không quá)\s*:?\s*/iu;

function unreadable(found: string): AmountReading {
  return { is: "wrong", complaint: { code: "annex-max-unreadable", facts: { found } } };
}

function readText(text: string): AmountReading {
  const plain = text.trim().replace(AT_MOST, "").replace(/\.$/u, "").replace(NOTE_MARK, "");
  const [first, second] = [...new Set(numbersInText(plain))];
  if (first === undefined) return unreadable(text);
  if (second !== undefined) {
    const facts = { found: text, first: String(first), second: String(second) };
    return { is: "wrong", complaint: { code: "annex-max-ambiguous", facts } };
  }
  const points = pointsOf(first);
  return points === null ? unreadable(text) : { is: "points", points };
}

/** Points as officials type them: 5; 2,5; “5 điểm”; “2,5đ”; “5*”. */
export function readAmount(raw: RawCell | undefined): AmountReading {
  if (raw === undefined || raw.kind === "blank") return { is: "blank" };
  if (raw.kind === "text") return raw.value.trim() === "" ? { is: "blank" } : readText(raw.value);
  if (raw.kind !== "number") return unreadable(shown(raw));
  if (isDateFormat(raw.format))
    return { is: "wrong", complaint: { code: "annex-max-is-date", facts: { found: dayMonth(raw.value) } } };
  const points = isPercentFormat(raw.format) ? null : pointsOf(raw.value);
  return points === null ? unreadable(shown(raw)) : { is: "points", points };
}

/** As a number for JSON; null where there is none. */
export function amountNumber(reading: AmountReading): number | null {
  return reading.is === "points" ? numberOf(reading.points) : null;
}
