import { allLeaves, surveyForms, type CriteriaSet, type Gate } from "./criteria-set";
import { problem, type Problem } from "./problem";
import type { SurveyHole } from "./set-fault";
import type { SurveyForm } from "./survey-form";

const FULL = 1;

function holesOf({ options }: SurveyForm): readonly SurveyHole[] {
  const weights = options.map(({ weight }) => weight);
  const labels = options.map(({ label }) => label.toLowerCase());
  const falls = weights.every((weight, at) => at === 0 || weight <= (weights[at - 1] ?? weight));
  return [
    ...(falls ? [] : (["weights-rising"] as const)),
    ...(weights[0] === FULL ? [] : (["best-is-not-whole"] as const)),
    ...(new Set(labels).size === labels.length ? [] : (["label-repeated"] as const)),
  ];
}

function formContradictions(form: SurveyForm): readonly Problem[] {
  return holesOf(form).map((reason) => problem("set-survey-hole", { criterion: form.id }, { id: form.id, reason }));
}

/** Excel's MATCH does not tell capital letters from small ones. */
function repeatedForms(forms: readonly SurveyForm[]): readonly Problem[] {
  const keys = forms.map(({ id }) => id.toLowerCase());
  const repeated = forms.filter(({ id }, at) => keys.indexOf(id.toLowerCase()) < at).map(({ id }) => id);
  return [...new Set(repeated)].map((id) => problem("set-id-repeated", { criterion: id }, { id }));
}

/** A set that describes no forms leaves it to its text what a leaf's form is. */
function leafReferences(set: CriteriaSet): readonly Problem[] {
  const forms = surveyForms(set);
  if (forms.length === 0) return [];
  return allLeaves(set).flatMap((leaf) => {
    if (leaf.kind !== "survey" || forms.some(({ id }) => id === leaf.form)) return [];
    return [problem("set-reference-unknown", { criterion: leaf.id }, { from: leaf.id, to: leaf.form })];
  });
}

/** A gate over samples needs a form that says how large its sample must be. */
function gateReference(set: CriteriaSet, gate: Gate): readonly Problem[] {
  if (gate.kind !== "survey-sample") return [];
  const place = { criterion: gate.id };
  const forms = surveyForms(set).filter(({ id }) => gate.form === undefined || id === gate.form);
  const to = gate.form ?? "surveys";
  if (forms.length === 0) return [problem("set-reference-unknown", place, { from: gate.id, to })];
  if (forms.some(({ minimumSample }) => minimumSample !== undefined)) return [];
  return [problem("set-reference-wrong-kind", place, { from: gate.id, to, expected: "sampled-form" })];
}

/** Every reason why the survey forms of a set, and what refers to them, cannot be used as they stand. */
export function surveyContradictions(set: CriteriaSet): readonly Problem[] {
  return [
    ...repeatedForms(surveyForms(set)),
    ...surveyForms(set).flatMap(formContradictions),
    ...leafReferences(set),
    ...set.gates.flatMap((gate) => gateReference(set, gate)),
  ];
}
