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

/** What is ranked by its figures, from the best, each with its place; equal ones share it (1, 1, 3) and keep their order. */
export function placesOf<One extends { readonly figures: Figures }>(
  rankable: readonly One[],
): readonly { readonly one: One; readonly rank: number }[] {
  let rank = 1;
  let before: One | null = null;
  return [...rankable]
    .sort((a, b) => compareFigures(a.figures, b.figures))
    .map((one, at) => {
      if (before !== null && compareFigures(before.figures, one.figures) !== 0) rank = at + 1;
      before = one;
      return { one, rank };
    });
}

type Rankable = { readonly judged: JudgedUnit; readonly figures: Figures };

/** Ranked units first, from the best. Equal and unranked units keep the order in which they came. */
export function rankUnits(units: readonly JudgedUnit[]): readonly UnitResult[] {
  const rankable = units.flatMap((judged): Rankable[] =>
    judged.mayRank && judged.figures !== null ? [{ judged, figures: judged.figures }] : [],
  );
  const ranked = placesOf(rankable).map(({ one, rank }): UnitResult => ({ ...one.judged, rank }));
  const unranked = units.filter((unit) => !unit.mayRank).map((unit) => ({ ...unit, rank: null }));
  return [...ranked, ...unranked];
}
