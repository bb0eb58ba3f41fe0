import { absoluteA1, quotedSheet } from "../address";
import { pointsCells } from "../points-places";
import type { SummaryDraft, UnitRow } from "../summary-draft";
import { SUMMARY } from "../summary-words";

/** A cell or column of “Tổng hợp” as a paper refers to it. */
export function summaryCells(top: number, bottom: number, column: number): string {
  return `${quotedSheet(SUMMARY.sheets.units)}!${absoluteA1({ top, bottom, left: column, right: column })}`;
}

export function cellOfUnit(column: number, { row }: UnitRow): string {
  return summaryCells(row, row, column);
}

export function cellsOfUnits({ firstUnit, lastUnit }: SummaryDraft, column: number): string {
  return summaryCells(firstUnit, lastUnit, column);
}

/** The mean of a criterion over the counted sheets of a unit that do not leave it out; null where no sheet is there. */
export function criterionMeanFormula({ points }: SummaryDraft, { unit }: UnitRow, leaf: string): string | null {
  const block = points.blocks.get(unit);
  const column = points.columns.groups.flatMap(({ leaves }) => leaves).find((one) => one.leaf.id === leaf)?.column;
  if (block === undefined || column === undefined) return null;
  const [marks, cells] = [pointsCells(points.columns.counted, block), pointsCells(column, block)];
  const sum = `ROUND(SUMIFS(${cells},${marks},"${SUMMARY.mark}")*100,0)`;
  return `ROUND(${sum}/SUMPRODUCT((${marks}="${SUMMARY.mark}")*ISNUMBER(${cells})),0)/100`;
}
