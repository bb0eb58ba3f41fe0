import { numberOf } from "../../scoring/points";
import { compute, nameCell, rowOf, say, stackDown, type Part } from "../draft";
import type { PlannedCell, PlannedRow, SheetPlan } from "../sheet-plan";
import { unitRows, type SummaryDraft, type UnitRow } from "../summary-draft";
import { SUMMARY } from "../summary-words";
import { unitNote } from "../unit-note";
import { MINUTES_COLUMNS as AT, MINUTES_WIDTHS } from "./minutes-draft";
import { lines, paperSheet } from "./paper-frame";
import { PAPERS } from "./papers-words";
import { cellOfUnit } from "./summary-cells";

const { appendix: WORDS } = PAPERS;
/** Four titles stand above the heading. */
const HEADING_ROW = 4;

/** Points of a unit without a rank decide nothing: like its level they stay off the paper. */
function unitRow({ columns, merged }: SummaryDraft, row: UnitRow): PlannedRow {
  const { rank, figures, unit, level, judges } = row.unit;
  const isRanked = rank !== null && figures !== null;
  const link = (column: number, value: PlannedCell["value"], style: Parameters<typeof say>[1]): PlannedCell =>
    compute(cellOfUnit(column, row), value, style);
  const hasLevel = isRanked && merged.set.levels.length > 0;
  return rowOf([
    [AT.rank, isRanked ? link(columns.rank, rank, "count") : say(null, "count")],
    [AT.unit, link(columns.unit, unit.name, "text")],
    [AT.total, isRanked ? link(columns.grandTotal, numberOf(figures.grandTotal), "points-bold") : say(null, "points")],
    [AT.level, hasLevel ? link(columns.level, level?.name ?? SUMMARY.noLevel, "level") : say(null, "text")],
    [AT.judges, judges === 0 ? say(0, "count") : link(columns.judges, judges, "count")],
    [AT.note, unitNote(row.unit) === "" ? say(null, "text") : link(columns.note, unitNote(row.unit), "text")],
  ]);
}

/** The ranked table that goes with the minutes: a sheet of its own, since its heading is repeated on every page. */
export function minutesAppendix(name: string, summary: SummaryDraft): SheetPlan {
  const { set, units } = summary.merged;
  const titles = [
    say(WORDS.title, "title"),
    say(WORDS.subtitle, "subtitle"),
    say(set.title, "subtitle"),
    say(WORDS.with, "signature-hint"),
  ];
  const words = [SUMMARY.rank, SUMMARY.unit, SUMMARY.grandTotal, SUMMARY.level, SUMMARY.judges, SUMMARY.note];
  const heading = rowOf(words.map((word, column) => [column, say(word, "heading")] as const));
  const table: Part = () => ({ rows: [heading, ...unitRows(summary).map((row) => unitRow(summary, row))] });
  const hasRounding = units.some((unit) => unitNote(unit).includes(SUMMARY.notes.rounding));
  const note = hasRounding ? [lines([say(SUMMARY.roundingNote, "note")], AT.note)] : [];
  const titled: Part = (top) => ({
    ...lines(titles, AT.note)(top),
    names: [nameCell("appendix_of", { row: top, column: AT.rank })],
  });
  const blocks = stackDown([titled, table, ...note]);
  return paperSheet({ name, widths: MINUTES_WIDTHS, blocks, repeatedRow: HEADING_ROW });
}
