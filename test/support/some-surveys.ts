import fc from "fast-check";
import { surveyForms, type CriteriaSet } from "../../src/scoring/criteria-set";
import type { SurveyResult } from "../../src/scoring/survey-answers";
import { answersEach, type SurveyForm } from "../../src/scoring/survey-form";
import { mayNotApply } from "../../src/sheet/read-form";
import type { ScoredSheet, SurveyedForm, SurveySheet } from "../../src/summary/scored-sheet";

export const anySurveyLuck = fc.array(fc.nat(9999), { minLength: 1, maxLength: 6 });

function resultFrom(set: CriteriaSet, form: SurveyForm, luck: number): SurveyResult | null {
  if (luck % 7 === 0) return null;
  if (luck % 5 === 0 && mayNotApply(set, form)) return { kind: "not-applicable" };
  const answered = 1 + (luck % 40);
  const given = answered * answersEach(form);
  const worst = luck % (given + 1);
  const counts = form.options.map((_, at) => (at === 0 ? given - worst : at === form.options.length - 1 ? worst : 0));
  return { kind: "counted", asked: answered + (luck % 9), answered, counts };
}

function formFrom(set: CriteriaSet, form: SurveyForm, luck: number, at: number): SurveyedForm {
  const from = luck % 3 === 0 ? null : 45_000 + (luck % 300);
  return {
    form: form.id,
    result: resultFrom(set, form, luck),
    partner: luck % 2 === 0 ? "Hội Nông dân" : "",
    quarter: ["I", "II", ""][luck % 3] ?? "",
    ...{ from, to: from === null ? null : from + 30 },
    cell: `I${String(10 + at)}`,
  };
}

/**
 * A survey sheet in some of the files that these score sheets lie in: so units have none, one, the same in every judge's
 * file, or such that contradict each other.
 */
export function someSurveys(
  set: CriteriaSet,
  sheets: readonly ScoredSheet[],
  luck: readonly number[],
): readonly SurveySheet[] {
  const forms = surveyForms(set);
  if (forms.length === 0) return [];
  return sheets.flatMap(({ file, unit, set: name }, at): readonly SurveySheet[] => {
    const own = luck[at % luck.length] ?? 0;
    if (own % 2 === 0) return [];
    const found = forms.map((form, row) => formFrom(set, form, own + row, row));
    return [{ file, sheet: "Khảo sát", unit, set: name, forms: found, problems: [] }];
  });
}
