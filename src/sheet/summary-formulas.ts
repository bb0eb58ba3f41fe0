import { allGroups } from "../scoring/score-sheet";
import { allLeaves, type TieBreak } from "../scoring/criteria-set";
import type { Figures } from "../summary/figures";
import { isExactInCells } from "./exact-in-cells";
import { inHundredths, literal } from "./leaf-formulas";
import { settledHundredths } from "./points-formulas";
import { pointsCells } from "./points-places";
import { unitCell, unitCells, type SummaryDraft, type UnitRow } from "./summary-draft";
import { SUMMARY } from "./summary-words";

/**
 * The formulas of a unit's row over its rows of “Điểm”, which follow each other. A mean is a sum of whole hundredths
 * over a count, rounded once: a tie is then exact in binary and nothing else comes near one.
 */
type Cells = { readonly sum: (column: number) => string; readonly count: string; readonly all: string };

function cellsOf({ points }: SummaryDraft, { unit }: UnitRow): Cells | null {
  const block = points.blocks.get(unit);
  if (block === undefined) return null;
  const marks = pointsCells(points.columns.counted, block);
  return {
    sum: (column) => `SUMIFS(${pointsCells(column, block)},${marks},"${SUMMARY.mark}")`,
    count: `COUNTIF(${marks},"${SUMMARY.mark}")`,
    all: pointsCells(points.columns.number, block),
  };
}

/** Sum of whole hundredths over the count of judges, not rounded. */
function meanHundredths(cells: Cells, column: number): string {
  return `ROUND(${cells.sum(column)}*100,0)/${cells.count}`;
}

function roundedMean(cells: Cells, column: number): string {
  return `ROUND(${meanHundredths(cells, column)},0)/100`;
}

export function judgesFormula(draft: SummaryDraft, row: UnitRow): string | null {
  const cells = cellsOf(draft, row);
  return cells === null ? null : `COUNT(${cells.all})`;
}

/** Null where a unit has no sheet: then there is nothing to follow. */
export function groupMeanFormula(draft: SummaryDraft, row: UnitRow, group: string): string | null {
  const cells = cellsOf(draft, row);
  const found = draft.points.columns.groups.find(({ id }) => id === group);
  return cells === null || found === undefined ? null : roundedMean(cells, found.column);
}

export function bonusMeanFormula(draft: SummaryDraft, row: UnitRow): string | null {
  const cells = cellsOf(draft, row);
  const { bonus } = draft.points.columns;
  return cells === null || bonus === null ? null : roundedMean(cells, bonus);
}

/** The mean of a column that is not in whole hundredths; null where its fraction is too fine for a double. */
function exactMean(cells: Cells, column: number, row: UnitRow): string | null {
  return isExactInCells(row.unit.panel) ? settledHundredths(`${cells.sum(column)}/${cells.count}`) : null;
}

function groupCells({ columns }: SummaryDraft, row: UnitRow): string {
  const ends = [columns.groups[0], columns.groups.at(-1)].map((group) => unitCell(group?.column ?? 0, row));
  return ends.join(":");
}

/** Groups that were rounded one by one add up to the total; rescaled ones do so only in the program's own figures. */
function roundsGroups({ merged }: SummaryDraft): boolean {
  return merged.set.rounding.stages.includes("group");
}

export function totalMeanFormula(draft: SummaryDraft, row: UnitRow, figures: Figures): string | null {
  const cells = cellsOf(draft, row);
  const { exact, total } = draft.points.columns;
  if (cells === null) return null;
  if (roundsGroups(draft)) return figures.isRescaled ? null : `ROUND(SUM(${groupCells(draft, row)}),2)`;
  return exact !== null && figures.isRescaled ? exactMean(cells, exact.total, row) : roundedMean(cells, total);
}

export function grandTotalMeanFormula(draft: SummaryDraft, row: UnitRow, figures: Figures): string | null {
  const cells = cellsOf(draft, row);
  const { exact, grandTotal, bonus } = draft.points.columns;
  if (cells === null) return null;
  if (roundsGroups(draft)) {
    const awarded = bonus === null ? "" : `+${meanHundredths(cells, bonus)}`;
    const sum = `${inHundredths(unitCell(draft.columns.total, row))}${awarded}`;
    return `MAX(0,ROUND(${sum},0)/100)`;
  }
  const bySheet = draft.merged.set.rounding.stages.includes("sheet");
  const needsExact = exact !== null && figures.isRescaled && !bySheet;
  return needsExact ? exactMean(cells, exact.grandTotal, row) : roundedMean(cells, grandTotal);
}

function columnOfTieBreak({ merged, points }: SummaryDraft, tieBreak: TieBreak): readonly number[] {
  const { groups, bonus } = points.columns;
  if (tieBreak.by === "bonus") return bonus === null ? [] : [bonus];
  const top = groups.find(({ id }) => id === tieBreak.id);
  if (top !== undefined) return [top.column];
  const nested = allGroups(merged.set).find(({ id }) => id === tieBreak.id);
  const ids = new Set(
    nested === undefined ? [tieBreak.id] : allLeaves({ ...merged.set, groups: [nested] }).map(({ id }) => id),
  );
  return groups.flatMap(({ leaves }) => leaves.filter(({ leaf }) => ids.has(leaf.id)).map(({ column }) => column));
}

/** The exact mean in hundredths: equal fractions give the same double, since a division is rounded correctly. */
export function tieBreakFormula(draft: SummaryDraft, row: UnitRow, tieBreak: TieBreak): string | null {
  const cells = cellsOf(draft, row);
  if (cells === null) return null;
  const sums = columnOfTieBreak(draft, tieBreak).map((column) => cells.sum(column));
  return sums.length === 0 ? null : `ROUND((${sums.join("+")})*100,0)/${cells.count}`;
}

/** One more than the number of better units among those that may rank: by total, then by each tie-break. */
export function rankFormula(draft: SummaryDraft, row: UnitRow): string {
  const { columns } = draft;
  const better = (column: number): string => `(${unitCells(draft, column)}>${unitCell(column, row)})`;
  const equal = (column: number): string => `(${unitCells(draft, column)}=${unitCell(column, row)})`;
  const [last, ...before] = [columns.grandTotal, ...columns.tieBreaks].reverse();
  const isBetter = before.reduce(
    (rest, column) => `(${better(column)}+${equal(column)}*${rest})`,
    better(last ?? columns.grandTotal),
  );
  const mayRank = `(${unitCells(draft, columns.mayRank)}=1)`;
  return `IF(${unitCell(columns.mayRank, row)}=1,1+SUMPRODUCT(${mayRank}*${isBetter}),"")`;
}

/** The highest level whose bound is reached, at most the one that the gates allow. Bounds are literals: no cell moves them. */
export function levelFormula({ merged, columns }: SummaryDraft, row: UnitRow): string {
  const { set } = merged;
  const points = unitCell(set.bonusCountsForLevel ? columns.grandTotal : columns.total, row);
  // A lone comparison stays a boolean, and some programs leave booleans out of MIN.
  const reached = set.levels.map(({ from }) => `IF(${points}>=${literal(from)},1,0)`).join("+");
  const allowed = unitCell(columns.levelsAllowed, row);
  const words = [SUMMARY.noLevel, ...set.levels.map(({ name }) => name)].map(
    (word) => `"${word.replaceAll('"', '""')}"`,
  );
  return `IF(${unitCell(columns.mayRank, row)}=1,CHOOSE(1+MIN(${allowed},${reached}),${words.join(",")}),"")`;
}
