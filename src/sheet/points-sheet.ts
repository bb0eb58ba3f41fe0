import { MARGINS } from "./page-room";
import { extraItems } from "../scoring/criteria-set";
import { rounded, type Exact } from "../scoring/exact";
import { NO_POINTS, numberOf } from "../scoring/points";
import type { Consolidation } from "../summary/consolidate";
import { across, compute, rowOf, say } from "./draft";
import { PAPER } from "./paper-words";
import { scoredLeaves, type GroupColumns, type PointsColumns } from "./points-columns";
import {
  appliedFormula,
  bonusFormula,
  exactGrandTotalFormula,
  exactTotalFormula,
  grandTotalFormula,
  groupFormula,
  totalFormula,
} from "./points-formulas";
import { FIRST_POINTS_ROW, isCounted, POINTS_HEADING, type PointsPlaces, type PointsRow } from "./points-places";
import type { Placed } from "./score-lines";
import type { PlannedCell, PlannedColumn, PlannedRow, SheetPlan } from "./sheet-plan";
import { SUMMARY } from "./summary-words";

const WIDTH = {
  number: 6,
  code: 8,
  unit: 20,
  judge: 18,
  counted: 6,
  points: 6.5,
  sums: 8.5,
  file: 24,
  sheet: 12,
  exact: 16,
} as const;

function exactNumber({ over, under }: Exact): number {
  return Number(over) / Number(under);
}

function groupCells({ id, column, leaves }: GroupColumns, { sheet, row }: PointsRow): readonly Placed[] {
  const { score } = sheet.scored;
  const points = numberOf(score.groups.get(id) ?? NO_POINTS);
  const formula = groupFormula({ id, column, leaves }, row);
  const group = formula === null ? say(points, "group-points") : compute(formula, points, "group-points");
  return [
    [column, group],
    ...leaves.map(({ leaf, column: at }): Placed => {
      const result = score.leaves.get(leaf.id);
      const shown = result === undefined ? null : result.counts ? numberOf(result.points) : PAPER.notApplicable;
      return [at, say(shown, "points")];
    }),
  ];
}

function extraCells(merged: Consolidation, columns: PointsColumns, { sheet, row }: PointsRow): readonly Placed[] {
  if (columns.bonus === null) return [];
  const items = [...columns.extras].map(([id, column]): Placed => {
    const points = sheet.scored.entries.extras.get(id) ?? null;
    return [column, say(points === null ? null : numberOf(points), "points")];
  });
  const bonus = compute(bonusFormula(merged.set, columns, row), numberOf(sheet.bonus), "group-points");
  return [...items, [columns.bonus, bonus]];
}

/** Max points that apply, total and grand total before rounding, where some sheet of the merge needs them. */
function exactCells(merged: Consolidation, columns: PointsColumns, { sheet, row }: PointsRow): readonly Placed[] {
  const { exact } = columns;
  if (exact === null) return [];
  const counting = scoredLeaves(merged).filter(({ id }) => sheet.scored.score.leaves.get(id)?.counts === true);
  const applied = counting.reduce((sum, { max }) => sum + max, 0) / 100;
  const total = exactTotalFormula(columns, exact.applied, row);
  const grandTotal = exactGrandTotalFormula(columns, exact.total, row);
  return [
    [exact.applied, compute(appliedFormula(columns, row), applied, "points")],
    [exact.total, compute(total, exactNumber(sheet.total), "plain")],
    [exact.grandTotal, compute(grandTotal, exactNumber(sheet.grandTotal), "plain")],
  ];
}

function sheetRow(merged: Consolidation, columns: PointsColumns, one: PointsRow): PlannedRow {
  const { unit, sheet, row } = one;
  const { scored } = sheet;
  const total = compute(totalFormula(columns, row), numberOf(rounded(sheet.total)), "group-points");
  const grandTotal = compute(grandTotalFormula(columns, row), numberOf(rounded(sheet.grandTotal)), "total-points");
  const cells: readonly Placed[] = [
    [columns.number, say(row - FIRST_POINTS_ROW + 1, "count")],
    [columns.code, say(unit.unit.code, "number")],
    [columns.unit, say(unit.unit.name, "text")],
    [columns.judge, say(scored.judge ?? PAPER.selfScore, "text")],
    [columns.counted, say(isCounted(one) ? SUMMARY.mark : null, "number")],
    ...columns.groups.flatMap((group) => groupCells(group, one)),
    [columns.total, total],
    ...extraCells(merged, columns, one),
    [columns.grandTotal, grandTotal],
    [columns.file, say(scored.file, "text")],
    [columns.sheet, say(scored.sheet, "text")],
    ...exactCells(merged, columns, one),
  ];
  return rowOf(cells);
}

