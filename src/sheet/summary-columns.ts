import { extraItems } from "../scoring/criteria-set";
import type { Consolidation } from "../summary/consolidate";

/** Which column of “Tổng hợp” holds what; null where a merge has no use for it. Hidden ones stand behind `note`. */
export type SummaryColumns = {
  readonly rank: 0;
  readonly code: number | null;
  readonly unit: number;
  readonly parent: number | null;
  readonly groups: readonly { readonly id: string; readonly column: number }[];
  readonly bonus: number | null;
  readonly grandTotal: number;
  readonly level: number;
  readonly judges: number;
  readonly self: number | null;
  readonly difference: number | null;
  readonly note: number;
  /** 1 where the unit may rank, else 0. */
  readonly mayRank: number;
  /** How many levels, from the lowest, the gates allow. */
  readonly levelsAllowed: number;
  /** The groups without bonus and deductions. */
  readonly total: number;
  readonly tieBreaks: readonly number[];
};

export function summaryColumns({ set, units }: Consolidation): SummaryColumns {
  let next = 1;
  const take = (): number => next++;
  const takeIf = (isNeeded: boolean): number | null => (isNeeded ? take() : null);
  const hasSelf = units.some(({ selfScore }) => selfScore !== null);
  return {
    rank: 0,
    code: takeIf(units.some(({ unit }) => unit.code !== null)),
    unit: take(),
    parent: takeIf(units.some(({ unit }) => unit.parent !== null)),
    groups: set.groups.map(({ id }) => ({ id, column: take() })),
    bonus: takeIf(extraItems(set).length > 0),
    grandTotal: take(),
    level: take(),
    judges: take(),
    self: takeIf(hasSelf),
    difference: takeIf(hasSelf),
    note: take(),
    mayRank: take(),
    levelsAllowed: take(),
    total: take(),
    tieBreaks: set.tieBreaks.map(take),
  };
}
