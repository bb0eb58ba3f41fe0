import type { Complaint } from "./read-number";

/** What the hidden column beside an entry says: 0 in order, 1 missing, 2 no legal number, 3 off its step or choices. */
export const IN_ORDER = 0;
export const MISSING = 1;
const WRONG = 2;
const ODD = 3;

export function stateOf(complaint: Complaint): number {
  if (complaint.code === "score-missing" || complaint.code === "survey-count-missing") return MISSING;
  return complaint.code === "score-off-step" || complaint.code === "choice-not-allowed" ? ODD : WRONG;
}
