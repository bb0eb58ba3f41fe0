import { MARGINS } from "./page-room";
import type { Consolidation } from "../summary/consolidate";
import { setNameText } from "../summary/scored-sheet";
import { numberOf } from "../scoring/points";
import { across, nameCell, rowOf, say } from "./draft";
import { pointsOfText } from "./entry-text";
import {
  RECORD_COLUMNS,
  RECORD_FIELDS,
  RECORD_WORDS,
  ROLL_UP_MARK,
  ROLL_UP_WORDS,
  type RecordKind,
} from "./roll-up-fields";
import { endCode, recordCode, rollUpRecords, type RollUpRecord } from "./roll-up-records";
import type { PlannedCell, PlannedColumn, PlannedRow, SheetPlan } from "./sheet-plan";

/** A cell holds 32,767 UTF-16 units at most; a code point takes up to two. */
const LONGEST = 16_000;
const SET_ROW = 3;
const HEAD = [ROLL_UP_WORDS.title, ROLL_UP_WORDS.hint, ROLL_UP_MARK] as const;
/** Kind, code, then the fields; wide enough for what people look for: file, sheet, unit, judge, sum. */
const WIDTHS = [9, 15, 8, 30, 12, 24, 24, 9, 10, 26, 26, 12, 7, 11, 40, 22, 10, 22, 22];
const SUM = RECORD_FIELDS.sheet.indexOf("sum");

function pieces(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const letters = Array.from(text);
  const count = Math.ceil(letters.length / LONGEST);
  return Array.from({ length: count }, (_, at) => letters.slice(at * LONGEST, (at + 1) * LONGEST).join(""));
}

function fieldCell(kind: RecordKind, at: number, text: string): PlannedCell {
  const sum = kind === "sheet" && at === SUM ? pointsOfText(text) : null;
  return sum === null ? say(text === "" ? null : text, "plain") : say(numberOf(sum), "points");
}

function recordRows(record: RollUpRecord, code: string): readonly PlannedRow[] {
  const parts = record.texts.map(pieces);
  const height = Math.max(1, ...parts.map((list) => list.length));
  return Array.from({ length: height }, (_, row) => {
    const isFirst = row === 0;
    return rowOf([
      [RECORD_COLUMNS.kind, say(RECORD_WORDS[isFirst ? record.kind : "more"], "plain")],
      [RECORD_COLUMNS.code, say(isFirst ? code : null, "plain")],
      ...parts.map((list, at) => [RECORD_COLUMNS.first + at, fieldCell(record.kind, at, list[row] ?? "")] as const),
    ]);
  });
}

function headingRow(kind: RecordKind): PlannedRow {
  const words = [ROLL_UP_WORDS.kind, ROLL_UP_WORDS.code, ...ROLL_UP_WORDS.headings[kind]];
  return rowOf(words.map((word, at) => [at, say(word, "heading")] as const));
}

function bodyRows(records: readonly RollUpRecord[]): readonly PlannedRow[] {
  const codes = records.map((record) => recordCode(record));
  const before = codes.slice(0, -1);
  return records.flatMap((record, at) => {
    const isNewKind = record.kind !== records[at - 1]?.kind;
    const code = record.kind === "end" ? endCode(record, before) : (codes[at] ?? "");
    return [...(isNewKind ? [headingRow(record.kind)] : []), ...recordRows(record, code)];
  });
}

/** “Số liệu phiếu”: all that was read, the unused and the faulty too, for a merge one level up. */
export function rollUpSheet(merged: Consolidation): SheetPlan {
  const used = new Set(merged.units.flatMap(({ panel }) => panel.map(({ scored }) => scored)));
  const head = [...HEAD, setNameText(merged.setName)];
  const rows = [
    ...head.map((words, at) => rowOf([[0, say(words, at === 0 ? "title" : "plain")]])),
    ...bodyRows(rollUpRecords(merged, used)),
  ];
  const right = RECORD_COLUMNS.first + SUM;
  return {
    name: ROLL_UP_WORDS.sheet,
    hidden: false,
    columns: WIDTHS.map((width): PlannedColumn => ({ width })),
    rows,
    merges: [across(0, 0, right)],
    names: [nameCell("summary_of", { row: SET_ROW, column: 0 })],
    rules: [],
    highlights: [],
    locked: true,
    freeze: { rows: SET_ROW + 1, columns: 0 },
    page: {
      orientation: "landscape",
      margins: MARGINS,
      printed: { top: 0, left: 0, bottom: rows.length - 1, right },
      repeatedRows: null,
      breaksAfter: [],
    },
    charts: [],
  };
}
