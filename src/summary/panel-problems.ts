import { allLeaves, extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { add, compareExact, exactly, rounded } from "../scoring/exact";
import { shareParts, SHARE_PARTS } from "../scoring/leaf-points";
import { decimalOf, hundredthsOf, NO_POINTS, type Points } from "../scoring/points";
import { problem, type Problem } from "../scoring/problem";
import { isTrimmed, type PanelMethod, type PanelSheet } from "./panel";

const MOST_NAMED = 5;

/** How many judges a unit needs when the largest panel of the merge has so many. */
export function neededJudges(set: CriteriaSet, largestPanel: number): number {
  const parts = shareParts(set.panel.quorum) * largestPanel;
  return Math.max(set.panel.minimumJudges, Math.ceil(parts / SHARE_PARTS));
}

/** The raw points of a leaf, or of a bonus or deduction as entered. */
export function rawPoints({ scored }: PanelSheet, id: string): Points {
  return scored.score.leaves.get(id)?.points ?? scored.entries.extras.get(id) ?? NO_POINTS;
}

/** The criteria in which two sheets lie furthest apart, as "id: range", most first. */
function widestCriteria(set: CriteriaSet, one: PanelSheet, other: PanelSheet): string {
  return [...allLeaves(set), ...extraItems(set)]
    .map(({ id }) => ({ id, range: Math.abs(rawPoints(one, id) - rawPoints(other, id)) }))
    .filter(({ range }) => range > 0)
    .sort((a, b) => b.range - a.range)
    .slice(0, MOST_NAMED)
    .map(({ id, range }) => `${id}: ${decimalOf(hundredthsOf(range))}`)
    .join("; ");
}

/** Says who lies too far apart: all judges of the panel, the counted and the others. */
export function spreadProblems(set: CriteriaSet, unit: string, panel: readonly PanelSheet[]): readonly Problem[] {
  const limit = set.panel.maximumSpread;
  const ordered = [...panel].sort((a, b) => compareExact(a.grandTotal, b.grandTotal));
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (limit === null || lowest === undefined || highest === undefined) return [];
  const spread = add(highest.grandTotal, { over: -lowest.grandTotal.over, under: lowest.grandTotal.under });
  if (compareExact(spread, exactly(limit)) <= 0) return [];
  const facts = {
    unit,
    spread: decimalOf(rounded(spread)),
    limit: decimalOf(limit),
    lowest: lowest.scored.judge ?? "",
    highest: highest.scored.judge ?? "",
    criteria: widestCriteria(set, lowest, highest),
  };
  return [problem("panel-spread-exceeded", {}, facts)];
}

/** The trimmed mean of a small panel is the plain mean, and says so. */
export function trimProblems(method: PanelMethod, unit: string, judges: number): readonly Problem[] {
  const isPlain = method === "trimmed-mean" && judges > 0 && !isTrimmed(method, judges);
  return isPlain ? [problem("panel-not-trimmed", {}, { unit, judges })] : [];
}
