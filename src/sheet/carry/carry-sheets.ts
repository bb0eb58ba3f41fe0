import { isSameUnit } from "../../summary/survey-sheet";
import type { ScoreRequest } from "../score-request";
import type { SheetSnapshot } from "../sheet-snapshot";
import type { CarryWish } from "./carry-plan";
import { carrySheet, type CarriedSheet } from "./carry-sheet";
import { carrySurvey, type CarriedSurvey } from "./carry-survey";

/** What becomes of a sheet of a workbook; `other`: it is none of the set that is carried. */
export type CarriedPart =
  | { readonly is: "score"; readonly carried: CarriedSheet }
  | { readonly is: "survey"; readonly carried: CarriedSurvey }
  | { readonly is: "other"; readonly sheet: string };

/** Every sheet by itself, in their order. */
export function carrySheets(sheets: readonly SheetSnapshot[], file: string, wish: CarryWish): readonly CarriedPart[] {
  return sheets.map((snapshot): CarriedPart => {
    const survey = carrySurvey(snapshot, file, wish);
    if (survey !== null) return { is: "survey", carried: survey };
    const sheet = carrySheet(snapshot, file, wish);
    return sheet === null ? { is: "other", sheet: snapshot.name } : { is: "score", carried: sheet };
  });
}

type Whose = { readonly unit: string; readonly unitCode: string };

function labelOf({ unit, unitCode }: Whose): { readonly name: string; readonly code: string } {
  return { name: unit, code: unitCode };
}

/** The survey sheet of a score sheet's unit, as judging finds it; null where there is none. */
export function surveyOfUnit(surveys: readonly CarriedSurvey[], request: ScoreRequest): CarriedSurvey | null {
  return surveys.find((survey) => isSameUnit(labelOf(survey.request), labelOf(request))) ?? null;
}

/**
 * The survey sheet that a score sheet takes points from: its unit's own where a workbook has those of several units; the
 * only one whatever its unit is called, since the sheet's formulas looked at it.
 */
export function feeding(surveys: readonly CarriedSurvey[], request: ScoreRequest): Pick<ScoreRequest, "survey"> {
  const fed = surveyOfUnit(surveys, request) ?? (surveys.length === 1 ? surveys[0] : null) ?? null;
  return fed === null ? {} : { survey: { sheet: fed.request.name, filling: fed.request.filling } };
}
