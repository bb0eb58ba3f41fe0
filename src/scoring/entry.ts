import { allowedPoints, type Leaf } from "./criterion";
import { decimalOf, hundredthsOf, NO_POINTS, pointsOf, type Points } from "./points";
import type { ProblemFacts } from "./problem";

/** What a judge put in, once it is found legal for its criterion. Figures are hundredths, like points. */
export type Entry =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "figures"; readonly figures: Points; readonly outOf: Points | null }
  | { readonly kind: "not-applicable" };

/**
 * All entries of a sheet: legal ones by leaf id, the dossier's documents that are there together with the `survey-sample`
 * gates that have their answers, and bonus or deductions by id, where null is one that was refused (a row left blank is
 * absent: nothing was awarded).
 */
export type Entries = {
  readonly leaves: ReadonlyMap<string, Entry>;
  readonly extras: ReadonlyMap<string, Points | null>;
  readonly documents: ReadonlySet<string>;
};

type FaultCode = "score-above-max" | "score-below-min" | "score-off-step" | "choice-not-allowed";
export type EntryFault = {
  [Code in FaultCode]: { readonly code: Code; readonly facts: ProblemFacts[Code] };
}[FaultCode];
export type Verdict =
  { readonly ok: true; readonly points: Points } | { readonly ok: false; readonly fault: EntryFault };

export type Bounds = { readonly least: Points; readonly most: Points; readonly step: Points };

const WHOLE = hundredthsOf(100);
const HUNDREDTH = hundredthsOf(1);
/** A billion of anything is a typing error, and stays far inside whole numbers that a double holds exactly. */
export const MOST_FIGURES = hundredthsOf(100_000_000_000);

function accepted(points: Points): Verdict {
  return { ok: true, points };
}

function refused(fault: EntryFault): Verdict {
  return { ok: false, fault };
}

/** Judges a cell's number against bounds and a step; the bound is named first, since it is the graver mistake. */
export function judgeNumber(value: number, bounds: Bounds): Verdict {
  const found = String(value);
  const points = pointsOf(value);
  const hundredths = points ?? value * WHOLE;
  if (hundredths > bounds.most)
    return refused({ code: "score-above-max", facts: { found, max: decimalOf(bounds.most) } });
  if (hundredths < bounds.least)
    return refused({ code: "score-below-min", facts: { found, min: decimalOf(bounds.least) } });
  if (points === null || points % bounds.step !== 0) {
    return refused({ code: "score-off-step", facts: { found, step: decimalOf(bounds.step) } });
  }
  return accepted(points);
}

/** Judges the number in a leaf's points cell. */
export function judgePoints(leaf: Leaf, value: number): Verdict {
  const free = leaf.kind === "points" || leaf.kind === "external";
  const verdict = judgeNumber(value, { least: NO_POINTS, most: leaf.max, step: free ? leaf.step : HUNDREDTH });
  const allowed = allowedPoints(leaf);
  if (allowed === null || (!verdict.ok && verdict.fault.code !== "score-off-step")) return verdict;
  if (verdict.ok && allowed.includes(verdict.points)) return verdict;
  const choices = allowed.map(decimalOf).join("; ");
  return refused({ code: "choice-not-allowed", facts: { found: String(value), choices } });
}

/** Judges a counted number: whole for counts and faults, up to two places for the parts of a ratio. */
export function judgeFigure(leaf: Leaf, value: number, part: "figures" | "outOf"): Verdict {
  const step = leaf.kind === "ratio" ? HUNDREDTH : WHOLE;
  return judgeNumber(value, { least: part === "outOf" ? HUNDREDTH : NO_POINTS, most: MOST_FIGURES, step });
}

/** Judges a bonus (0 to max) or a deduction (max to 0). */
export function judgeExtra(item: { readonly max: Points; readonly step: Points }, value: number): Verdict {
  const negative = item.max < NO_POINTS;
  return judgeNumber(value, {
    least: negative ? item.max : NO_POINTS,
    most: negative ? NO_POINTS : item.max,
    step: item.step,
  });
}
