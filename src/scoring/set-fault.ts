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
