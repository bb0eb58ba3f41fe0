import { numberOf } from "../scoring/points";
import type { Passage } from "../summary/scored-sheet";
import type { Source } from "../summary/sources";
import { columnLetters } from "./address";
import { compute, rowOf, say } from "./draft";
import { allPointsRows, pointsCells } from "./points-places";
import type { PlannedCell, PlannedRow, SheetPlan } from "./sheet-plan";
import type { SummaryDraft } from "./summary-draft";
import { andMore, STATUS_WORDS, SUMMARY } from "./summary-words";
import { FIRST_TABLE_ROW, tableSheet } from "./table-sheet";

const COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.file, width: 40 },
  { heading: SUMMARY.sha256, width: 36 },
  { heading: SUMMARY.status, width: 18 },
  { heading: SUMMARY.usedSheets, width: 36 },
];
/** Only where some file came through a summary. */
const WAY = { heading: SUMMARY.through, width: 36 };
const WORDS = 1;
const FIGURE = 2;
const MOST_SHEETS = 20;

function sheetWords(sheets: readonly string[]): string {
  const named = sheets.slice(0, MOST_SHEETS);
  const rest = sheets.length - named.length;
  return [...named, ...(rest > 0 ? [andMore(rest)] : [])].join("; ");
}

/** A fingerprint is one word of 64 letters: halved, it wraps in every program. */
function halved(sha256: string): string {
  return sha256.replace(/^(.{32})(?=.)/u, "$1 ");
}

function wayWords(through: readonly Passage[]): string {
  return through.map(({ file, sha256 }) => `${file} (${halved(sha256)})`).join(" › ");
}

function sourceRow({ file, sha256, status, sheets, through }: Source, at: number, hasWay: boolean): PlannedCell[] {
  return [
    say(at + 1, "count"),
    say(file, "text"),
    say(halved(sha256), "text"),
    say(STATUS_WORDS[status], "text"),
    say(sheetWords(sheets), "text"),
    ...(hasWay ? [say(wayWords(through), "text")] : []),
  ];
}

/** All cells of “Điểm” that hold points of criteria, bonus or deductions: the program's sums can be followed there. */
function rawSum({ points }: SummaryDraft): string {
  const { groups, extras } = points.columns;
  const columns = [...groups.flatMap(({ leaves }) => leaves.map(({ column }) => column)), ...extras.values()];
  const areas = columns.map((column) => pointsCells(column, allPointsRows(points)));
  return `ROUND(${areas.map((area) => `SUM(${area})`).join("+")},2)`;
}

function checkRows(draft: SummaryDraft, top: number): readonly PlannedRow[] {
  const { checks } = draft.merged;
  const words = SUMMARY.checks;
  const sums = (["byUnit", "byJudge", "byCriterion", "byFile"] as const).map((way) =>
    rowOf([
      [WORDS, say(words[way], "text")],
      [FIGURE, say(numberOf(checks[way]), "points")],
    ]),
  );
  const live = compute(rawSum(draft), numberOf(checks.byUnit), "points");
  const column = columnLetters(FIGURE);
  const [first, last] = [top + 2, top + 2 + sums.length].map((row) => `${column}${String(row)}`);
  const verdict = `IF(MAX(${first ?? ""}:${last ?? ""})=MIN(${first ?? ""}:${last ?? ""}),"${words.agree}","${words.disagree}")`;
  return [
    rowOf([[WORDS, say(SUMMARY.checksTitle, "text-bold")]]),
    ...sums,
    rowOf([
      [WORDS, say(words.fromCells, "text")],
      [FIGURE, live],
    ]),
    rowOf([
      [WORDS, compute(verdict, checks.agree ? words.agree : words.disagree, "text-bold")],
      [FIGURE, say(null, "text")],
    ]),
  ];
}

/** “Nguồn”: every file with its fingerprint, and the sums that prove that no sheet was lost or counted twice. */
export function sourcesSheet(draft: SummaryDraft): SheetPlan {
  const { sources } = draft.merged;
  const hasWay = sources.some(({ through }) => through.length > 0);
  const rows = sources.map((source, at) => sourceRow(source, at, hasWay));
  const top = FIRST_TABLE_ROW + Math.max(1, rows.length) + 1;
  return tableSheet({
    name: SUMMARY.sheets.sources,
    title: SUMMARY.sourcesTitle,
    columns: hasWay ? [...COLUMNS, WAY] : COLUMNS,
    rows,
    empty: "",
    below: checkRows(draft, top),
  });
}
