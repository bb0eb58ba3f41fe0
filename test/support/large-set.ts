import { findSet } from "../../src/scoring/built-in-sets";
import { hashOf } from "../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import type { Criterion, Leaf } from "../../src/scoring/criterion";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";

const PER_GROUP = 12;

function leavesOf(criteria: readonly Criterion[]): readonly Leaf[] {
  return criteria.flatMap((one) => (one.kind === "group" ? leavesOf(one.criteria) : [one]));
}

/** The built-in set of Yên Thế, its criteria repeated until there are so many, in groups of twelve. */
export function largeSet(criteria: number): CriteriaSet {
  const found = findSet("yen-the-2024");
  if (found === null) throw new RangeError("no built-in set");
  const leaves = leavesOf(found.set.groups);
  const groups = Array.from({ length: Math.ceil(criteria / PER_GROUP) }, (_, group) => {
    const id = `N${String(group + 1)}`;
    const count = Math.min(PER_GROUP, criteria - group * PER_GROUP);
    const own = Array.from({ length: count }, (_unused, at) => {
      const leaf = leaves[(group * PER_GROUP + at) % leaves.length];
      if (leaf === undefined) throw new RangeError("a set without criteria");
      return { ...leaf, id: `${id}.${String(at + 1)}` };
    });
    const max = own.reduce((sum, leaf) => sum + leaf.max, 0);
    const title = `Nhóm tiêu chí ${String(group + 1)}`;
    return { kind: "group" as const, id, title, max, example: true as const, criteria: own };
  });
  return {
    ...found.set,
    groups: groups as unknown as CriteriaSet["groups"],
    scale: groups.reduce((sum, { max }) => sum + max, found.set.bonus?.cap ?? 0) as CriteriaSet["scale"],
  };
}

/** A blank sheet for a judge. */
export function blankSheet(set: CriteriaSet, name = "Phiếu chấm"): SheetPlan {
  const about = { name, unit: "Xã Đồng Tâm", unitCode: "YT09", judge: "Nguyễn Văn An" };
  return layoutScoreSheet(blankRequest(set, hashOf(set), about));
}
