import type { Leaf, LeafOf } from "./criterion";
import type { Entry } from "./entry";
import { rounded } from "./exact";
import { hundredthsOf, NO_POINTS, type Points } from "./points";

const WHOLE = 100;
/** Shares are compared as whole ten-thousandths, so that 27 of 30 reaches a bound of 0.9 in every program. */
export const SHARE_PARTS = 10_000;

export function shareParts(share: number): number {
  return Math.round(share * SHARE_PARTS);
}

/** Whether `part / whole` ≥ `share`, in whole numbers of any size. */
export function reachesShare(part: bigint, whole: bigint, share: number): boolean {
  return part * BigInt(SHARE_PARTS) >= BigInt(shareParts(share)) * whole;
}

/** Points of the share `part / whole`: the highest band that it reaches, else its part of the max, no more than all of it. */
export function sharePoints(leaf: LeafOf<"ratio" | "survey">, part: bigint, whole: bigint): Points {
  if (leaf.bands === undefined) {
    const proportional = rounded({ over: BigInt(leaf.max) * part, under: whole });
    return proportional < leaf.max ? proportional : leaf.max;
  }
  const reached = leaf.bands.filter((band) => reachesShare(part, whole, band.from));
  return reached.at(-1)?.points ?? NO_POINTS;
}

/** Points of what was counted; null when the denominator of a ratio is missing or the leaf is not computed. */
function computedPoints(leaf: Leaf, figures: Points, outOf: Points | null): Points | null {
  switch (leaf.kind) {
    case "ratio":
      return outOf === null ? null : sharePoints(leaf, BigInt(figures), BigInt(outOf));
    case "count":
      return hundredthsOf(Math.min(leaf.max, (figures / WHOLE) * leaf.each));
    case "deduct":
      return hundredthsOf(Math.max(NO_POINTS, leaf.max - (figures / WHOLE) * leaf.each));
    case "points":
    case "choice":
    case "yes-no":
    case "survey":
    case "external":
      return null;
  }
}

export type LeafResult = { readonly points: Points; /** False when left out of the scale. */ readonly counts: boolean };

/** The points that a legal entry gives its leaf, rounded leaf by leaf (design 6); null when it gives none. */
export function leafPoints(leaf: Leaf, entry: Entry): LeafResult | null {
  if (entry.kind === "points") return { points: entry.points, counts: true };
  if (entry.kind === "figures") {
    const points = computedPoints(leaf, entry.figures, entry.outOf);
    return points === null ? null : { points, counts: true };
  }
  if (leaf.notApplicable === undefined) return null;
  return { points: leaf.notApplicable === "full" ? leaf.max : NO_POINTS, counts: leaf.notApplicable !== "rescale" };
}
