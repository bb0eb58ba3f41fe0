import { withLog } from "../sheet/log-sheet";
import type { WorkbookPlan } from "../sheet/sheet-plan";
import type { Consolidation } from "../summary/consolidate";
import { entryOf } from "../summary/merge-log";
import { localTime } from "./local-time";
import type { PreviousSummary } from "./previous-summary";

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
