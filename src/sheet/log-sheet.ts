import { decimalOf } from "../scoring/points";
import type { Position } from "../summary/changes";
import type { Decision, SheetMark } from "../summary/decision";
import type { MergeEntry } from "../summary/merge-log";
import { say } from "./draft";
import { LOG_COLUMNS, LOG_HEADINGS, LOG_KINDS, LOG_NAME, LOG_WORDS, type LogField } from "./log-fields";
import { oneLine } from "./one-line";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

type LogRow = Partial<Readonly<Record<LogField, string>>>;

const WIDTH: Readonly<Record<LogField, number>> = {
  ...{ merge: 6, kind: 16, at: 18, by: 22, code: 10, unit: 26, judge: 22 },
  ...{ before: 20, after: 20, file: 28, sheet: 18, cell: 7, reason: 34, sha256: 36 },
};
/** A repaired cell may have held 32,767 characters. */
const LONGEST = 500;

/** A repair is often about blanks that nobody would see without the quotes. */
function quoted(text: string): string {
  return `${LOG_WORDS.quotes[0]}${Array.from(text).slice(0, LONGEST).join("")}${LOG_WORDS.quotes[1]}`;
}

function kept(text: string): string {
  return Array.from(oneLine(text)).slice(0, LONGEST).join("");
}

/** “85,25 · 3 · 4 sao”: points, rank, level; blank where the unit was not listed. */
function positionText(position: Position | null): string {
  if (position === null) return "";
  const { grandTotal, rank, level } = position;
  const points = grandTotal === null ? LOG_WORDS.none : decimalOf(grandTotal).replace(".", ",");
  return [points, rank === null ? LOG_WORDS.none : String(rank), level ?? LOG_WORDS.none].join(LOG_WORDS.between);
}

function markRow(kind: "decision" | "below" | "aside", { file, sheet, sha256 }: SheetMark): LogRow {
  return { kind: LOG_KINDS[kind], file, sheet, sha256 };
}

/** The counts of a merge are read back by their order: files, used files, units. */
function countsText({ files, usedFiles, units }: MergeEntry): string {
  return `${String(files)} tệp; dùng ${String(usedFiles)}; ${String(units)} đơn vị`;
}

function decisionRows({ unit, judge, keep, aside, reason, by, through }: Decision): readonly LogRow[] {
  const row = markRow(through === undefined ? "decision" : "below", keep);
  return [
    { ...row, by, code: unit.code ?? "", unit: unit.name, judge, before: through ?? "", reason },
    ...aside.map((mark) => markRow("aside", mark)),
  ];
}

function rowsOf(entry: MergeEntry): readonly LogRow[] {
  return [
    { kind: LOG_KINDS.merge, at: entry.at, by: entry.by, after: countsText(entry) },
    ...entry.decisions.flatMap(decisionRows),
    ...entry.repairs.map(({ file, sheet, cell, from, to, sha256 }): LogRow => {
      return { kind: LOG_KINDS.repair, file, sheet, cell, before: quoted(from), after: quoted(to), sha256 };
    }),
    ...entry.changes.map(({ unit, before, after }): LogRow => {
      const [was, is] = [positionText(before), positionText(after)];
      return { kind: LOG_KINDS.change, code: unit.code ?? "", unit: unit.name, before: was, after: is };
    }),
  ];
}

const asItIs = (text: string): string => text;
/** A sheet is found again by its name; halved, a fingerprint of 64 letters wraps in every program. */
const EXACT: Partial<Readonly<Record<LogField, (text: string) => string>>> = {
  sheet: asItIs,
  before: asItIs,
  after: asItIs,
  sha256: (text) => text.replace(/^(.{32})(?=.)/u, "$1 "),
};

function cellsOf(row: LogRow, merge: number): readonly PlannedCell[] {
  return LOG_COLUMNS.map((field) => {
    if (field === "merge") return say(merge, "count");
    const text = row[field] ?? "";
    const written = EXACT[field] === undefined ? kept(text) : EXACT[field](text);
    return say(written === "" ? null : written, "text");
  });
}

/** “Nhật ký”: every merge that led to a summary, oldest first, with what was decided, repaired and changed in it. */
export function logSheet(log: readonly MergeEntry[]): SheetPlan {
  const rows = log.flatMap((entry, at) => rowsOf(entry).map((row) => cellsOf(row, at + 1)));
  const plan = tableSheet({
    name: LOG_WORDS.sheet,
    title: LOG_WORDS.title,
    columns: LOG_COLUMNS.map((field) => ({ heading: LOG_HEADINGS[field], width: WIDTH[field] })),
    rows,
    empty: LOG_WORDS.none,
  });
  const bottom = FIRST_TABLE_ROW + Math.max(1, rows.length) - 1;
  const area = { top: FIRST_TABLE_ROW, left: 0, bottom, right: LOG_COLUMNS.length - 1 };
  return { ...plan, names: [{ name: LOG_NAME, area }], locked: true };
}

/** The summary with its “Nhật ký” behind what people read, before the data for a merge one level up. */
export function withLog(summary: WorkbookPlan, log: readonly MergeEntry[]): WorkbookPlan {
  const { sheets } = summary;
  return { ...summary, sheets: [...sheets.slice(0, -1), logSheet(log), ...sheets.slice(-1)] };
}
