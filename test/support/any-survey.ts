import fc from "fast-check";
import { surveyForms, type CriteriaSet } from "../../src/scoring/criteria-set";
import { answersEach, type SurveyForm } from "../../src/scoring/survey-form";
import type { FilledForm, SurveyFilling } from "../../src/sheet/survey-request";
import { surveySet } from "./survey-set";

const DAY = { min: 45_000, max: 46_000 } as const;

/** Counts that add up, drawn as places between answers. */
function anySound(form: SurveyForm): fc.Arbitrary<FilledForm> {
  return fc
    .record({
      answered: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 99_000 })),
      more: fc.nat(60),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: form.options.length - 1,
        maxLength: form.options.length - 1,
      }),
      from: fc.integer(DAY),
      days: fc.nat(90),
    })
    .map(({ answered, more, cuts, from, days }) => {
      const given = answered * answersEach(form);
      const places = [0, ...cuts.map((cut) => Math.round(cut * given)).sort((a, b) => a - b), given];
      const counts = places.slice(1).map((place, at) => place - (places[at] ?? 0));
      return { answered, asked: answered + more, counts, from, to: from + days };
    });
}

const anyWrong = fc.constantFrom<number | string>("", " ", "x", "12", 1.5, -1, 200_000, 0, 7);

/** One cell of a sound row replaced by anything, or nothing filled in, or N/A. */
function anyForm(form: SurveyForm): fc.Arbitrary<FilledForm> {
  const spoilt = fc.tuple(anySound(form), anyWrong, fc.nat(5)).map(([sound, wrong, part]): FilledForm => {
    const counts = (sound.counts ?? []).map((count, at) => (at === 0 ? wrong : count));
    const fields = [{ asked: wrong }, { answered: wrong }, { counts }, { from: wrong }, { to: wrong }, { to: 44_000 }];
    return { ...sound, ...fields[part] };
  });
  return fc.oneof(
    { weight: 5, arbitrary: anySound(form) },
    { weight: 3, arbitrary: spoilt },
    fc.constant({}),
    fc.constant({ asked: "N/A" }),
  );
}

/** Every form of the set, filled in as it should be. */
export function anySoundSurvey(set: CriteriaSet): fc.Arbitrary<SurveyFilling> {
  const rows = surveyForms(set).map((form) => anySound(form).map((filled) => [form.id, filled] as const));
  return fc.tuple(...rows).map((filled) => new Map(filled));
}

export function anySurvey(set: CriteriaSet): fc.Arbitrary<SurveyFilling> {
  const rows = surveyForms(set).map((form) => anyForm(form).map((filled) => [form.id, filled] as const));
  return fc.tuple(...rows).map((filled) => new Map(filled));
}

/** The small set with forms, one criterion of which may be left out: then N/A is a legal entry of its form. */
export const NA_SET = surveySet({ "groups.1.criteria.0.notApplicable": "rescale" });
