import { a1 } from "../address";
import { compute, nameCell, rowOf, say, type Part } from "../draft";
import type { PlannedCell, PlannedRow } from "../sheet-plan";
import { levelColumns, levelRowsOf } from "../summary-levels";
import type { SummaryDraft } from "../summary-draft";
import { SUMMARY } from "../summary-words";
import { MINUTES_COLUMNS as AT } from "./minutes-draft";
import { merged } from "./paper-frame";
import { PAPERS } from "./papers-words";
import { cellsOfUnits, summaryCells } from "./summary-cells";

const { minutes: WORDS } = PAPERS;
const SPANS = [
  [AT.rank, AT.level],
  [AT.judges, AT.note],
] as const;

function factRow(words: string, cell: PlannedCell): PlannedRow {
  return rowOf([
    [AT.rank, say(words, "text")],
    ...[AT.unit, AT.total, AT.level].map((column) => [column, say(null, "text")] as const),
    [AT.judges, cell],
    [AT.note, say(null, cell.style ?? "text")],
  ]);
}

/** How many units and sheets there are: live counts over “Tổng hợp”. */
export function minutesFacts(summary: SummaryDraft): Part {
  const { columns, merged: all } = summary;
  const ranked = all.units.filter(({ rank }) => rank !== null).length;
  const sheets = all.units.reduce((sum, { judges }) => sum + judges, 0);
  const allRanks = cellsOfUnits(summary, columns.rank);
  const count = all.units.length === 0 ? "COUNTA" : "ROWS";
  return (top) => {
    const [whole, some] = [0, 1].map((at) => a1({ row: top + at, column: AT.judges }));
    const rows = [
      factRow(WORDS.allUnits, compute(`${count}(${cellsOfUnits(summary, columns.unit)})`, all.units.length, "count")),
      factRow(WORDS.ranked, compute(`COUNT(${allRanks})`, ranked, "count")),
      factRow(WORDS.unranked, compute(`${whole ?? ""}-${some ?? ""}`, all.units.length - ranked, "count")),
      factRow(WORDS.sheets, compute(`SUM(${cellsOfUnits(summary, columns.judges)})`, sheets, "count")),
    ];
    const names = ["minutes_units", "minutes_ranked", "minutes_unranked", "minutes_sheets"];
    return {
      ...merged(rows, SPANS)(top),
      names: names.map((name, at) => nameCell(name, { row: top + at, column: AT.judges })),
    };
  };
}

function levelRow(words: string, count: PlannedCell, share: PlannedCell, style: "text" | "heading"): PlannedRow {
  return rowOf([
    [AT.rank, say(words, style)],
    ...[AT.unit, AT.total].map((column) => [column, say(null, style)] as const),
    [AT.level, count],
    [AT.judges, share],
    [AT.note, say(null, share.style ?? "text")],
  ]);
}

/** Units by level with their shares, as “Tổng hợp” counts them. */
export function minutesLevels(summary: SummaryDraft): Part {
  const at = levelColumns(summary);
  const rows = levelRowsOf(summary).map(({ words, count, share, row }) =>
    levelRow(
      words,
      compute(summaryCells(row, row, at.count), count, "count"),
      compute(summaryCells(row, row, at.share), share, "percent"),
      "text",
    ),
  );
  const heading = levelRow(SUMMARY.level, say(SUMMARY.count, "heading"), say(SUMMARY.share, "heading"), "heading");
  return merged(
    [heading, ...rows],
    [
      [AT.rank, AT.total],
      [AT.judges, AT.note],
    ],
  );
}
