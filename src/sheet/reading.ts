import type { CriteriaSet } from "../scoring/criteria-set";
import type { Place, Problem } from "../scoring/problem";
import type { SurveyResults } from "../scoring/survey-feed";
import type { FoundRows } from "./find-rows";
import type { Grid } from "./grid";
import type { Complaint } from "./read-number";
import type { SheetMap } from "./sheet-map";

/** The parts of a sheet that reading a row needs. */
export type Reading = {
  readonly grid: Grid;
  readonly map: SheetMap;
  readonly set: CriteriaSet;
  readonly found: FoundRows;
  readonly place: Place;
  /** What the survey sheet of the same unit and file came to; null where there is none. */
  readonly survey: SurveyResults | null;
  /** The unit's name as the sheet has it. */
  readonly unit: string;
  /** False where the sheet was read alone: then nobody can say that its survey sheet is not there. */
  readonly isWholeFile: boolean;
};

export function complain(complaint: Complaint, place: Place): Problem {
  return { ...complaint, place };
}
