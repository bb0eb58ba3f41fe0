import { allLeaves, type CriteriaSet, type Level } from "./criteria-set";
import { leavesOf, type Criterion, type Group, type Leaf } from "./criterion";
import type { Entries } from "./entry";
import { add, exactly, rounded, times, type Exact } from "./exact";
import { leafPoints, type LeafResult } from "./leaf-points";
import { judgeGates, levelOf, type GateResult, type Standing } from "./level";
import { oncePer } from "./once-per";
import { hundredthsOf, NO_POINTS, sumOf, type Points } from "./points";

/** What one score sheet means. A figure is null while an entry below it is missing: blank is not zero. */
export type Score = {
  readonly missing: readonly string[];
  readonly leaves: ReadonlyMap<string, LeafResult>;
  /** Every group, nested ones too. */
  readonly groups: ReadonlyMap<string, Points | null>;
  /** Of all groups, after N/A criteria are rescaled away; exact. */
  readonly total: Exact | null;
  /** Bonus and deductions, capped; null while one of them is refused. */
  readonly bonus: Points | null;
  /** Exact; never below 0. */
  readonly grandTotal: Exact | null;
  readonly gates: readonly GateResult[];
  readonly level: Level | null;
};

function groupsOf(criterion: Criterion): readonly Group[] {
  return criterion.kind === "group" ? [criterion, ...criterion.criteria.flatMap(groupsOf)] : [];
}

/** Every group of the set, parents before their children. */
export const allGroups = oncePer((set: CriteriaSet): readonly Group[] => set.groups.flatMap(groupsOf));

function sumOfLeaves(leaves: readonly Leaf[], results: ReadonlyMap<string, LeafResult>): Points | null {
  let sum = 0;
  for (const leaf of leaves) {
    const result = results.get(leaf.id);
    if (result === undefined) return null;
    sum += result.points;
  }
  return hundredthsOf(sum);
}

/** The max of these leaves less what is left out as N/A. */
function countedMax(leaves: readonly Leaf[], results: ReadonlyMap<string, LeafResult>): Points {
  return sumOf(leaves.filter((leaf) => results.get(leaf.id)?.counts ?? true).map((leaf) => leaf.max));
}

/** Of these leaves, after N/A criteria are rescaled away; null where one is missing or none counts. */
export function totalOf(leaves: readonly Leaf[], results: ReadonlyMap<string, LeafResult>): Exact | null {
  const sum = sumOfLeaves(leaves, results);
  const counted = countedMax(leaves, results);
  if (sum === null || counted === NO_POINTS) return null;
  return times(exactly(sum), sumOf(leaves.map((leaf) => leaf.max)), counted);
}

function sumOfExtras(items: readonly { readonly id: string }[], extras: Entries["extras"]): number | null {
  let sum = 0;
  for (const item of items) {
    const points = extras.get(item.id) ?? (extras.has(item.id) ? null : NO_POINTS);
    if (points === null) return null;
    sum += points;
  }
  return sum;
}

/** Bonus up to its cap and deductions down to theirs; null while one of them is refused. */
function bonusOf(set: CriteriaSet, extras: Entries["extras"]): Points | null {
  const bonus = sumOfExtras(set.bonus?.items ?? [], extras);
  const deductions = sumOfExtras(set.deductions?.items ?? [], extras);
  if (bonus === null || deductions === null) return null;
  return hundredthsOf(Math.min(set.bonus?.cap ?? 0, bonus) + Math.max(set.deductions?.cap ?? 0, deductions));
}

/** The total with bonus and deductions; a penalty never takes it below 0. */
export function withBonus(total: Exact, bonus: Points): Exact {
  const sum = add(total, exactly(bonus));
  return sum.over < 0n ? exactly(NO_POINTS) : sum;
}

/** What gates look at; `results` may hold more than `entries` gave, to look ahead. */
export function standingOf(
  set: CriteriaSet,
  expected: readonly Leaf[],
  results: ReadonlyMap<string, LeafResult>,
  entries: Entries,
): Standing {
  return {
    leaf: (id) => {
      const result = results.get(id);
      return result === undefined ? null : exactly(result.points);
    },
    group: (id) => {
      const inGroup = new Set(set.groups.filter((group) => group.id === id).flatMap(leavesOf));
      const leaves = expected.filter((leaf) => inGroup.has(leaf));
      const points = sumOfLeaves(leaves, results);
      return points === null ? null : { points: exactly(points), max: exactly(countedMax(leaves, results)) };
    },
    hasDocument: (id) => entries.documents.has(id),
  };
}

function resultsOf(leaves: readonly Leaf[], entries: Entries): ReadonlyMap<string, LeafResult> {
  const results = new Map<string, LeafResult>();
  for (const leaf of leaves) {
    const entry = entries.leaves.get(leaf.id);
    const result = entry === undefined ? null : leafPoints(leaf, entry);
    if (result !== null) results.set(leaf.id, result);
  }
  return results;
}

/** Scores one sheet from its legal entries. Every leaf in `expected` (default: all) must have one to be complete. */
export function scoreSheet(set: CriteriaSet, entries: Entries, expected: readonly Leaf[] = allLeaves(set)): Score {
  const leaves = resultsOf(expected, entries);
  const isExpected = new Set(expected);
  const inGroup = (group: Group): readonly Leaf[] => leavesOf(group).filter((leaf) => isExpected.has(leaf));
  const groups = new Map(allGroups(set).map((group) => [group.id, sumOfLeaves(inGroup(group), leaves)]));
  const total = totalOf(expected, leaves);
  const bonus = bonusOf(set, entries.extras);
  const grandTotal = total === null || bonus === null ? null : withBonus(total, bonus);
  const gates = judgeGates(set, standingOf(set, expected, leaves, entries));
  const counted = set.bonusCountsForLevel || grandTotal === null ? grandTotal : total;
  return {
    missing: expected.filter((leaf) => !leaves.has(leaf.id)).map((leaf) => leaf.id),
    leaves,
    groups,
    total,
    bonus,
    grandTotal,
    gates,
    level: counted === null ? null : levelOf(set, rounded(counted), gates),
  };
}
