import type { CriteriaSet } from "../scoring/criteria-set";
import type { Layer } from "../scoring/layers";
import type { SurveyResults } from "../scoring/survey-feed";
import { a1, type Area, type Cell } from "./address";
import { defaultPaper } from "./default-paper";
import { judgeFilling, NOTHING_FILLED, type Filled, type Filling } from "./filling";
import type { PaperSettings } from "./paper-settings";
import { scoreColumns, type Role, type ScoreColumns } from "./score-columns";
import { placeScoreSheet, type ScorePlaces } from "./score-places";
import { readSurveyFilling, resultsOf, type SurveyLink } from "./survey-request";

/** What a score sheet is asked to be. */
export type ScoreRequest = {
  readonly set: CriteriaSet;
  readonly hash: string;
  /** The sheet's own name, at most 31 characters. */
  readonly name: string;
  readonly unit: string;
  readonly unitCode: string;
  /** Null makes the unit's self-score sheet. */
  readonly judge: string | null;
  readonly round: string;
  /** A day as Excel's serial number; null leaves it to be filled in. */
  readonly scoredOn: number | null;
  readonly filling: Filling;
  /** Of a set with layers the one that takes entries; by default the unit's own, or the first appraisal of a judge. */
  readonly layer?: Layer;
  /** What its paper says; by default as the set's issuer tells. */
  readonly paper?: PaperSettings;
  /** The survey sheet beside it that its leaves of kind `survey` take their points from; without it they are typed. */
  readonly survey?: SurveyLink;
};

/** A blank sheet for a judge, or for the unit itself where `judge` is null. */
export function blankRequest(
  set: CriteriaSet,
  hash: string,
  about: Pick<ScoreRequest, "name" | "unit" | "unitCode" | "judge">,
): ScoreRequest {
  return { set, hash, ...about, round: "1", scoredOn: null, filling: NOTHING_FILLED };
}

/** A request worked out: where everything stands and how it stands. */
export type ScoreDraft = {
  readonly request: ScoreRequest;
  readonly role: Role;
  /** The layer that takes entries; null where the set has none. */
  readonly layer: Layer | null;
  readonly columns: ScoreColumns;
  readonly places: ScorePlaces;
  readonly filled: Filled;
  readonly paper: PaperSettings;
};

function linkedResults({ set, survey }: ScoreRequest): SurveyResults | null {
  return survey === undefined ? null : resultsOf(readSurveyFilling(set, survey.filling));
}

export function draftScoreSheet(request: ScoreRequest): ScoreDraft {
  const role = request.judge === null ? "self" : "judge";
  return {
    request,
    role,
    layer: request.set.layers === undefined ? null : (request.layer ?? (role === "self" ? "self" : "appraisal-1")),
    columns: scoreColumns(request.set, role),
    places: placeScoreSheet(request.set),
    paper: request.paper ?? defaultPaper(request.set),
    filled: judgeFilling(request.set, role, request.filling, linkedResults(request)),
  };
}

/** The row of a criterion, bonus item or deduction. */
export function rowIn(draft: ScoreDraft, id: string): number {
  return draft.places.criteria.get(id) ?? draft.places.extras.get(id) ?? draft.places.documents.get(id) ?? 0;
}

export function cellIn(draft: ScoreDraft, column: keyof ScoreColumns, row: number): Cell {
  return { row, column: draft.columns[column] ?? 0 };
}

export function addressIn(draft: ScoreDraft, column: keyof ScoreColumns, row: number): string {
  return a1(cellIn(draft, column, row));
}

export function columnArea(column: number, top: number, bottom: number): Area {
  return { top, left: column, bottom, right: column };
}
