import type { Leaf, LeafOf } from "./criterion";
import { decimalOf, type Points } from "./points";
import { problem, type Problem } from "./problem";
import type { BandHole } from "./set-fault";

type Banded = LeafOf<"ratio" | "survey">;
type Bands = NonNullable<Banded["bands"]>;

function isRising(list: readonly number[]): boolean {
  return list.every((value, index) => index === 0 || value > (list[index - 1] ?? value));
}

/**
 * A ratio earns the points of the highest `from` that it reaches and 0 below the first, so a table need not start at
 * 0. A hole is what that rule cannot mend: bounds that do not rise (the table says two things of one ratio), points
 * that do not rise with them (a better result for the same points or fewer), and a last band that does not give the
 * leaf's max (points that nobody can reach, or more than the max).
 */
function bandHoles(bands: Bands, max: Points): readonly BandHole[] {
  return [
    ...(isRising(bands.map((band) => band.from)) ? [] : (["from-not-rising"] as const)),
    ...(isRising(bands.map((band) => band.points)) ? [] : (["points-not-rising"] as const)),
    ...(bands.at(-1)?.points === max ? [] : (["last-is-not-max"] as const)),
  ];
}

function bandContradictions(leaf: Banded): readonly Problem[] {
  const place = { criterion: leaf.id };
  const holes = leaf.bands === undefined ? [] : bandHoles(leaf.bands, leaf.max);
  return holes.map((reason) => problem("set-band-hole", place, { id: leaf.id, reason }));
}

/** Two labels may give the same points; one label may not give two. */
function choiceContradictions(leaf: LeafOf<"choice">): readonly Problem[] {
  const { id, choices } = leaf;
  const place = { criterion: id };
  const max = decimalOf(leaf.max);
  const labels = choices.map((choice) => choice.label);
  const repeated = new Set(labels.filter((label, index) => labels.indexOf(label) < index));
  const above = choices.filter((choice) => choice.points > leaf.max);
  return [
    ...above.map(({ label, points }) =>
      problem("set-choice-above-max", place, { id, label, found: decimalOf(points), max }),
    ),
    ...(choices.some((choice) => choice.points === leaf.max)
      ? []
      : [problem("set-choice-max-missing", place, { id, max })]),
    ...[...repeated].map((label) => problem("set-choice-repeated", place, { id, label })),
  ];
}

/** A max that is no multiple of the step could never be given. */
export function stepContradictions(item: {
  readonly id: string;
  readonly max: Points;
  readonly step: Points;
}): readonly Problem[] {
  const { id, max, step } = item;
  if (max % step === 0) return [];
  const facts = { id, max: decimalOf(max), step: decimalOf(step) };
  return [problem("set-points-off-step", { criterion: id }, facts)];
}

export function leafContradictions(leaf: Leaf): readonly Problem[] {
  switch (leaf.kind) {
    case "points":
    case "external":
      return stepContradictions(leaf);
    case "choice":
      return choiceContradictions(leaf);
    case "ratio":
    case "survey":
      return bandContradictions(leaf);
    case "yes-no":
    case "count":
    case "deduct":
      return [];
  }
}
