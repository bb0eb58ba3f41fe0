import type { Entries } from "../scoring/entry";
import type { SheetLayers } from "../scoring/layers";
import type { Points } from "../scoring/points";
import type { Problem } from "../scoring/problem";
import type { Score } from "../scoring/score-sheet";
import type { SurveyResult } from "../scoring/survey-answers";
import type { Decision } from "./decision";

/** Names the very set that a sheet was laid from; written `ID@VERSION#HASH`. */
export type SetName = { readonly id: string; readonly version: string; readonly hash: string };

export function setNameText(name: SetName): string {
  return `${name.id}@${name.version}#${name.hash}`;
}

/** A score sheet as it was found and judged: one unit, one judge (or the unit itself), one criteria set. */
export type ScoredSheet = {
  readonly file: string;
  /** The summaries that brought the sheet, as `throughText` writes them; absent where its own file was read. */
  readonly through?: string;
  readonly sheet: string;
  readonly unit: { readonly code: string | null; readonly name: string };
  /** Null on the unit's own self-score sheet. */
  readonly judge: string | null;
  readonly isSelfScore: boolean;
  /** As written, "" where none is. */
  readonly round: string;
  readonly set: SetName;
  readonly score: Score;
  readonly entries: Entries;
  /** The commune's own points as they stand beside the judge's, by leaf id. */
  readonly selfPoints: ReadonlyMap<string, Points>;
  /** Where each leaf's and each bonus row's points stand, in A1 form. */
  readonly cells: ReadonlyMap<string, string>;
  /** Everything in the layers of a sheet whose set has some, the points that count among them; else absent. */
  readonly layers?: SheetLayers;
  readonly seal: string | null;
  readonly problems: readonly Problem[];
};

/** A form as a survey sheet has it. */
export type SurveyedForm = {
  readonly form: string;
  /** Null where the row is not filled in or has errors. */
  readonly result: SurveyResult | null;
  readonly partner: string;
  readonly quarter: string;
  /** Days as Excel's serial numbers. */
  readonly from: number | null;
  readonly to: number | null;
  /** Where the number of forms that came back stands, in A1 form. */
  readonly cell: string;
};

/** A survey sheet as it was found and judged: what came back of each form in one unit. */
export type SurveySheet = {
  readonly file: string;
  /** The summaries that brought the sheet; absent where its own file was read. */
  readonly through?: string;
  readonly sheet: string;
  readonly unit: ScoredSheet["unit"];
  readonly set: SetName;
  readonly forms: readonly SurveyedForm[];
  readonly problems: readonly Problem[];
};

/** A summary on the way of a file's sheets into this merge. */
export type Passage = { readonly file: string; readonly sha256: string };

/** One file of a merge: what was found in it and what is wrong with the file itself. */
export type SourceFile = {
  readonly file: string;
  readonly sha256: string;
  /** The summaries that brought the file's sheets, the one that was read first; absent where the file itself was read. */
  readonly through?: readonly Passage[];
  readonly sheets: readonly ScoredSheet[];
  /** Absent where it has none. */
  readonly surveys?: readonly SurveySheet[];
  readonly problems: readonly Problem[];
  /** What the merge that brought the file decided to keep of it; absent where there is nothing. */
  readonly decisions?: readonly Decision[];
};
