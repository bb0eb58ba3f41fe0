import { allLeaves, extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { decimalOf, pointsOf } from "../scoring/points";
import type { Place, Problem } from "../scoring/problem";
import { groupBy } from "../summary/order";
import type { ScoredSheet } from "../summary/scored-sheet";
import { gridOf, type Grid } from "./grid";
import { PAPER } from "./paper-words";
import { altered, cellOf } from "./read-roll-up-files";
import type { WorkbookSnapshot } from "./sheet-snapshot";
import { SUMMARY } from "./summary-words";

type Columns = ReadonlyMap<string, number>;
type Found = { readonly place: Place; readonly grid: Grid; readonly columns: Columns };
type Difference = { readonly column: number; readonly found: string; readonly expected: string };

const LABELS = [SUMMARY.judge, SUMMARY.file, SUMMARY.sheet];

function textIn(grid: Grid, row: number, column: number | undefined): string {
  const value = column === undefined ? undefined : grid.at(row, column)?.value;
  if (value === undefined) return "";
  const points = typeof value === "number" ? pointsOf(value) : null;
  return points === null ? String(value) : decimalOf(points);
}

/** The row that names judge, file and sheet, with the first column of each heading. */
export function headingsOf(grid: Grid): { readonly row: number; readonly columns: Columns } | null {
  for (let row = 0; row < grid.height; row++) {
    const columns = new Map<string, number>();
    for (const { column, value } of grid.row(row)) {
      const words = String(value);
      if (!columns.has(words)) columns.set(words, column);
    }
    if (LABELS.every((label) => columns.has(label))) return { row, columns };
  }
  return null;
}

/** What stands in a sheet's row by criterion, bonus item and deduction. */
function shownPoints(set: CriteriaSet, { score, entries }: ScoredSheet): readonly (readonly [string, string])[] {
  const leaves = allLeaves(set).map(({ id }): readonly [string, string] => {
    const result = score.leaves.get(id);
    return [id, result === undefined ? "" : result.counts ? decimalOf(result.points) : PAPER.notApplicable];
  });
  const extras = extraItems(set).map(({ id }): readonly [string, string] => {
    const points = entries.extras.get(id) ?? null;
    return [id, points === null ? "" : decimalOf(points)];
  });
  return [...leaves, ...extras];
}

/** The first cell of a row that does not hold what was recorded. */
function differenceIn({ grid, columns }: Found, row: number, shown: ReturnType<typeof shownPoints>): Difference | null {
  for (const [id, expected] of shown) {
    const column = columns.get(id);
    const found = textIn(grid, row, column);
    if (found !== expected) return { column: column ?? 0, found, expected };
  }
  return null;
}

function keyOf(judge: string, file: string, sheet: string): string {
  return JSON.stringify([judge, file, sheet]);
}

/** Compares a row with the recorded sheets of its judge, file and sheet, and takes the one that it shows out of them. */
function rowFaults(found: Found, row: number, set: CriteriaSet, own: ScoredSheet[]): readonly Problem[] {
  const column = found.columns.get(SUMMARY.file);
  const differences = own.map((scored) => differenceIn(found, row, shownPoints(set, scored)));
  const equal = differences.indexOf(null);
  const [first] = differences;
  own.splice(Math.max(0, equal), 1);
  if (equal >= 0) return [];
  const at = first ?? { column: column ?? 0, found: textIn(found.grid, row, column), expected: "" };
  return [altered(cellOf(found.place, row, at.column), at.found, at.expected)];
}

/**
 * Holds “Điểm”, which people read and sign by, against the recorded sheets: each used sheet has one row with its very
 * points. A cell that was changed there is a fault, since the summary then shows what its records do not say.
 */
export function pointsSheetFaults(
  { sheets }: WorkbookSnapshot,
  file: string,
  set: CriteriaSet,
  used: readonly ScoredSheet[],
): readonly Problem[] {
  const place: Place = { file, sheet: SUMMARY.sheets.points };
  const snapshot = sheets.find(({ name }) => name === SUMMARY.sheets.points);
  const grid = snapshot === undefined ? null : gridOf(snapshot);
  const head = grid === null ? null : headingsOf(grid);
  if (grid === null || head === null) return [altered(place, "", SUMMARY.sheets.points)];
  const found: Found = { place, grid, columns: head.columns };
  const text = (row: number, label: string): string => textIn(grid, row, head.columns.get(label));
  const missing = groupBy(used, (one) => keyOf(one.judge ?? PAPER.selfScore, one.file, one.sheet));
  const faults: Problem[] = [];
  for (let row = head.row + 1; row < grid.height; row++) {
    if (text(row, SUMMARY.file) === "" && text(row, SUMMARY.judge) === "") continue;
    const key = keyOf(text(row, SUMMARY.judge), text(row, SUMMARY.file), text(row, SUMMARY.sheet));
    faults.push(...rowFaults(found, row, set, missing.get(key) ?? []));
  }
  const lost = [...missing.values()].flat();
  return [...faults, ...lost.map((one) => altered(place, "", `${one.file} › ${one.sheet}`))];
}
