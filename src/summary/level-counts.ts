import type { CriteriaSet, Level } from "../scoring/criteria-set";
import { reachesShare } from "../scoring/leaf-points";
import type { UnitResult } from "./unit-result";

/** `level` null: ranked units that reach no level. Unranked units are in none of them. */
export type LevelCount = { readonly level: Level | null; readonly units: number };

/** How far the merge is from the share of units that is to reach a level. */
export type TargetResult = {
  readonly level: string;
  readonly share: number;
  readonly reached: number;
  /** All units that are listed: one that is unranked or did not submit has not reached the level. */
  readonly units: number;
  readonly isMet: boolean;
};

/** From the highest level down, no level last. */
export function countLevels(set: CriteriaSet, units: readonly UnitResult[]): readonly LevelCount[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  return [...[...set.levels].reverse(), null].map((level) => {
    return { level, units: ranked.filter((unit) => unit.level?.name === level?.name).length };
  });
}

export function againstTarget(set: CriteriaSet, units: readonly UnitResult[]): TargetResult | null {
  if (set.target === undefined) return null;
  const { level, share } = set.target;
  const from = set.levels.findIndex(({ name }) => name === level);
  const enough = new Set(set.levels.slice(Math.max(0, from)).map(({ name }) => name));
  const reached = units.filter((unit) => unit.level !== null && enough.has(unit.level.name)).length;
  const isMet = units.length > 0 && reachesShare(BigInt(reached), BigInt(units.length), share);
  return { level, share, reached, units: units.length, isMet };
}
