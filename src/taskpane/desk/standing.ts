import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { Language } from "../../sheet/describe";
import { judgeSheet } from "../../sheet/judge-sheet";
import { isDamaged } from "../../sheet/is-damaged";
import type { ScoredSheet, SurveySheet } from "../../summary/scored-sheet";
import type { ActiveFound } from "../../workbook/excel/ask-active-sheet";
import type { ActiveSheet, PaneState } from "../pane-state";
import { entryCells } from "./entry-cells";
import { findSet } from "./pane-sets";
import { scoreView } from "./score-view";
import { surveyView } from "./survey-view";

/** What the last reading found, and what it comes to. */
export type Standing = {
  readonly found: ActiveFound;
  /** Null: no score sheet. */
  readonly scored: ScoredSheet | null;
  /** The survey sheet in view, or the one that the score sheet in view takes points from; null: neither. */
  readonly survey: SurveySheet | null;
  /** The sheet's criteria set, where this program knows it. */
  readonly loaded: LoadedSet | null;
};

export function judgeFound(found: ActiveFound): Standing {
  const scored = judgeSheet(found.snapshot, "", findSet, null);
  return { found, scored, survey: null, loaded: scored === null ? null : findSet(scored.set.id) };
}

/** Whether a sheet of which only a part was read is worth reading whole. */
export function isOurs({ found, scored }: Standing): boolean {
  return scored !== null || found.snapshot.names["survey_forms"] !== undefined || isDamaged(found.snapshot);
}

/** A score sheet of 120 criteria has 4,000 cells. */
const LARGE = 10_000;

/** Somebody's own large sheet: each change of it is worth a glance only. */
export function isLargeOther(standing: Standing | null): boolean {
  return standing !== null && standing.found.size > LARGE && !isOurs(standing);
}

function activeSheet({ found, scored, survey, loaded }: Standing, language: Language): ActiveSheet {
  const { snapshot } = found;
  const set = loaded?.set ?? null;
  const ofSurvey = survey === null ? null : surveyView(survey, set, language);
  if (scored !== null) {
    const view = scoreView(scored, set, entryCells(snapshot, scored), language);
    return ofSurvey === null ? { kind: "score", view } : { kind: "score", view, survey: ofSurvey };
  }
  if (ofSurvey !== null) return { kind: "survey", view: ofSurvey };
  const isSummary = snapshot.names["summary_of"] !== undefined;
  const { name } = snapshot;
  if (!isSummary && isDamaged(snapshot)) return { kind: "damaged", name };
  return { kind: "other", name, isEmpty: found.isWhole && snapshot.cells.length === 0, isSummary };
}

/** The parts of the pane's state that a reading gives. */
export function seen(standing: Standing, language: Language): Pick<PaneState, "active" | "sheets" | "writing"> {
  const { sheets, isReadOnly, isProtected } = standing.found;
  const writing = isReadOnly ? "read-only" : isProtected ? "workbook-protected" : "allowed";
  return { active: activeSheet(standing, language), sheets, writing };
}
