import { decimalOf } from "../../../scoring/points";
import { rounded, type Exact } from "../../../scoring/exact";
import type { Position } from "../../../summary/changes";
import type { Consolidation } from "../../../summary/consolidate";
import { labelOf } from "../../../summary/match-units";
import { parentJson } from "../../../summary/parents-json";
import type { MergeResult } from "../merge-result";
import type { PositionView } from "../roll-up-rows";

function meanText(mean: Exact | null): string | null {
  return mean === null ? null : decimalOf(rounded(mean));
}

function positionView({ rank, grandTotal, level }: Position): PositionView {
  return { rank, grandTotal: grandTotal === null ? null : decimalOf(grandTotal), level };
}

/** What the merge says above its units and about the units of before. */
export function rollUpViews({ tiers, successions }: Consolidation): Pick<MergeResult, "tiers" | "successions"> {
  return {
    tiers: tiers?.map((tier, at) => tier.map((one) => parentJson(one, at))) ?? null,
    successions:
      successions?.map(({ unit, after, from, mean }) => ({
        name: labelOf(unit),
        after: positionView(after),
        from: from.map(({ unit: old, before, isSplit }) => {
          return { name: labelOf(old), before: before === null ? null : positionView(before), isSplit };
        }),
        mean: meanText(mean),
      })) ?? null,
  };
}
