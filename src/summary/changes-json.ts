import type { Position } from "./changes";
import type { Consolidation } from "./consolidate";
import type { Succession } from "./crosswalk";
import { exactText, pointsText, type Decimal } from "./decimal-json";

type PositionJson = { readonly rank: number | null; readonly grandTotal: Decimal; readonly level: string | null };
export type ChangeJson = {
  readonly code: string | null;
  readonly name: string;
  readonly before: PositionJson | null;
  readonly after: PositionJson | null;
};
export type SuccessionJson = {
  readonly code: string | null;
  readonly name: string;
  readonly after: PositionJson | null;
  readonly from: readonly {
    readonly code: string | null;
    readonly name: string;
    readonly before: PositionJson | null;
    readonly split: boolean;
  }[];
  /** Of the old units' grand totals, unweighted; null unless every one of them has one. */
  readonly mean: Decimal;
};

function positionJson(position: Position | null): PositionJson | null {
  if (position === null) return null;
  const { rank, grandTotal, level } = position;
  return { rank, grandTotal: pointsText(grandTotal), level };
}

export function changesJson({ changes }: Consolidation): readonly ChangeJson[] | null {
  if (changes === null) return null;
  return changes.map(({ unit, before, after }) => ({
    code: unit.code,
    name: unit.name,
    before: positionJson(before),
    after: positionJson(after),
  }));
}

export function successionJson({ unit, after, from, mean }: Succession): SuccessionJson {
  return {
    code: unit.code,
    name: unit.name,
    after: positionJson(after),
    from: from.map(({ unit: old, before, isSplit }) => {
      return { code: old.code, name: old.name, before: positionJson(before), split: isSplit };
    }),
    mean: exactText(mean),
  };
}
