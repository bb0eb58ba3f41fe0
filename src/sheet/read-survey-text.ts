import { surveyForms, type CriteriaSet } from "../scoring/criteria-set";
import { answersOf, MOST_ASKED, type SurveyResult } from "../scoring/survey-answers";
import type { SurveyForm } from "../scoring/survey-form";
import type { SurveyedForm } from "../summary/scored-sheet";
import { PAPER } from "./paper-words";
import { FIRST_DAY, LAST_DAY, mayNotApply } from "./read-form";
import { jsonOf } from "./read-roll-up-problem";

const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/u;

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_ASKED * MOST_ASKED;
}

/** Undefined for what no row of this form can come to. */
function resultOf(set: CriteriaSet, form: SurveyForm, json: unknown): SurveyResult | null | undefined {
  if (json === null) return null;
  if (json === PAPER.notApplicable) return mayNotApply(set, form) ? { kind: "not-applicable" } : undefined;
  return Array.isArray(json) && json.every(isCount) ? countedOf(form, json) : undefined;
}

function countedOf(form: SurveyForm, numbers: readonly number[]): SurveyResult | undefined {
  const [asked = 0, answered = 0, ...counts] = numbers;
  const isWhole = counts.length === form.options.length && asked <= MOST_ASKED && answered > 0 && answered <= asked;
  const given = counts.reduce((sum, count) => sum + count, 0);
  return isWhole && given === answersOf(form, answered) ? { kind: "counted", asked, answered, counts } : undefined;
}

function isDay(value: unknown): value is number | null {
  return value === null || (typeof value === "number" && value >= FIRST_DAY && value <= LAST_DAY);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function formOf(set: CriteriaSet, json: unknown): SurveyedForm | null {
  const [id, found, partner, quarter, from, to, cell] = Array.isArray(json) ? (json as readonly unknown[]) : [];
  const form = surveyForms(set).find((one) => one.id === id);
  const result = form === undefined ? undefined : resultOf(set, form, found);
  if (form === undefined || result === undefined || !isText(partner) || !isText(quarter)) return null;
  if (!isDay(from) || !isDay(to) || !isText(cell) || !CELL.test(cell)) return null;
  return { form: form.id, result, partner, quarter, from, to, cell };
}

/** Reads recorded forms and judges each of them anew; null where one of them holds what its set does not allow. */
export function formsOfText(set: CriteriaSet, text: string): readonly SurveyedForm[] | null {
  const json = jsonOf(text);
  if (!Array.isArray(json)) return null;
  const forms = json.flatMap((one: unknown) => formOf(set, one) ?? []);
  const isEachOnce = new Set(forms.map(({ form }) => form)).size === forms.length;
  return forms.length === json.length && isEachOnce ? forms : null;
}
