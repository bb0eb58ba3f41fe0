import type { Exact } from "../scoring/exact";
import { pointsOf } from "../scoring/points";
import type { PreviousCriteria, PreviousCriterion } from "../summary/criterion-changes";
import { groupBy } from "../summary/order";
import { gridOf, textAt, type Grid } from "./grid";
import { headingsOf } from "./read-points-sheet";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";
import { SUMMARY } from "./summary-words";

/** Sheets of a summary may be called otherwise beside somebody's own; their titles are ours. */
function titled({ sheets }: WorkbookSnapshot, title: string): Grid | null {
  const found: SheetSnapshot | undefined = sheets.find((sheet) =>
    sheet.cells.some(({ row, column, value }) => row === 0 && column === 0 && value === title),
  );
  return found === undefined ? null : gridOf(found);
}

/** The criteria of “Theo tiêu chí” with their maxima, in the order of that sheet. */
function criteriaOf(grid: Grid): readonly PreviousCriterion[] {
  const headings = new Map(grid.row(1).map(({ column, value }) => [String(value), column]));
  const at = (words: string): number => headings.get(words) ?? -1;
  const [id, title, max] = [at(SUMMARY.criterionCode), at(SUMMARY.criterion), at(SUMMARY.max)];
  if (id < 0 || title < 0 || max < 0) return [];
  return Array.from({ length: Math.max(0, grid.height - 2) }, (_, row) => row + 2).flatMap((row) => {
    const value = grid.at(row, max)?.value;
    const points = typeof value === "number" ? pointsOf(value) : null;
    const code = textAt(grid, row, id);
    return code === "" || points === null ? [] : [{ id: code, title: textAt(grid, row, title), max: points }];
  });
}

type Row = { readonly row: number; readonly code: string; readonly name: string };

function countedRows(grid: Grid, head: NonNullable<ReturnType<typeof headingsOf>>): readonly Row[] {
  const text = (row: number, heading: string): string => {
    const column = head.columns.get(heading);
    return column === undefined ? "" : textAt(grid, row, column);
  };
  return Array.from({ length: grid.height - head.row - 1 }, (_, at) => head.row + 1 + at)
    .filter((row) => text(row, SUMMARY.counted) === SUMMARY.mark)
    .map((row) => ({ row, code: text(row, SUMMARY.code), name: text(row, SUMMARY.unit) }));
}

function meanIn(grid: Grid, rows: readonly Row[], column: number): Exact | null {
  const points = rows.flatMap(({ row }) => {
    const value = grid.at(row, column)?.value;
    return typeof value === "number" ? (pointsOf(value) ?? []) : [];
  });
  if (points.length === 0) return null;
  return { over: BigInt(points.reduce((sum, one) => sum + one, 0)), under: BigInt(points.length) };
}

/** What an earlier summary says criterion by criterion, from “Theo tiêu chí” and “Điểm”; null where one of them is gone. */
export function readCriterionMeans(workbook: WorkbookSnapshot): PreviousCriteria | null {
  const [list, grid] = [titled(workbook, SUMMARY.criteriaTitle), titled(workbook, SUMMARY.pointsTitle)];
  const head = grid === null ? null : headingsOf(grid);
  if (list === null || grid === null || head === null) return null;
  const criteria = criteriaOf(list);
  const units = groupBy(countedRows(grid, head), ({ code, name }) => JSON.stringify([code, name]));
  return {
    criteria,
    units: [...units.values()].flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const means = criteria.flatMap(({ id }) => {
        const column = head.columns.get(id);
        const mean = column === undefined ? null : meanIn(grid, rows, column);
        return mean === null ? [] : [[id, mean] as const];
      });
      return [{ code: first.code === "" ? null : first.code, name: first.name, means: new Map(means) }];
    }),
  };
}