type Heading = readonly [column: number, words: string, max: PlannedCell["value"]];

function headings(merged: Consolidation, columns: PointsColumns): readonly Heading[] {
  const { set } = merged;
  const groups = columns.groups.flatMap(({ id, column, leaves }): Heading[] => [
    [column, id, numberOf(set.groups.find((group) => group.id === id)?.max ?? NO_POINTS)],
    ...leaves.map(({ leaf, column: at }): Heading => [at, leaf.id, numberOf(leaf.max)]),
  ]);
  const extras = extraItems(set).map(({ id, max }): Heading => [columns.extras.get(id) ?? 0, id, numberOf(max)]);
  return [
    [columns.number, SUMMARY.number, null],
    [columns.code, SUMMARY.code, null],
    [columns.unit, SUMMARY.unit, null],
    [columns.judge, SUMMARY.judge, null],
    [columns.counted, SUMMARY.counted, SUMMARY.max],
    ...groups,
    [columns.total, SUMMARY.total, null],
    ...extras,
    ...(columns.bonus === null ? [] : [[columns.bonus, SUMMARY.bonus, null] as const]),
    [columns.grandTotal, SUMMARY.grandTotal, null],
    [columns.file, SUMMARY.file, null],
    [columns.sheet, SUMMARY.sheet, null],
    ...(columns.exact === null
      ? []
      : ([
          [columns.exact.applied, SUMMARY.applied, null],
          [columns.exact.total, SUMMARY.exactTotal, null],
          [columns.exact.grandTotal, SUMMARY.exactGrandTotal, null],
        ] as const)),
  ];
}

function headingRows(list: readonly Heading[], columns: PointsColumns): readonly PlannedRow[] {
  const shown = list.filter(([column]) => column <= columns.sheet);
  const maxCell = (max: PlannedCell["value"]): PlannedCell =>
    say(max, typeof max === "number" ? "group-points" : "heading");
  return [
    rowOf([[0, say(SUMMARY.pointsTitle, "title")]]),
    rowOf([[0, say(SUMMARY.pointsHint, "note")]]),
    rowOf(list.map(([column, words]) => [column, say(words, column <= columns.sheet ? "heading" : "choice")])),
    rowOf(shown.map(([column, , max]) => [column, maxCell(max)])),
  ];
}

function widths(columns: PointsColumns): readonly PlannedColumn[] {
  const visible = Array.from({ length: columns.sheet + 1 }, (): PlannedColumn => ({ width: WIDTH.points }));
  const named = ["number", "code", "unit", "judge", "counted", "file", "sheet"] as const;
  for (const name of named) visible[columns[name]] = { width: WIDTH[name] };
  const sums = [...columns.groups.map(({ column }) => column), columns.total, columns.bonus, columns.grandTotal];
  for (const column of sums) if (column !== null) visible[column] = { width: WIDTH.sums };
  const hidden: PlannedColumn = { width: WIDTH.exact, hidden: true };
  return columns.exact === null ? visible : [...visible, hidden, hidden, hidden];
}

/** “Điểm”: every used sheet in a row with its points as values; subtotals and totals are formulas over them. */
export function pointsSheet(merged: Consolidation, { columns, rows }: PointsPlaces): SheetPlan {
  const printedTo = FIRST_POINTS_ROW + Math.max(1, rows.length) - 1;
  const wide = Math.min(columns.sheet, columns.total);
  return {
    name: SUMMARY.sheets.points,
    hidden: false,
    columns: widths(columns),
    rows: [...headingRows(headings(merged, columns), columns), ...rows.map((one) => sheetRow(merged, columns, one))],
    merges: [POINTS_HEADING.title, POINTS_HEADING.hint].map((row) => across(row, 0, wide)),
    names: [],
    rules: [],
    highlights: [],
    locked: true,
    freeze: { rows: FIRST_POINTS_ROW, columns: columns.judge + 1 },
    page: {
      orientation: "landscape",
      margins: MARGINS,
      printed: { top: 0, left: 0, bottom: printedTo, right: columns.sheet },
      repeatedRows: { first: POINTS_HEADING.ids, last: POINTS_HEADING.max },
      breaksAfter: [],
    },
    charts: [],
  };
}
