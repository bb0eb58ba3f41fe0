import { loadCriteriaSet } from "../../src/scoring/load-criteria-set";
import { surveySetJson } from "../support/survey-set";

/** Code, place and facts of every contradiction in the set with survey forms and these changes. */
function found(changes: Record<string, unknown>): readonly unknown[] {
  const loading = loadCriteriaSet(surveySetJson(changes));
  return loading.ok ? [] : loading.problems.map(({ code, place, facts }) => [code, place.criterion, facts]);
}

const hole = (reason: string) => ["set-survey-hole", "PKS01", { id: "PKS01", reason }];

describe("the survey forms of a set", () => {
  it("stand without contradictions", () => {
    expect(found({})).toEqual([]);
  });

  it("are free texts where the set describes none", () => {
    expect(found({ surveys: undefined, "gates.3": undefined, gates: [] })).toEqual([]);
  });

  it("are refused where a worse answer is worth more, or the best not everything", () => {
    expect(found({ "surveys.0.options.2.weight": 0.6 })).toEqual([hole("weights-rising")]);
    expect(found({ "surveys.0.options.0.weight": 0.9 })).toEqual([hole("best-is-not-whole")]);
    expect(found({ "surveys.0.options.2.label": "tốt" })).toEqual([hole("label-repeated")]);
    // A to E at 100, 60, 20, 0 and 0 %.
    expect(found({ "surveys.1.options.4": { label: "E", weight: 0 } })).toEqual([]);
  });

  it("have ids of their own, and their origin", () => {
    expect(found({ "surveys.1.id": "pks01" })).toEqual([
      ["set-id-repeated", "pks01", { id: "pks01" }],
      ["set-reference-unknown", "B.2", { from: "B.2", to: "PKS02" }],
    ]);
    expect(found({ "surveys.0.example": undefined })).toEqual([["set-source-missing", "PKS01", { id: "PKS01" }]]);
  });

  it("must hold the form that a criterion or a gate names", () => {
    expect(found({ "groups.1.criteria.0.form": "PKS09", "gates.3.form": "PKS08" })).toEqual([
      ["set-reference-unknown", "B.1", { from: "B.1", to: "PKS09" }],
      ["set-reference-unknown", "G.4", { from: "G.4", to: "PKS08" }],
    ]);
  });

  it("must ask for a sample where a gate watches over it", () => {
    const facts = { from: "G.4", to: "PKS01", expected: "sampled-form" };
    expect(found({ "gates.3.form": "PKS01", "surveys.0.minimumSample": undefined })).toEqual([
      ["set-reference-wrong-kind", "G.4", facts],
    ]);
    expect(found({ "surveys.0.minimumSample": undefined })).toEqual([]);
  });

  it.each([
    ["a weight above 1", { "surveys.0.options.0.weight": 1.2 }],
    ["a weight below 0", { "surveys.0.options.2.weight": -0.1 }],
    ["a single answer", { "surveys.0.options": [{ label: "Tốt", weight: 1 }] }],
    ["a fifth quarter", { "surveys.0.quarter": 5 }],
    ["a sample of nobody", { "surveys.0.minimumSample": 0 }],
  ])("are refused with %s", (_, changes) => {
    expect(found(changes)).toMatchObject([["set-invalid", "PKS01", {}]]);
  });
});
