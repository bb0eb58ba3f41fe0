import { allLeaves, type CriteriaSet } from "../../src/scoring/criteria-set";
import type { Leaf } from "../../src/scoring/criterion";
import { numberOf } from "../../src/scoring/points";
import type { FilledRow, Filling } from "../../src/sheet/filling";

function best(leaf: Leaf): FilledRow {
  if (leaf.kind === "ratio") return { figures: 10, figuresOf: 10 };
  if (leaf.kind === "count") return { figures: Math.ceil(leaf.max / leaf.each) };
  return leaf.kind === "deduct" ? { figures: 0 } : { points: numberOf(leaf.max) };
}

/** Full points for every criterion, but for those that are given otherwise. */
export function bestFilling(set: CriteriaSet, otherwise: Readonly<Record<string, FilledRow>> = {}): Filling {
  const rows = allLeaves(set).map(
    (leaf) => [leaf.id, { evidence: "có", ...best(leaf), ...otherwise[leaf.id] }] as const,
  );
  return { rows: new Map(rows), documents: new Set() };
}
