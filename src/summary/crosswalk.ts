import { addAll, exactly, type Exact } from "../scoring/exact";
import { problem, type Problem } from "../scoring/problem";
import { positionOf, type Position, type PreviousUnit } from "./changes";
import { labelOf } from "./match-units";
import { unitFinder, type UnitLabel } from "./roster";
import type { UnitResult } from "./unit-result";

/** An old unit that went, whole or in part, into a new one; `row` as people count it in the file. */
export type CrosswalkLine = { readonly old: UnitLabel; readonly new: UnitLabel; readonly row: number };
export type Crosswalk = { readonly file: string; readonly lines: readonly CrosswalkLine[] };

export type Predecessor = {
  readonly unit: UnitLabel;
  /** Null where the earlier summary does not list the unit. */
  readonly before: Position | null;
  /** It went into more than one new unit. */
  readonly isSplit: boolean;
};
/** A unit of today with the old units that went into it; nothing is weighted, for nobody knows by what. */
export type Succession = {
  readonly unit: UnitLabel;
  readonly after: Position;
  readonly from: readonly Predecessor[];
  /** Of the old units' grand totals; null unless every one of them has one. */
  readonly mean: Exact | null;
};
export type Successions = { readonly successions: readonly Succession[]; readonly problems: readonly Problem[] };

type Found = { readonly line: CrosswalkLine; readonly old: PreviousUnit | null; readonly now: UnitResult | null };

function findAll(
  crosswalk: Crosswalk,
  previous: readonly PreviousUnit[],
  units: readonly UnitResult[],
): readonly Found[] {
  const findOld = unitFinder(previous);
  const rows = units.map((result) => ({ ...result.unit, result }));
  const findNow = unitFinder(rows);
  return crosswalk.lines.map((line) => ({ line, old: findOld(line.old), now: findNow(line.new)?.result ?? null }));
}

/** The old unit of each line: as the earlier summary has it, else as the line names it. */
function oldKey({ line, old }: Found): PreviousUnit | string {
  return old ?? JSON.stringify([line.old.code, line.old.name]);
}

function meanOf(from: readonly Predecessor[]): Exact | null {
  const totals = from.flatMap(({ before }) => before?.grandTotal ?? []);
  if (totals.length === 0 || totals.length < from.length) return null;
  const { over, under } = addAll(totals.map(exactly));
  return { over, under: under * BigInt(totals.length) };
}

function predecessorOf({ line, old }: Found, isSplit: boolean): Predecessor {
  if (old === null) return { unit: line.old, before: null, isSplit };
  const { code, name, rank, grandTotal, level } = old;
  return { unit: { code, name }, before: { rank, grandTotal, level }, isSplit };
}

function problemsOf(
  crosswalk: Crosswalk,
  previous: readonly PreviousUnit[],
  found: readonly Found[],
): readonly Problem[] {
  const named = new Set(found.map(({ old }) => old));
  const lost = previous.filter((unit) => !named.has(unit));
  const strangers = found.filter(({ now }) => now === null);
  return [
    ...lost.map((unit) => problem("crosswalk-old-unit-missing", unit.place ?? {}, { unit: labelOf(unit) })),
    ...strangers.map(({ line }) =>
      problem("crosswalk-new-unit-unknown", { file: crosswalk.file }, { row: line.row, unit: labelOf(line.new) }),
    ),
  ];
}

/** Today's units, in their order, each with the old units that went into it and their results in the earlier summary. */
export function followUnits(
  crosswalk: Crosswalk,
  previous: readonly PreviousUnit[],
  units: readonly UnitResult[],
): Successions {
  const found = findAll(crosswalk, previous, units);
  const heirs = new Map<PreviousUnit | string, Set<UnitResult | string>>();
  for (const one of found) {
    const key = oldKey(one);
    heirs.set(key, (heirs.get(key) ?? new Set()).add(one.now ?? labelOf(one.line.new)));
  }
  const successions = units.map((result): Succession => {
    const own = new Map(found.filter(({ now }) => now === result).map((one) => [oldKey(one), one]));
    const from = [...own].map(([key, one]) => predecessorOf(one, (heirs.get(key)?.size ?? 0) > 1));
    const { code, name } = result.unit;
    return { unit: { code, name }, after: positionOf(result), from, mean: meanOf(from) };
  });
  return { successions, problems: problemsOf(crosswalk, previous, found) };
}
