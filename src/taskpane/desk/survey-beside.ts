import { formOf } from "../../scoring/survey-feed";
import { allLeaves } from "../../scoring/criteria-set";
import { parseReference } from "../../sheet/address";
import { judgeSheet } from "../../sheet/judge-sheet";
import { isDamaged } from "../../sheet/is-damaged";
import { readSheet } from "../../workbook/excel/read-sheets";
import { findSet } from "./pane-sets";
import type { Standing } from "./standing";

/** Most workbooks hold no survey: what judges one comes with the first that does. */
const load = () => import(/* webpackChunkName: "survey" */ "../../sheet/judge-survey");

/** A sheet before the ! of a reference, in quotes or without. */
const SHEET = /(?:'(?:[^']|'')+'|[^\s'!(),=<>+*/&-]+)!/u;

/** The sheet that a formula of a survey criterion looks at; null where all of them are typed, "" where it is gone. */
function feedingSheet({ found, scored, loaded }: Standing): string | null {
  if (scored === null || loaded === null) return null;
  const cells = new Set(
    allLeaves(loaded.set).flatMap((leaf) =>
      formOf(loaded.set, leaf) === null ? [] : (scored.cells.get(leaf.id) ?? []),
    ),
  );
  for (const cell of cells) {
    const area = parseReference(cell)?.area;
    const at = found.snapshot.cells.find(({ row, column }) => row === area?.top && column === area.left);
    const sheet = SHEET.exec(at?.formula ?? "")?.[0];
    if (sheet !== undefined) return parseReference(`${sheet}A1`)?.sheet ?? "";
  }
  return null;
}

async function surveyInView(standing: Standing): Promise<Standing> {
  const { snapshot } = standing.found;
  if (snapshot.names["survey_forms"] === undefined && !isDamaged(snapshot)) return standing;
  const { judgeSurvey } = await load();
  const survey = judgeSurvey(snapshot, "", findSet);
  return survey === null ? standing : { ...standing, survey, loaded: findSet(survey.set.id) };
}

/** Judges a survey sheet in view, or the score sheet in view anew by the survey sheet that its formulas look at. */
export async function withSurvey(context: Excel.RequestContext, standing: Standing): Promise<Standing> {
  const { scored, found } = standing;
  if (scored === null) return surveyInView(standing);
  const name = feedingSheet(standing);
  if (name === null) return standing;
  const { judgeSurvey } = await load();
  const snapshot = found.sheets.includes(name) ? await readSheet(context, name) : null;
  const survey = snapshot === null ? null : judgeSurvey(snapshot, "", findSet);
  const surveys = survey === null ? [] : [survey];
  return { ...standing, survey, scored: judgeSheet(found.snapshot, "", findSet, surveys) };
}
