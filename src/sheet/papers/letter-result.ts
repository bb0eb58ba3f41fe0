import { rounded } from "../../scoring/exact";
import { numberOf } from "../../scoring/points";
import { compute, nameCell, rowOf, say, type Part } from "../draft";
import { PAPER } from "../paper-words";
import type { PlannedCell, PlannedRow } from "../sheet-plan";
import { SUMMARY } from "../summary-words";
import { LETTER_COLUMNS as AT, type LetterDraft, type Ranking } from "./letter-draft";
import { lines, merged } from "./paper-frame";
import { PAPERS } from "./papers-words";
import { cellOfUnit } from "./summary-cells";

const { letter: WORDS } = PAPERS;

type Row = {
  readonly number: PlannedCell;
  readonly title: PlannedCell;
  readonly max: PlannedCell;
  readonly points: PlannedCell;
};

function tableRow({ number, title, max, points }: Row): PlannedRow {
  return rowOf([
    [AT.number, number],
    [AT.content, title],
    [AT.value, say(null, title.style ?? "text")],
    [AT.max, max],
    [AT.points, points],
    [AT.lost, say(null, points.style ?? "points")],
  ]);
}

function partRow(at: number, title: string, max: PlannedCell["value"], points: PlannedCell): PlannedRow {
  return tableRow({ number: say(at + 1, "count"), title: say(title, "text"), max: say(max, "points"), points });
}

function groupRows({ summary, row }: LetterDraft, { figures }: Ranking): readonly PlannedRow[] {
  const { merged: all, columns } = summary;
  return all.set.groups.map(({ id, title, max }, at) => {
    const mean = figures.groups.get(id);
    const value = mean === undefined ? null : numberOf(rounded(mean));
    const points = compute(cellOfUnit(columns.groups[at]?.column ?? 0, row), value, "points");
    return partRow(at, title, numberOf(max), points);
  });
}

function bonusRows({ summary, row }: LetterDraft, { figures }: Ranking): readonly PlannedRow[] {
  const { bonus } = summary.columns;
  if (bonus === null) return [];
  const points = compute(cellOfUnit(bonus, row), numberOf(rounded(figures.bonus)), "points");
  return [partRow(summary.merged.set.groups.length, SUMMARY.bonus, null, points)];
}

function totalRow({ summary, row }: LetterDraft, { figures }: Ranking): PlannedRow {
  const { set } = summary.merged;
  return tableRow({
    number: say(null, "total"),
    title: say(WORDS.grandTotal, "total"),
    max: say(numberOf(set.scale), "total-points"),
    points: compute(cellOfUnit(summary.columns.grandTotal, row), numberOf(figures.grandTotal), "total-points"),
  });
}

/** Points by group, bonus and their sum. */
export function letterResult(draft: LetterDraft, ranking: Ranking): readonly Part[] {
  const heading = tableRow({
    number: say(PAPER.number, "heading"),
    title: say(WORDS.content, "heading"),
    max: say(PAPER.max, "heading"),
    points: say(WORDS.gained, "heading"),
  });
  const rows = [heading, ...groupRows(draft, ranking), ...bonusRows(draft, ranking), totalRow(draft, ranking)];
  const spans = [
    [AT.content, AT.value],
    [AT.points, AT.lost],
  ] as const;
  return [
    lines([say(WORDS.result, "section")], AT.lost),
    (top) => ({
      ...merged(rows, spans)(top),
      names: [nameCell("letter_total", { row: top + rows.length - 1, column: AT.points })],
    }),
  ];
}
