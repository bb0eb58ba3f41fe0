import type { CriteriaSet, Gate, Level } from "../scoring/criteria-set";
import { allowedLevels, levelOf } from "../scoring/level";
import { hundredthsOf, type Points } from "../scoring/points";
import type { Figures } from "./figures";
import { exactMeans, policyFigures, type ExactMeans, type PolicyFigures } from "./policy-figures";
import { placesOf } from "./rank";
import { ROUNDING_POLICIES, type RoundingPolicy } from "./rounding-policy";
import type { UnitResult } from "./unit-result";

/** How far a ranked unit is from the next level. */
export type Distance = {
  readonly unit: UnitResult;
  /** The level above the unit's own; null at the top. */
  readonly next: Level | null;
  /** Points missing to its lower bound; 0 where they are there and only gates hold the unit back; null at the top. */
  readonly missing: Points | null;
  /** Gates that do not hold and would still refuse that level. */
  readonly heldBackBy: readonly Gate[];
};
export type Outcome = { readonly rank: number; readonly level: Level | null };
export type Turned = { readonly unit: UnitResult; readonly now: Outcome; readonly then: Outcome };
export type PolicyEffect = {
  readonly policy: RoundingPolicy;
  /** Units whose level or rank the policy would change, in the order of the merge. */
  readonly turned: readonly Turned[];
};
export type Radar = { readonly distances: readonly Distance[]; readonly policies: readonly PolicyEffect[] };

function distanceOf(set: CriteriaSet, unit: UnitResult, points: Points): Distance {
  const own = unit.level === null ? -1 : set.levels.findIndex(({ name }) => name === unit.level?.name);
  const next = set.levels[own + 1] ?? null;
  if (next === null) return { unit, next, missing: null, heldBackBy: [] };
  const refusing = unit.gates.filter(({ gate, held }) => !held && allowedLevels(set, gate) < own + 2);
  return {
    unit,
    next,
    missing: hundredthsOf(Math.max(0, next.from - points)),
    heldBackBy: refusing.map(({ gate }) => gate),
  };
}

type Ranked = {
  readonly unit: UnitResult;
  readonly rank: number;
  readonly figures: Figures;
  readonly means: ExactMeans;
};

function rankedOf(set: CriteriaSet, units: readonly UnitResult[]): readonly Ranked[] {
  return units.flatMap((unit) => {
    const { rank, figures, panel } = unit;
    if (rank === null || figures === null) return [];
    const counted = panel.filter((sheet) => sheet.counted);
    return [{ unit, rank, figures, means: exactMeans(set, counted) }];
  });
}

/** The units that other figures, in the order of the ranked units, would give another level or rank. */
function turnedBy(set: CriteriaSet, ranked: readonly Ranked[], changed: readonly PolicyFigures[]): readonly Turned[] {
  const settled = ranked.map((one, at) => ({ ...one, figures: { ...one.figures, ...changed[at] } }));
  const places = new Map(placesOf(settled).map(({ one, rank }) => [one, rank]));
  return settled.flatMap((one): Turned[] => {
    const now = { rank: one.rank, level: one.unit.level };
    const level = levelOf(set, one.figures.levelPoints, one.unit.gates);
    const then = { rank: places.get(one) ?? one.rank, level };
    return then.rank === now.rank && then.level?.name === now.level?.name ? [] : [{ unit: one.unit, now, then }];
  });
}

function figuresKey(figures: readonly PolicyFigures[]): string {
  return figures.map(({ grandTotal, levelPoints }) => `${String(grandTotal)}/${String(levelPoints)}`).join(" ");
}

/** Many policies come to the same figures, most of them to those of the merge: each figures' ranks are looked for once. */
function effectsOf(
  set: CriteriaSet,
  ranked: readonly Ranked[],
  policies: readonly RoundingPolicy[],
): readonly PolicyEffect[] {
  const known = new Map<string, readonly Turned[]>([[figuresKey(ranked.map(({ figures }) => figures)), []]]);
  return policies.map((policy) => {
    const changed = ranked.map(({ means }) => policyFigures(set, means, policy));
    const key = figuresKey(changed);
    const turned = known.get(key) ?? turnedBy(set, ranked, changed);
    known.set(key, turned);
    return { policy, turned };
  });
}

/**
 * What each ranked unit lacks to the next level, and which levels and ranks would change if points were rounded
 * otherwise. Exact throughout: a distance of a hundredth is a hundredth. Panel, gates and tie-breaks stay as they are.
 */
export function radarOf(
  set: CriteriaSet,
  units: readonly UnitResult[],
  policies: readonly RoundingPolicy[] = ROUNDING_POLICIES,
): Radar {
  const ranked = rankedOf(set, units);
  return {
    distances: ranked.map(({ unit, figures }) => distanceOf(set, unit, figures.levelPoints)),
    policies: effectsOf(set, ranked, policies),
  };
}
