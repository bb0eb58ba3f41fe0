import { numberOf } from "../../src/scoring/points";
import { allowedPoints, isComputed, type Leaf } from "../../src/scoring/criterion";
import type { FilledRow } from "../../src/sheet/filling";

type Typed = number | string | undefined;
type Rule = { readonly least: number; readonly most: number; readonly step: number; readonly isFigure: boolean };
export type Complaint = { readonly part: "points" | "figures" | "figuresOf" | "evidence"; readonly code: string };

function isMultiple(value: number, step: number): boolean {
  const steps = value / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

function numberCode(value: number, leaf: Leaf, rule: Rule): string | null {
  if (value > rule.most) return "score-above-max";
  if (value < rule.least) return "score-below-min";
  const allowed = rule.isFigure ? null : allowedPoints(leaf);
  if (allowed !== null) return allowed.map(numberOf).includes(value) ? null : "choice-not-allowed";
  return isMultiple(value, rule.step) ? null : "score-off-step";
}

/** What is wrong with the odd texts that `anyFilling` types. */
function textCode(text: string, leaf: Leaf, allowsNotApplicable: boolean, isFigure: boolean): string | null {
  switch (text) {
    case " ":
      return "score-missing";
    case "N/A":
      return allowsNotApplicable ? null : "score-not-a-number";
    case "n/a":
      return allowsNotApplicable ? "score-is-text" : "score-not-a-number";
    case "4,5":
      return "score-is-text";
    case "x":
      return leaf.kind === "yes-no" && !isFigure ? "score-is-text" : "score-not-a-number";
    default:
      return "score-not-a-number";
  }
}

function codeOf(typed: Typed, leaf: Leaf, rule: Rule, allowsNotApplicable: boolean): string | null {
  if (typed === undefined) return "score-missing";
  if (typeof typed === "number") return numberCode(typed, leaf, rule);
  return textCode(typed, leaf, allowsNotApplicable, rule.isFigure);
}

const BILLION = 1e9;

function figureCodes(leaf: Leaf, row: FilledRow): readonly Complaint[] {
  const allows = leaf.notApplicable !== undefined;
  if (allows && row.figures === "N/A") return [];
  const step = leaf.kind === "ratio" ? 0.01 : 1;
  const figures = codeOf(row.figures, leaf, { least: 0, most: BILLION, step, isFigure: true }, allows);
  const whole = { least: 0.01, most: BILLION, step, isFigure: true };
  const figuresOf = leaf.kind === "ratio" ? codeOf(row.figuresOf, leaf, whole, false) : null;
  const blank = "score-missing";
  const isOne = figuresOf === blank && (figures === blank || (figures === "score-is-text" && row.figures === "n/a"));
  return [
    ...(figures === null ? [] : [{ part: "figures", code: figures } as const]),
    // A row that is blank throughout lacks one entry, not two.
    ...(figuresOf === null || isOne ? [] : [{ part: "figuresOf", code: figuresOf } as const]),
  ];
}

function pointCodes(leaf: Leaf, row: FilledRow): readonly Complaint[] {
  const step = leaf.kind === "points" || leaf.kind === "external" ? numberOf(leaf.step) : 0.01;
  const rule = { least: 0, most: numberOf(leaf.max), step, isFigure: false };
  const code = codeOf(row.points, leaf, rule, leaf.notApplicable !== undefined);
  return code === null ? [] : [{ part: "points", code }];
}

/** Everything that a judge of this row must be told, worked out without the code that judges. */
export function expectedComplaints(leaf: Leaf, row: FilledRow): readonly Complaint[] {
  const complaints = isComputed(leaf) ? figureCodes(leaf, row) : pointCodes(leaf, row);
  const entry = isComputed(leaf) ? row.figures : row.points;
  const isWorth = complaints.length === 0 && typeof entry === "number" && entry > 0;
  const asks = leaf.evidence === "required" && isWorth && (row.evidence ?? "") === "";
  return asks ? [{ part: "evidence", code: "evidence-missing" }] : complaints;
}
