import type { CriteriaSet } from "../../../scoring/criteria-set";
import { rounded, type Exact } from "../../../scoring/exact";
import { decimalOf, type Points } from "../../../scoring/points";
import { isError } from "../../../scoring/problem";
import { SUMMARY } from "../../../sheet/summary-words";
import { unitNote } from "../../../sheet/unit-note";
import type { Consolidation } from "../../../summary/consolidate";
import type { PanelSheet } from "../../../summary/panel";
import { unitKey } from "../../../summary/standing";
import type { UnitResult } from "../../../summary/unit-result";
import type { UnitChange, UnitRow, UnitSource } from "../unit-row";

export function pointsText(points: Points | null | undefined): string | null {
  return points === null || points === undefined ? null : decimalOf(points);
}

function exactText(figure: Exact | undefined): string | null {
  return figure === undefined ? null : decimalOf(rounded(figure));
}

function sourceOf({ scored, grandTotal, counted }: PanelSheet): UnitSource {
  const { file, sheet, judge, seal } = scored;
  return { file, sheet, judge, grandTotal: decimalOf(rounded(grandTotal)), counted, isSealed: seal !== null };
}

/** Null for sets without stars, and for units without a rank. */
function starsOf(set: CriteriaSet, { rank, level }: UnitResult): UnitRow["stars"] {
  const of = Math.max(0, ...set.levels.map(({ stars }) => stars ?? 0));
  return of === 0 || rank === null ? null : { lit: level?.stars ?? 0, of };
}

/** The mark that refers to the foot of a printed page says nothing here. */
function noteOf(result: UnitResult): string {
  const { rounding, roundingInWords } = SUMMARY.notes;
  return unitNote(result)
    .split("; ")
    .map((note) => (note === rounding ? roundingInWords : note))
    .join("; ");
}

function unitRow(set: CriteriaSet, result: UnitResult, change: UnitChange | null): UnitRow {
  const { unit, figures } = result;
  return {
    key: unitKey(unit),
    code: unit.code,
    name: unit.name,
    rank: result.rank,
    judges: result.judges,
    groups: set.groups.map(({ id }) => exactText(figures?.groups.get(id))),
    total: exactText(figures?.total),
    bonus: exactText(figures?.bonus),
    grandTotal: pointsText(figures?.grandTotal),
    level: result.level?.name ?? null,
    stars: starsOf(set, result),
    complete: result.complete,
    errors: result.problems.filter(isError).length,
    note: noteOf(result),
    sources: result.panel.map(sourceOf),
    change,
  };
}

export function unitRows({ set, units }: Consolidation, changes: readonly UnitChange[]): readonly UnitRow[] {
  const changed = new Map(changes.map((change) => [change.key, change]));
  return units.map((result) => unitRow(set, result, changed.get(unitKey(result.unit)) ?? null));
}

/** The columns of the units' points: top groups with the max of their criteria. */
export function groupColumns(set: CriteriaSet): readonly { id: string; title: string; max: string }[] {
  return set.groups.map(({ id, title, max }) => ({ id, title, max: decimalOf(max) }));
}
