import { allLeaves } from "../../scoring/criteria-set";
import type { CriteriaSet } from "../../scoring/criteria-set";
import type { Leaf } from "../../scoring/criterion";
import { krippendorffAlpha, type Alpha } from "./krippendorff";
import type { UsedSheets } from "./used-sheets";

/** How alike judges read a criterion; null without enough data or where nothing varies. */
export type CriterionAlpha = { readonly leaf: Leaf; readonly alpha: Alpha | null };

/**
 * Interval alpha of each criterion over units and judges, the lowest first: wordings to rewrite next year. What a
 * sheet leaves out as N/A is missing. Criteria without an alpha come last, in the order of the set.
 */
export function criterionAlphas(set: CriteriaSet, used: UsedSheets): readonly CriterionAlpha[] {
  const found = allLeaves(set).map((leaf, at): CriterionAlpha => {
    const ratings = used.points.map((sheets) => sheets.map((points) => points[at] ?? null));
    return { leaf, alpha: krippendorffAlpha(ratings) };
  });
  return found.sort((a, b) => (a.alpha?.alpha ?? Infinity) - (b.alpha?.alpha ?? Infinity) || 0);
}
