import { allLeaves, surveyForms, type CriteriaSet } from "../../scoring/criteria-set";
import { decimalOf } from "../../scoring/points";
import { isError } from "../../scoring/problem";
import { isSampled, rateOf, shownRate, type SurveyResult } from "../../scoring/survey-answers";
import { surveyEntry, type SurveyResults } from "../../scoring/survey-feed";
import type { SurveyForm } from "../../scoring/survey-form";
import type { Language } from "../../sheet/describe";
import type { SurveyedForm, SurveySheet } from "../../summary/scored-sheet";
import { surveyResults } from "../../summary/survey-sheet";
import type { SurveyedLeafView, SurveyFormView, SurveyView } from "../sheet-view";
import { rowOf } from "./entry-cells";
import { problemGroups } from "./problem-groups";

function leafViews(set: CriteriaSet, form: SurveyForm, results: SurveyResults): readonly SurveyedLeafView[] {
  return allLeaves(set).flatMap((leaf) => {
    if (leaf.kind !== "survey" || leaf.form !== form.id) return [];
    const entry = surveyEntry(leaf, form, results);
    const points = entry?.kind === "points" ? decimalOf(entry.points) : null;
    return [{ id: leaf.id, title: leaf.title, points, max: decimalOf(leaf.max) }];
  });
}

function stateOf(form: SurveyForm, result: SurveyResult | null, isWrong: boolean): SurveyFormView["state"] {
  if (result === null) return isWrong ? "wrong" : "missing";
  if (result.kind === "not-applicable") return "not-applicable";
  return isSampled(form, result) ? "counted" : "few";
}

/** An error of its row that is more than a blank cell. */
function isWrongRow({ problems }: SurveySheet, { cell }: SurveyedForm): boolean {
  return problems.some(
    (one) =>
      isError(one) &&
      one.code !== "survey-count-missing" &&
      one.place.cell !== undefined &&
      rowOf(one.place.cell) === rowOf(cell),
  );
}

function formViews(sheet: SurveySheet, set: CriteriaSet): readonly SurveyFormView[] {
  const results = surveyResults(sheet);
  return surveyForms(set).flatMap((form) => {
    const found = sheet.forms.find((one) => one.form === form.id);
    if (found === undefined) return [];
    const { result, cell } = found;
    const counted = result?.kind === "counted" ? result : null;
    const rate = counted === null ? null : rateOf(form, counted);
    return [
      {
        ...{ id: form.id, title: form.title, cell },
        state: stateOf(form, result, isWrongRow(sheet, found)),
        asked: counted?.asked ?? 0,
        answered: counted?.answered ?? 0,
        rate: rate === null ? null : decimalOf(shownRate(rate)),
        needed: form.minimumSample ?? null,
        leaves: leafViews(set, form, results),
      },
    ];
  });
}

/** What the pane shows of a judged survey sheet. `set` is null where this program does not know it. */
export function surveyView(sheet: SurveySheet, set: CriteriaSet | null, language: Language): SurveyView {
  return {
    sheet: sheet.sheet,
    unit: sheet.unit.name,
    setTitle: set?.title ?? "",
    setId: sheet.set.id,
    isTemplate: set?.status === "template",
    done: sheet.forms.filter(({ result }) => result !== null).length,
    forms: set === null ? [] : formViews(sheet, set),
    problems: problemGroups(sheet.problems, language),
  };
}
