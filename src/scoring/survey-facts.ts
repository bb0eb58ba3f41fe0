/** What can be wrong with a survey sheet, where its points are wanted, and with a table of raw answers. */
export type SurveyFacts = {
  "survey-form-missing": { readonly title: string };
  "survey-form-unknown": { readonly found: string };
  "survey-form-duplicated": { readonly first: string };
  "survey-count-missing": { readonly form: string };
  "survey-answered-above-asked": { readonly answered: number; readonly asked: number };
  /** `expected` is the number of forms that came back, times the answers on each. */
  "survey-sum-differs": { readonly found: number; readonly expected: number };
  "survey-date-unreadable": { readonly found: string };
  "survey-dates-reversed": { readonly from: string; readonly to: string };
  "survey-sample-small": { readonly answered: number; readonly needed: number };
  "survey-sheet-duplicated": { readonly other: string };
  /** A criterion takes its points from a survey sheet that is not in its file, or not of its unit. */
  "survey-sheet-missing": { readonly form: string; readonly unit: string };
  /** The form that a criterion takes its points from is not filled in, or has errors. */
  "survey-points-missing": { readonly form: string };
  /** Two files of one unit count the same form differently. */
  "survey-conflict": { readonly unit: string; readonly form: string; readonly other: string };
  "survey-duplicated": { readonly unit: string; readonly form: string; readonly other: string };
  "survey-answer-unreadable": { readonly question: string; readonly found: string };
  "survey-question-missing": { readonly question: string };
};

export const SURVEY_SEVERITY = {
  "survey-form-missing": "error",
  "survey-form-unknown": "error",
  "survey-form-duplicated": "error",
  "survey-count-missing": "error",
  "survey-answered-above-asked": "error",
  "survey-sum-differs": "error",
  "survey-date-unreadable": "error",
  "survey-dates-reversed": "error",
  // Its gate caps the level; the points stand as they are.
  "survey-sample-small": "warning",
  "survey-sheet-duplicated": "error",
  "survey-sheet-missing": "error",
  "survey-points-missing": "error",
  "survey-conflict": "error",
  "survey-duplicated": "info",
  "survey-answer-unreadable": "error",
  "survey-question-missing": "error",
} as const satisfies Record<keyof SurveyFacts, "error" | "warning" | "info">;
