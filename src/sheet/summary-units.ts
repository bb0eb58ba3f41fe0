import { allowedLevels } from "../scoring/level";
import { rounded, type Exact } from "../scoring/exact";
import { numberOf, type Points } from "../scoring/points";
import type { UnitResult } from "../summary/unit-result";
import { compute, fill, rowOf, say, type Block } from "./draft";
import type { Placed } from "./score-lines";
import type { PlannedCell, PlannedRow } from "./sheet-plan";
import type { StyleName } from "./style";
import { unitCell, unitRows, type SummaryDraft, type UnitRow } from "./summary-draft";
import {
  bonusMeanFormula,
  grandTotalMeanFormula,
  groupMeanFormula,
  judgesFormula,
  levelFormula,
  rankFormula,
  tieBreakFormula,
  totalMeanFormula,
} from "./summary-formulas";
import { SUMMARY } from "./summary-words";
import { unitNote } from "./unit-note";

/** A formula where there is one, else its value alone. */
function figure(formula: string | null, value: PlannedCell["value"], style: StyleName): PlannedCell {
  return formula === null ? say(value, style) : compute(formula, value, style);
}

function shown(exact: Exact): number {
  return numberOf(rounded(exact));
}

function pointsOrNone(points: Points | null | undefined): number | null {
  return points === null || points === undefined ? null : numberOf(points);
}

/** The columns of the panel's figures; empty cells while the unit has none. */
function figureCells(draft: SummaryDraft, row: UnitRow): readonly Placed[] {
  const { columns, merged } = draft;
  const { figures } = row.unit;
  if (figures === null) return [];
  const groups = columns.groups.map(({ id, column }): Placed => {
    const mean = figures.groups.get(id);
    return [column, figure(groupMeanFormula(draft, row, id), mean === undefined ? null : shown(mean), "points")];
  });
  const bonus = figure(bonusMeanFormula(draft, row), shown(figures.bonus), "points");
  const total = figure(totalMeanFormula(draft, row, figures), shown(figures.total), "points");
  const grandTotal = numberOf(figures.grandTotal);
  const tieBreaks = merged.set.tieBreaks.map((tieBreak, at): Placed => {
    const mean = figures.tieBreaks[at];
    const value = mean === undefined ? 0 : Number(mean.over) / Number(mean.under);
    return [columns.tieBreaks[at] ?? columns.total, figure(tieBreakFormula(draft, row, tieBreak), value, "plain")];
  });
  return [
    ...groups,
    ...(columns.bonus === null ? [] : [[columns.bonus, bonus] satisfies Placed]),
    [columns.grandTotal, figure(grandTotalMeanFormula(draft, row, figures), grandTotal, "total-points")],
    [columns.total, total],
    ...tieBreaks,
  ];
}

function selfCells({ columns }: SummaryDraft, row: UnitRow): readonly Placed[] {
  const { selfScore } = row.unit;
  if (columns.self === null || columns.difference === null || selfScore === null) return [];
  const against = unitCell(selfScore.against === "total" ? columns.total : columns.grandTotal, row);
  const formula = `ROUND(${against}-${unitCell(columns.self, row)},2)`;
  const difference = selfScore.difference;
  return [
    [columns.self, say(numberOf(selfScore.points), "points")],
    [columns.difference, figure(difference === null ? null : formula, pointsOrNone(difference), "points")],
  ];
}

function levelCell(draft: SummaryDraft, row: UnitRow): PlannedCell {
  if (draft.merged.set.levels.length === 0) return say(null, "level");
  const name = row.unit.level?.name ?? SUMMARY.noLevel;
  return compute(levelFormula(draft, row), row.unit.rank === null ? "" : name, "level");
}

/** How many levels, from the lowest, all gates together allow. */
function levelsAllowed({ merged }: SummaryDraft, { gates }: UnitResult): number {
  const { set } = merged;
  const capped = gates.filter(({ held }) => !held).map(({ gate }) => allowedLevels(set, gate));
  return Math.min(set.levels.length, ...capped);
}

function unitRow(draft: SummaryDraft, row: UnitRow): PlannedRow {
  const { columns } = draft;
  const { unit } = row;
  const cells: readonly Placed[] = [
    ...fill(0, columns.note, "text"),
    [columns.rank, compute(rankFormula(draft, row), unit.rank ?? "", "count")],
    ...(columns.code === null ? [] : [[columns.code, say(unit.unit.code, "number")] satisfies Placed]),
    [columns.unit, say(unit.unit.name, "text")],
    ...(columns.parent === null ? [] : [[columns.parent, say(unit.unit.parent, "text")] satisfies Placed]),
    ...figureCells(draft, row),
    [columns.level, levelCell(draft, row)],
    [columns.judges, figure(judgesFormula(draft, row), unit.judges, "count")],
    ...selfCells(draft, row),
    [columns.note, say(unitNote(unit), "text")],
    [columns.mayRank, say(unit.rank === null ? 0 : 1, "plain")],
    [columns.levelsAllowed, say(levelsAllowed(draft, unit), "plain")],
  ];
  return rowOf(cells);
}

/** A row for every unit; one empty row where there are none, so that the columns' names have a place. */
export function summaryUnits(draft: SummaryDraft): Block {
  const rows = unitRows(draft).map((row) => unitRow(draft, row));
  return { rows: rows.length > 0 ? rows : [rowOf(fill(0, draft.columns.note, "text"))] };
}
