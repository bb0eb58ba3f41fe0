import { problem, type Problem } from "../scoring/problem";
import type { ScoredSheet, SurveySheet } from "../summary/scored-sheet";
import { surveyOf } from "../summary/survey-sheet";
import { isDamaged } from "./is-damaged";
import { judgeSheet, type FindSet } from "./judge-sheet";
import { judgeSurvey } from "./judge-survey";
import type { WorkbookSnapshot } from "./sheet-snapshot";

export type JudgedWorkbook = {
  readonly sheets: readonly ScoredSheet[];
  readonly surveys: readonly SurveySheet[];
  /** What is wrong with the file as a whole. */
  readonly problems: readonly Problem[];
  /** An earlier summary: it holds no score sheets and is not expected to. */
  readonly isSummary: boolean;
};

/** Of two survey sheets of one unit nobody knows which feeds the score sheets. */
function repeatedSurveys(surveys: readonly SurveySheet[]): readonly Problem[] {
  return surveys.flatMap(({ file, sheet, unit, set }, at) => {
    const first = surveyOf(surveys.slice(0, at), unit, set.id);
    return first === null ? [] : [problem("survey-sheet-duplicated", { file, sheet }, { other: first.sheet })];
  });
}

/** Judges every score sheet of a workbook; other sheets are none of our business. */
export function judgeWorkbook(workbook: WorkbookSnapshot, file: string, findSet: FindSet): JudgedWorkbook {
  const isSummary = workbook.sheets.some((sheet) => sheet.names["summary_of"] !== undefined);
  if (isSummary) return { sheets: [], surveys: [], problems: [problem("file-is-summary", { file }, {})], isSummary };
  const sheets: ScoredSheet[] = [];
  const found = workbook.sheets.map((snapshot) => [snapshot, judgeSurvey(snapshot, file, findSet)] as const);
  const surveys = found.flatMap(([, survey]) => survey ?? []);
  const problems = [...surveys.flatMap((survey) => survey.problems), ...repeatedSurveys(surveys)];
  for (const [snapshot, survey] of found) {
    if (survey !== null) continue;
    const judged = judgeSheet(snapshot, file, findSet, surveys);
    if (judged !== null) sheets.push(judged);
    else if (isDamaged(snapshot)) problems.push(problem("sheet-not-found", { file, sheet: snapshot.name }, {}));
  }
  if (sheets.length + surveys.length === 0 && problems.length === 0)
    problems.push(problem("sheet-not-found", { file }, {}));
  return { sheets, surveys, problems, isSummary };
}
