import { exactText, type Decimal } from "./decimal-json";
import type { LevelCount } from "./level-counts";
import type { ParentResult } from "./roll-up-parents";

/** `name` null: the units that name no parent on this tier. */
export type ParentJson = {
  readonly tier: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly rank: number | null;
  readonly units: number;
  readonly submitted: number;
  readonly ranked: number;
  /** Of the ranked units' grand totals. */
  readonly mean: Decimal;
  readonly levels: readonly { readonly level: string | null; readonly units: number }[];
};

export function levelsJson(levels: readonly LevelCount[]): ParentJson["levels"] {
  return levels.map(({ level, units }) => ({ level: level?.name ?? null, units }));
}

export function parentJson(
  { parent, members, submitted, ranked, mean, levels, rank }: ParentResult,
  at: number,
): ParentJson {
  const { code = null, name = null, type = null } = parent ?? {};
  const units = members.length;
  return {
    tier: at + 1,
    code,
    name,
    type,
    rank,
    units,
    submitted,
    ranked,
    mean: exactText(mean),
    levels: levelsJson(levels),
  };
}
