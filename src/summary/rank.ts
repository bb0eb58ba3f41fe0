import { compareExact } from "../scoring/exact";
import type { Figures } from "./figures";
import type { JudgedUnit, UnitResult } from "./unit-result";

/** Below zero when the first is better: by grand total, then by each tie-break of the set in turn. */
export function compareFigures(a: Figures, b: Figures): number {
  if (a.grandTotal !== b.grandTotal) return b.grandTotal - a.grandTotal;
  for (const [at, tieBreak] of a.tieBreaks.entries()) {
    const order = compareExact(b.tieBreaks[at] ?? tieBreak, tieBreak);
    if (order !== 0) return order;
  }
  return 0;
}

type Rankable = { readonly judged: JudgedUnit; readonly figures: Figures };

/**
 * Ranked units first, from the best; equal units share a place (1, 1, 3). Equal and unranked units keep the order in
 * which they came.
 */
export function rankUnits(units: readonly JudgedUnit[]): readonly UnitResult[] {
  const rankable = units.flatMap((judged): Rankable[] =>
    judged.mayRank && judged.figures !== null ? [{ judged, figures: judged.figures }] : [],
  );
  rankable.sort((a, b) => compareFigures(a.figures, b.figures));
  const ranked: UnitResult[] = [];
  let rank = 1;
  for (const [at, { judged, figures }] of rankable.entries()) {
    const before = rankable[at - 1];
    if (before !== undefined && compareFigures(before.figures, figures) !== 0) rank = at + 1;
    ranked.push({ ...judged, rank });
  }
  const unranked = units.filter((unit) => !unit.mayRank).map((unit) => ({ ...unit, rank: null }));
  return [...ranked, ...unranked];
}
