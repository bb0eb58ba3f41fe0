import { extraItems } from "../scoring/criteria-set";
import type { Consolidation } from "../summary/consolidate";
import type { PlannedColumn } from "./sheet-plan";

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

const WIDTH = {
  rank: 7,
  code: 8,
  unit: 22,
  parent: 15,
  points: 9,
  group: 13,
  level: 13,
  judges: 7,
  note: 22,
  hidden: 8,
} as const;
/** As wide as a score sheet: wider, a table on A4 portrait would shrink below seven tenths. */
const PORTRAIT = 110;

/** Widths in characters. */
export function summaryWidths(columns: SummaryColumns): readonly PlannedColumn[] {
  const last = columns.tieBreaks.at(-1) ?? columns.total;
  const groups = new Set(columns.groups.map(({ column }) => column));
  return Array.from({ length: last + 1 }, (_, at): PlannedColumn => {
    if (at > columns.note) return { width: WIDTH.hidden, hidden: true };
    for (const name of ["rank", "code", "unit", "parent", "level", "judges", "note"] as const)
      if (columns[name] === at) return { width: WIDTH[name] };
    return { width: groups.has(at) ? WIDTH.group : WIDTH.points };
  });
}

export function isWide(columns: SummaryColumns): boolean {
  const visible = summaryWidths(columns).slice(0, columns.note + 1);
  return visible.reduce((sum, { width }) => sum + width, 0) > PORTRAIT;
}
