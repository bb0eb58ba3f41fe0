import { surveyForms, type CriteriaSet, type Gate } from "./criteria-set";
import type { Leaf, LeafOf } from "./criterion";
import type { Entry } from "./entry";
import { isSampled, surveyPoints, type SurveyResult } from "./survey-answers";
import type { SurveyForm } from "./survey-form";

/** What each form of a survey sheet came to, by its id; null where it is not filled in or has errors. */
export type SurveyResults = ReadonlyMap<string, SurveyResult | null>;

/** The form that a leaf takes its points from; null where it is of another kind, or its set describes no such form. */
export function formOf(set: CriteriaSet, leaf: Leaf): SurveyForm | null {
  if (leaf.kind !== "survey") return null;
  return surveyForms(set).find(({ id }) => id === leaf.form) ?? null;
}

/** The entry that a survey gives a leaf; null while its form has no result, or N/A where the leaf must count. */
export function surveyEntry(leaf: LeafOf<"survey">, form: SurveyForm, results: SurveyResults): Entry | null {
  const result = results.get(form.id) ?? null;
  if (result === null) return null;
  if (result.kind === "not-applicable") return leaf.notApplicable === undefined ? null : { kind: "not-applicable" };
  const points = surveyPoints(leaf, form, result);
  return points === null ? null : { kind: "points", points };
}

/** The forms whose samples a gate looks at. */
export function gateForms(
  set: CriteriaSet,
  gate: Extract<Gate, { readonly kind: "survey-sample" }>,
): readonly SurveyForm[] {
  return surveyForms(set).filter(
    ({ id, minimumSample }) => minimumSample !== undefined && (gate.form === undefined || id === gate.form),
  );
}

/** The gates over samples that hold, by id. */
export function sampledGates(set: CriteriaSet, results: SurveyResults): readonly string[] {
  return set.gates.flatMap((gate) => {
    if (gate.kind !== "survey-sample") return [];
    const held = gateForms(set, gate).every((form) => isSampled(form, results.get(form.id) ?? null));
    return held ? [gate.id] : [];
  });
}
