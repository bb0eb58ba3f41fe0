import { allLeaves, extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { leavesOf, type Leaf } from "../scoring/criterion";
import type { Consolidation } from "../summary/consolidate";

export type GroupColumns = {
  readonly id: string;
  /** The group's points; its leaves follow in `leaves`, in order and without a gap. */
  readonly column: number;
  readonly leaves: readonly { readonly leaf: Leaf; readonly column: number }[];
};

/** Which column of the sheet “Điểm” holds what; null where a merge has no use for it. */
export type PointsColumns = {
  readonly number: 0;
  readonly code: 1;
  readonly unit: 2;
  readonly judge: 3;
  readonly counted: 4;
  readonly groups: readonly GroupColumns[];
  readonly total: number;
  readonly extras: ReadonlyMap<string, number>;
  readonly bonus: number | null;
  readonly grandTotal: number;
  readonly file: number;
  readonly sheet: number;
  /** Hidden: what a total is before it is rounded, where some sheet leaves criteria out of the scale. */
  readonly exact: { readonly applied: number; readonly total: number; readonly grandTotal: number } | null;
};

const FIRST_GROUP = 5;

/** Leaves that the merge's sheets fill: a unit does not score itself where a higher level gives the points. */
export function scoredLeaves({ set, isSelfScored }: Consolidation): readonly Leaf[] {
  return isSelfScored ? allLeaves(set).filter(({ kind }) => kind !== "external") : allLeaves(set);
}

function groupColumns(set: CriteriaSet, scored: ReadonlySet<Leaf>): readonly GroupColumns[] {
  let column = FIRST_GROUP;
  return set.groups.map((group) => {
    const own = { id: group.id, column, leaves: leavesOf(group).filter((leaf) => scored.has(leaf)) };
    column += 1 + own.leaves.length;
    return { ...own, leaves: own.leaves.map((leaf, at) => ({ leaf, column: own.column + 1 + at })) };
  });
}

function leavesSomethingOut({ units }: Consolidation): boolean {
  return units.some(({ panel }) =>
    panel.some(({ scored }) => [...scored.score.leaves.values()].some(({ counts }) => !counts)),
  );
}

export function pointsColumns(merged: Consolidation): PointsColumns {
  const groups = groupColumns(merged.set, new Set(scoredLeaves(merged)));
  const total = FIRST_GROUP + groups.reduce((width, { leaves }) => width + 1 + leaves.length, 0);
  const items = extraItems(merged.set);
  const extras = new Map(items.map(({ id }, at) => [id, total + 1 + at]));
  const bonus = items.length === 0 ? null : total + 1 + items.length;
  const grandTotal = (bonus ?? total) + 1;
  const applied = grandTotal + 3;
  return {
    number: 0,
    code: 1,
    unit: 2,
    judge: 3,
    counted: 4,
    groups,
    total,
    extras,
    bonus,
    grandTotal,
    file: grandTotal + 1,
    sheet: grandTotal + 2,
    exact: leavesSomethingOut(merged) ? { applied, total: applied + 1, grandTotal: applied + 2 } : null,
  };
}
