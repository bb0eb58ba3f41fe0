import { decimalOf } from "../scoring/points";
import { rateOf, shownRate, type FormAnswers, type Rate } from "../scoring/survey-answers";
import type { SurveyForm } from "../scoring/survey-form";
import type { MergedSurveys } from "./merge-surveys";

type AnswersJson = {
  readonly form: string;
  readonly asked: number | null;
  readonly answered: number | null;
  /** How often each answer was given, by its label. */
  readonly counts: Readonly<Record<string, number>> | null;
  /** In percent with two places; null without an answer. */
  readonly rate: string | null;
};
type SurveysJson = {
  readonly units: readonly (AnswersJson & {
    readonly code: string | null;
    readonly name: string;
    readonly file: string;
    /** The summaries that brought it; absent where its own file was read. */
    readonly through?: string;
    readonly sheet: string;
    readonly cell: string;
  })[];
  readonly forms: readonly (AnswersJson & { readonly units: number })[];
};

function rateText(rate: Rate | null): string | null {
  return rate === null ? null : decimalOf(shownRate(rate));
}

function answersJson(form: SurveyForm, answers: FormAnswers | null): AnswersJson {
  if (answers === null) return { form: form.id, asked: null, answered: null, counts: null, rate: null };
  const counts = Object.fromEntries(form.options.map(({ label }, at) => [label, answers.counts[at] ?? 0]));
  const { asked, answered } = answers;
  return { form: form.id, asked, answered, counts, rate: rateText(rateOf(form, answers)) };
}

/** Absent where no file has a survey sheet of the set. */
export type SurveyPart = { readonly surveys?: SurveysJson };

/** What `consolidate --json` prints of surveys. */
export function surveyPart(merged: MergedSurveys | null): SurveyPart {
  return merged === null ? {} : { surveys: surveysJson(merged) };
}

function surveysJson({ rows, totals }: MergedSurveys): SurveysJson {
  return {
    units: rows.map(({ unit, form, found, sheet }) => ({
      code: unit.code,
      name: unit.name,
      ...answersJson(form, found.result?.kind === "counted" ? found.result : null),
      file: sheet.file,
      ...(sheet.through === undefined ? {} : { through: sheet.through }),
      sheet: sheet.sheet,
      cell: found.cell,
    })),
    forms: totals.map(({ form, units, answers }) => ({ ...answersJson(form, answers), units })),
  };
}
