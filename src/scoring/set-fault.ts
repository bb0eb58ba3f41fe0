/** How a field of a criteria set's JSON can be wrong by itself. */
export type SchemaFault =
  | "missing"
  | "wrong-type"
  | "not-one-of"
  | "unknown-field"
  | "too-small"
  | "too-large"
  | "too-short"
  | "too-long"
  | "more-than-two-decimals"
  | "more-than-four-decimals"
  | "not-an-identifier"
  | "not-a-day-of-the-year"
  | "control-character"
  | "nested-too-deeply";
/** How a table of bands can fail to give every ratio its points. */
export type BandHole = "from-not-rising" | "points-not-rising" | "last-is-not-max";
/** How the answers of a survey form can fail to rank from full points downwards. */
export type SurveyHole = "weights-rising" | "best-is-not-whole" | "label-repeated";

/** What can be wrong with a criteria set, whatever it was read from. */
export type SetFacts = {
  /** `detail`: the expected type, the allowed values, the bound, the unknown fields; "" where none is needed. */
  "set-invalid": { readonly path: string; readonly reason: SchemaFault; readonly detail: string };
  "set-id-repeated": { readonly id: string };
  "set-sum-differs": { readonly id: string; readonly found: string; readonly expected: string };
  "set-level-repeated": { readonly first: string; readonly second: string; readonly from: string };
  "set-level-name-repeated": { readonly name: string };
  "set-level-order": { readonly first: string; readonly second: string; readonly by: "from" | "stars" };
  "set-level-unreachable": { readonly name: string; readonly from: string; readonly highest: string };
  "set-band-hole": { readonly id: string; readonly reason: BandHole };
  "set-choice-above-max": {
    readonly id: string;
    readonly label: string;
    readonly found: string;
    readonly max: string;
  };
  "set-choice-max-missing": { readonly id: string; readonly max: string };
  "set-choice-repeated": { readonly id: string; readonly label: string };
  "set-bonus-cap-low": { readonly id: string; readonly cap: string; readonly max: string };
  "set-bonus-cap-unreachable": { readonly cap: string; readonly sum: string };
  "set-points-off-step": { readonly id: string; readonly max: string; readonly step: string };
  "set-gate-unreachable": { readonly id: string; readonly atLeast: string; readonly max: string };
  "set-reference-unknown": { readonly from: string; readonly to: string };
  "set-reference-wrong-kind": {
    readonly from: string;
    readonly to: string;
    readonly expected: "criterion" | "group" | "top-group" | "sampled-form";
  };
  "set-survey-hole": { readonly id: string; readonly reason: SurveyHole };
  /** An appraisal gives what a higher level gives: such a criterion has no place among layers. */
  "set-layers-external": { readonly id: string };
  "set-source-missing": { readonly id: string };
  "set-example-official": { readonly id: string };
};

export const SET_SEVERITY = {
  "set-invalid": "error",
  "set-id-repeated": "error",
  "set-sum-differs": "error",
  "set-level-repeated": "error",
  "set-level-name-repeated": "error",
  "set-level-order": "error",
  "set-level-unreachable": "error",
  "set-band-hole": "error",
  "set-choice-above-max": "error",
  "set-choice-max-missing": "error",
  "set-choice-repeated": "error",
  "set-bonus-cap-low": "error",
  "set-bonus-cap-unreachable": "error",
  "set-points-off-step": "error",
  "set-gate-unreachable": "error",
  "set-reference-unknown": "error",
  "set-reference-wrong-kind": "error",
  "set-survey-hole": "error",
  "set-layers-external": "error",
  "set-source-missing": "error",
  "set-example-official": "error",
} as const satisfies Record<keyof SetFacts, "error">;
