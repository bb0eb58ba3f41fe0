import type { Decision, SheetMark } from "../summary/decision";
import { jsonOf } from "./read-roll-up-problem";
import { fieldOf, type FoundRecord } from "./read-roll-up-rows";

function markIn(json: unknown): SheetMark | null {
  const [file, sha256, sheet] = Array.isArray(json) ? (json as readonly unknown[]) : [];
  const isMark = typeof file === "string" && typeof sha256 === "string" && typeof sheet === "string";
  return isMark ? { file, sha256, sheet } : null;
}

function marksIn(json: unknown): readonly SheetMark[] | null {
  if (!Array.isArray(json)) return null;
  const marks = json.flatMap((one: unknown) => markIn(one) ?? []);
  return marks.length === json.length ? marks : null;
}

/** A recorded decision; null where it names no sheets. */
export function recordedDecision(record: FoundRecord): Decision | null {
  const text = (field: Parameters<typeof fieldOf<"decision">>[2]): string => fieldOf(record, "decision", field);
  const keep = markIn(jsonOf(text("keep")));
  const aside = marksIn(jsonOf(text("aside")));
  if (keep === null || aside === null) return null;
  const unit = { code: text("code") || null, name: text("unit") };
  const through = text("through");
  const way = through === "" ? {} : { through };
  return { unit, judge: text("judge"), keep, aside, reason: text("reason"), by: text("by"), ...way };
}
