import type { Place, Problem } from "../scoring/problem";
import type { Decision } from "./decision";
import type { Passage, ScoredSheet, SourceFile, SurveySheet } from "./scored-sheet";

const STEP = " › ";

/** “tinh.xlsx › huyen.xlsx”: the summaries that brought a file's sheets, the one that was read first. */
export function throughText(passages: readonly Passage[]): string {
  return passages.map(({ file }) => file).join(STEP);
}

function problemThrough(problem: Problem, through: string): Problem {
  const place: Place = { ...problem.place, through };
  return { ...problem, place };
}

function sheetThrough(sheet: ScoredSheet, through: string): ScoredSheet {
  return { ...sheet, through, problems: sheet.problems.map((one) => problemThrough(one, through)) };
}

function surveyThrough(sheet: SurveySheet, through: string): SurveySheet {
  return { ...sheet, through, problems: sheet.problems.map((one) => problemThrough(one, through)) };
}

function decisionThrough(decision: Decision, summary: Passage): Decision {
  const { through } = decision;
  return { ...decision, through: through === undefined ? summary.file : `${summary.file}${STEP}${through}` };
}

/** A file as a summary recorded it, with that summary as the first on its way; its sheets, surveys and problems say so. */
export function broughtBy(summary: Passage, file: SourceFile): SourceFile {
  const passages = [summary, ...(file.through ?? [])];
  const text = throughText(passages);
  return {
    ...file,
    through: passages,
    sheets: file.sheets.map((sheet) => sheetThrough(sheet, text)),
    ...(file.surveys === undefined ? {} : { surveys: file.surveys.map((survey) => surveyThrough(survey, text)) }),
    problems: file.problems.map((one) => problemThrough(one, text)),
    ...(file.decisions === undefined ? {} : { decisions: file.decisions.map((one) => decisionThrough(one, summary)) }),
  };
}
