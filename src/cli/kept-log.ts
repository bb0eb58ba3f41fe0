import { withLog } from "../sheet/log-sheet";
import type { WorkbookPlan } from "../sheet/sheet-plan";
import type { Consolidation } from "../summary/consolidate";
import { entryOf } from "../summary/merge-log";
import type { PreviousSummary } from "./previous-summary";

/** "2025-11-30 14:05" by the clock of this machine. */
function localTime(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

export type LoggedAbout = { readonly previous: PreviousSummary | null; readonly isDecided: boolean };

/**
 * The summary with the log of the previous one and this merge behind it. A summary without a previous one in which
 * nothing was decided gets none: the same files then give the same bytes on any day.
 */
export function keepingLog(plan: WorkbookPlan, merged: Consolidation, about: LoggedAbout): WorkbookPlan {
  const { previous, isDecided } = about;
  if (previous === null && !isDecided) return plan;
  return withLog(plan, [...(previous?.log ?? []), entryOf(merged, { at: localTime(), by: "", repairs: [] })]);
}
