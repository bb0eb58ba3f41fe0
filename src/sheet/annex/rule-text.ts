import type { Complaint } from "../read-number";
import { NO_POINTS, pointsOf, type Points } from "../../scoring/points";

/** Fields of a leaf's JSON that its rule says: `kind`, `step`, `choices`, `bands`, `each`, `form`, labels. */
export type RuleFields = Readonly<Record<string, unknown>>;
export type RuleReading =
  { readonly ok: true; readonly fields: RuleFields } | { readonly ok: false; readonly complaint: Complaint };
/** Null: the text is not of this sort. */
export type RuleReader = (text: string, max: Points | null) => RuleReading | null;

/** A number with its unit, as part of a pattern; it captures the number. */
export const POINTS = String.raw`(\d{1,7}(?:[.,]\d{1,2})?)\s*(?:điểm|đ)?\.?`;

export function pattern(source: string): RegExp {
  return new RegExp(`^${source}$`, "iu");
}

export function numberIn(text: string): number {
  return Number(text.replace(",", "."));
}

export function pointsIn(text: string): Points {
  return pointsOf(numberIn(text)) ?? NO_POINTS;
}

export function read(fields: RuleFields): RuleReading {
  return { ok: true, fields };
}

export function fault(complaint: Complaint): RuleReading {
  return { ok: false, complaint };
}

/** One spelling for what people and programs type in several: full-width signs, odd spaces, <=, tỉ lệ. */
export function plainRule(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/>\s?=/gu, "≥")
    .replaceAll(/<\s?=/gu, "≤")
    .replaceAll(/\btỉ lệ/giu, "tỷ lệ")
    .trim();
}

/** A new part begins behind ; or a line's end, and behind a comma where the next step plainly starts. */
const NEXT_PART =
  /\s*(?:;|\n)\s*|,\s+(?=(?:[a-zđ]\)|[≥≤<>]|từ\s+\d|dưới\s+\d|trên\s+\d|còn lại)|\d+(?:[.,]\d+)?\s*%)/iu;

/** The steps of a rule. What stands in “ ” is never cut. */
export function ruleParts(text: string): readonly string[] {
  const kept: string[] = [];
  const masked = text.replaceAll(/“[^”]*”/gu, (quoted) => `\uE000${String(kept.push(quoted) - 1)}\uE001`);
  return masked
    .split(NEXT_PART)
    .map((part) => part.replaceAll(/\uE000(\d+)\uE001/gu, (_, at: string) => kept[Number(at)] ?? "").trim())
    .filter((part) => part !== "");
}
