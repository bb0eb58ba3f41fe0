import type { Writing } from "../../pane-state";
import type { MergeState } from "../../merge/merge-state";
import type { MergeWord } from "./merge-words";

/** What keeps the result from being given out at all; null: nothing. */
export function whyNotGiven({ phase, result }: MergeState): MergeWord | null {
  if (phase.kind === "reading" || phase.kind === "merging") return "write.whyReading";
  if (result === null) return "write.whyNothing";
  return result.checks.agree ? null : "write.whyChecks";
}

/** What keeps it from being written into the open workbook; null: nothing. */
export function whyNotWritten(state: MergeState, writing: Writing, isBusy: boolean): MergeWord | null {
  const given = whyNotGiven(state);
  if (given !== null) return given;
  if (writing === "read-only") return "write.whyReadOnly";
  if (writing === "workbook-protected") return "write.whyProtected";
  return isBusy ? "write.whyBusy" : null;
}
