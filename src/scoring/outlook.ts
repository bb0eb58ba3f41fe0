import type { CriteriaSet, Level } from "./criteria-set";
import { leavesOf, type Leaf } from "./criterion";
import { exactly, rounded, type Exact } from "./exact";
import type { LeafResult } from "./leaf-points";
import { allowedLevels, type GateResult } from "./level";
import { hundredthsOf, NO_POINTS, type Points } from "./points";
import { totalOf, withBonus, type Score } from "./score-sheet";

/** A criterion that could still bring points: what it has, and how much is open up to its max. */
export type OpenCriterion = { readonly leaf: Leaf; readonly points: Points | null; readonly open: Points };

/** The next level up: how far its bound is from the points so far, and the gates in its way. */
export type NextLevel = { readonly level: Level; readonly missing: Points; readonly gates: readonly GateResult[] };

/** What a sheet has so far and what it can still become. A missing criterion counts 0 in `least` and its max in `most`. */
export type Outlook = {
  readonly done: number;
  readonly of: number;
  readonly least: Exact;
  readonly most: Exact;
  /** Null where the highest level is reached, or the set has none. */
  readonly next: NextLevel | null;
  /** Largest first; criteria with the same open points in the order of the set. */
  readonly open: readonly OpenCriterion[];
};

function filledUp(leaves: readonly Leaf[], score: Score, missing: (leaf: Leaf) => Points): Map<string, LeafResult> {
  return new Map(
    leaves.map((leaf) => [leaf.id, score.leaves.get(leaf.id) ?? { points: missing(leaf), counts: true }] as const),
  );
}

function endsAt(leaves: readonly Leaf[], results: ReadonlyMap<string, LeafResult>, bonus: Points): Exact {
  const total = totalOf(leaves, results) ?? exactly(NO_POINTS);
  return withBonus(total, bonus);
}

function openOf(leaves: readonly Leaf[], score: Score): readonly OpenCriterion[] {
  return leaves
    .map((leaf) => {
      const result = score.leaves.get(leaf.id);
      const open = result?.counts === false ? 0 : leaf.max - (result?.points ?? 0);
      return { leaf, points: result?.points ?? null, open: hundredthsOf(open) };
    })
    .filter(({ open }) => open > 0)
    .sort((one, other) => other.open - one.open);
}

/** A gate over what nobody has scored yet is in nobody's way. */
function isDecided({ missing, groups }: Score, { gate }: GateResult): boolean {
  if (gate.kind === "knock-out") return !missing.includes(gate.criterion);
  if (gate.kind === "dossier" || gate.kind === "survey-sample") return true;
  return gate.group === undefined ? missing.length === 0 : groups.get(gate.group) !== null;
}

/** How many levels, from the lowest, these points and gates give. */
function reached(set: CriteriaSet, points: Points, failed: readonly GateResult[]): number {
  const allowed = failed.map(({ gate }) => allowedLevels(set, gate));
  return Math.min(set.levels.filter((level) => points >= level.from).length, ...allowed);
}

function nextLevel(set: CriteriaSet, score: Score, least: Exact): NextLevel | null {
  const failed = score.gates.filter((result) => !result.held && isDecided(score, result));
  const level = set.levels[reached(set, rounded(least), failed)];
  if (level === undefined) return null;
  const place = set.levels.indexOf(level);
  return {
    level,
    missing: hundredthsOf(Math.max(0, level.from - rounded(least))),
    gates: failed.filter(({ gate }) => allowedLevels(set, gate) <= place),
  };
}

/** Looks ahead from a score. `expected` are the leaves that this sheet fills (default: all). */
export function outlookOf(
  set: CriteriaSet,
  score: Score,
  expected: readonly Leaf[] = set.groups.flatMap(leavesOf),
): Outlook {
  const bonus = score.bonus ?? NO_POINTS;
  const nothing = filledUp(expected, score, () => NO_POINTS);
  const all = filledUp(expected, score, ({ max }) => max);
  const forLevel = set.bonusCountsForLevel ? bonus : NO_POINTS;
  return {
    done: expected.length - score.missing.length,
    of: expected.length,
    least: endsAt(expected, nothing, bonus),
    most: endsAt(expected, all, bonus),
    next: nextLevel(set, score, endsAt(expected, nothing, forLevel)),
    open: openOf(expected, score),
  };
}
