import { rounded } from "../scoring/exact";
import { numberOf } from "../scoring/points";
import type { Position } from "../summary/changes";
import type { Predecessor, Succession } from "../summary/crosswalk";
import { say } from "./draft";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { mergedFrom, SUMMARY } from "./summary-words";
import { tableSheet } from "./table-sheet";

const COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.code, width: 10 },
  { heading: SUMMARY.unit, width: 24 },
  { heading: SUMMARY.after.grandTotal, width: 10 },
  { heading: SUMMARY.after.level, width: 13 },
  { heading: SUMMARY.after.rank, width: 8 },
  { heading: SUMMARY.oldCode, width: 10 },
  { heading: SUMMARY.oldUnit, width: 24 },
  { heading: SUMMARY.before.grandTotal, width: 10 },
  { heading: SUMMARY.before.level, width: 13 },
  { heading: SUMMARY.before.rank, width: 8 },
  { heading: SUMMARY.oldMean, width: 12 },
  { heading: SUMMARY.note, width: 26 },
];

function positionCells(position: Position | null): readonly PlannedCell[] {
  const { grandTotal = null, level = null, rank = null } = position ?? {};
  return [
    say(grandTotal === null ? null : numberOf(grandTotal), "points"),
    say(level ?? (rank === null ? null : SUMMARY.noLevel), "text"),
    say(rank, "count"),
  ];
}

function noteOf({ from }: Succession, old: Predecessor | null): string | null {
  const words = SUMMARY.succession;
  if (old === null) return words.none;
  const notes = [
    ...(from.length > 1 ? [mergedFrom(from.length)] : []),
    ...(old.isSplit ? [words.split] : []),
    ...(old.before === null ? [words.unknown] : []),
  ];
  return notes.length === 0 ? null : notes.join("; ");
}

type Line = {
  readonly one: Succession;
  readonly at: number;
  readonly old: Predecessor | null;
  readonly isFirst: boolean;
};

/** What belongs to the new unit stands in the first of its lines. */
function unitCells({ one, at, isFirst }: Line): readonly PlannedCell[] {
  const { code = null, name = null } = isFirst ? one.unit : {};
  return [
    say(isFirst ? at + 1 : null, "count"),
    say(code, "number"),
    say(name, "text"),
    ...positionCells(isFirst ? one.after : null),
  ];
}

function lineRow(line: Line): readonly PlannedCell[] {
  const { one, old, isFirst } = line;
  const mean = isFirst && one.mean !== null ? numberOf(rounded(one.mean)) : null;
  return [
    ...unitCells(line),
    say(old?.unit.code ?? null, "number"),
    say(old?.unit.name ?? null, "text"),
    ...positionCells(old?.before ?? null),
    say(mean, "points"),
    say(noteOf(one, old), "text"),
  ];
}

function linesOf(one: Succession, at: number): readonly Line[] {
  if (one.from.length === 0) return [{ one, at, old: null, isFirst: true }];
  return one.from.map((old, line) => ({ one, at, old, isFirst: line === 0 }));
}

/** “Thay đổi” across mergers: each unit of today beside the old units that went into it, a line for each. */
export function successionsSheet(successions: readonly Succession[]): SheetPlan {
  return tableSheet({
    name: SUMMARY.sheets.changes,
    title: SUMMARY.successionsTitle,
    columns: COLUMNS,
    rows: successions.flatMap(linesOf).map(lineRow),
    empty: SUMMARY.noSuccessions,
  });
}
