import { hundredthsOf, numberOf } from "../scoring/points";
import type { Change, Position } from "../summary/changes";
import { a1 } from "./address";
import { compute, say } from "./draft";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { SUMMARY } from "./summary-words";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

const COLUMN = { before: 3, after: 4 } as const;
const COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.code, width: 10 },
  { heading: SUMMARY.unit, width: 30 },
  { heading: SUMMARY.before.grandTotal, width: 10 },
  { heading: SUMMARY.after.grandTotal, width: 10 },
  { heading: SUMMARY.gain, width: 10 },
  { heading: SUMMARY.before.level, width: 14 },
  { heading: SUMMARY.after.level, width: 14 },
  { heading: SUMMARY.before.rank, width: 8 },
  { heading: SUMMARY.after.rank, width: 8 },
  { heading: SUMMARY.note, width: 14 },
];

function gainCell(before: Position | null, after: Position | null, row: number): PlannedCell {
  const [was, is] = [before?.grandTotal ?? null, after?.grandTotal ?? null];
  if (was === null || is === null) return say(null, "points");
  const [from, to] = [COLUMN.before, COLUMN.after].map((column) => a1({ row, column }));
  return compute(`ROUND(${to ?? ""}-${from ?? ""},2)`, numberOf(hundredthsOf(is - was)), "points");
}

function totalCell(position: Position | null): PlannedCell {
  const total = position?.grandTotal ?? null;
  return say(total === null ? null : numberOf(total), "points");
}

function levelCell(position: Position | null): PlannedCell {
  const noLevel = (position?.rank ?? null) === null ? null : SUMMARY.noLevel;
  return say(position?.level ?? noLevel, "text");
}

function changeRow({ unit, before, after }: Change, at: number): readonly PlannedCell[] {
  const word = before === null ? SUMMARY.newUnit : after === null ? SUMMARY.missingUnit : null;
  return [
    say(at + 1, "count"),
    say(unit.code, "number"),
    say(unit.name, "text"),
    totalCell(before),
    totalCell(after),
    gainCell(before, after, FIRST_TABLE_ROW + at),
    levelCell(before),
    levelCell(after),
    say(before?.rank ?? null, "count"),
    say(after?.rank ?? null, "count"),
    say(word, "text"),
  ];
}

/** “Thay đổi”: what is not as in the earlier summary, unit by unit. */
export function changesSheet(changes: readonly Change[]): SheetPlan {
  return tableSheet({
    name: SUMMARY.sheets.changes,
    title: SUMMARY.changesTitle,
    columns: COLUMNS,
    rows: changes.map(changeRow),
    empty: SUMMARY.noChanges,
  });
}
