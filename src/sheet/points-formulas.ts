import type { CriteriaSet } from "../scoring/criteria-set";
import { sumOf } from "../scoring/points";
import { a1, absoluteA1 } from "./address";
import { inHundredths, literal } from "./leaf-formulas";
import { PAPER } from "./paper-words";
import type { GroupColumns, PointsColumns } from "./points-columns";
import { POINTS_HEADING } from "./points-places";

/**
 * Rounds a number of hundredths. The tie of an exact fraction may come out of a division a hair low; eight places
 * take such a hair away and cannot reach a true non-tie while the fraction's denominator is below 10 million.
 */
export function settledHundredths(formula: string): string {
  return `ROUND(ROUND(${formula},8),0)/100`;
}

function cellIn(column: number, row: number): string {
  return a1({ row, column });
}

function leafCells(group: GroupColumns, row: number, isFixed = false): string | null {
  const [first, last] = [group.leaves[0], group.leaves.at(-1)];
  if (first === undefined || last === undefined) return null;
  const area = { top: row, bottom: row, left: first.column, right: last.column };
  return isFixed ? absoluteA1(area) : `${cellIn(area.left, row)}:${cellIn(area.right, row)}`;
}

/** The sum of a group's leaves; null where a merge scores none of them. */
export function groupFormula(group: GroupColumns, row: number): string | null {
  const cells = leafCells(group, row);
  return cells === null ? null : `ROUND(SUM(${cells}),2)`;
}

function rawTotal(columns: PointsColumns, row: number): string {
  return columns.groups.map(({ column }) => cellIn(column, row)).join("+");
}

/** Max points of the criteria that apply to this sheet. */
export function appliedFormula(columns: PointsColumns, row: number): string {
  const parts = columns.groups.flatMap((group) => {
    const [cells, maxima] = [leafCells(group, row), leafCells(group, POINTS_HEADING.max, true)];
    return cells === null || maxima === null ? [] : [`SUMPRODUCT((${cells}<>"${PAPER.notApplicable}")*${maxima})`];
  });
  return `ROUND(${parts.join("+")},2)`;
}

/** In hundredths and before it is rounded: what the groups give when N/A criteria are rescaled away. */
export function exactTotalFormula(columns: PointsColumns, applied: number, row: number): string {
  const whole = sumOf(columns.groups.flatMap(({ leaves }) => leaves.map(({ leaf }) => leaf.max)));
  const raw = inHundredths(`(${rawTotal(columns, row)})`);
  return `${raw}*${String(whole)}/${inHundredths(cellIn(applied, row))}`;
}

export function exactGrandTotalFormula(columns: PointsColumns, exactTotal: number, row: number): string {
  const bonus = columns.bonus === null ? "" : `+${inHundredths(cellIn(columns.bonus, row))}`;
  return `MAX(0,${cellIn(exactTotal, row)}${bonus})`;
}

export function totalFormula(columns: PointsColumns, row: number): string {
  if (columns.exact !== null) return settledHundredths(cellIn(columns.exact.total, row));
  return `ROUND(${rawTotal(columns, row)},2)`;
}

/** Bonus up to its cap and deductions down to theirs. */
export function bonusFormula(set: CriteriaSet, columns: PointsColumns, row: number): string {
  const sum = (items: readonly { readonly id: string }[]): string => {
    const cells = items.map(({ id }) => cellIn(columns.extras.get(id) ?? columns.total, row));
    return `SUM(${cells.join(",")})`;
  };
  const { bonus, deductions } = set;
  const parts = [
    ...(bonus === undefined ? [] : [`MIN(${literal(bonus.cap)},${sum(bonus.items)})`]),
    ...(deductions === undefined ? [] : [`MAX(${literal(deductions.cap)},${sum(deductions.items)})`]),
  ];
  return `ROUND(${parts.join("+")},2)`;
}

export function grandTotalFormula(columns: PointsColumns, row: number): string {
  if (columns.exact !== null) return settledHundredths(cellIn(columns.exact.grandTotal, row));
  const bonus = columns.bonus === null ? "" : `+${cellIn(columns.bonus, row)}`;
  return `MAX(0,ROUND(${cellIn(columns.total, row)}${bonus},2))`;
}
