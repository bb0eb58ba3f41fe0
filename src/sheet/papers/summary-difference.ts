import { problem, type Problem } from "../../scoring/problem";
import { a1 } from "../address";
import { gridOf, type Grid } from "../grid";
import { pointsSheet } from "../points-sheet";
import type { PlannedCell, PlannedRow } from "../sheet-plan";
import type { WorkbookSnapshot } from "../sheet-snapshot";
import type { SummaryDraft } from "../summary-draft";
import { summaryLevels } from "../summary-levels";
import { summaryUnits } from "../summary-units";
import { SUMMARY } from "../summary-words";

type Value = string | number | boolean;

/** Programs that calculate anew differ in the last of a double's digits. */
const CLOSE = 1e-9;

function isSame(planned: Value, found: Value): boolean {
  if (typeof planned !== "number" || typeof found !== "number") return planned === found;
  return Math.abs(planned - found) <= CLOSE * Math.max(1, Math.abs(planned));
}

type Placed = { readonly row: number; readonly column: number; readonly cell: PlannedCell };

function cellsFrom(top: number, rows: readonly PlannedRow[]): readonly Placed[] {
  return rows.flatMap(({ cells }, at) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ row: top + at, column, cell }])),
  );
}

function firstDifference(cells: readonly Placed[], grid: Grid, place: Problem["place"]): Problem | null {
  for (const { row, column, cell } of cells) {
    const planned = cell.value ?? "";
    const found = grid.at(row, column)?.value ?? "";
    if (isSame(planned, found)) continue;
    const facts = { found: String(found), expected: String(planned) };
    return problem("summary-altered", { ...place, cell: a1({ row, column }) }, facts);
  }
  return null;
}

/**
 * The first cell of “Tổng hợp” or “Điểm” that does not hold what the merge gives, or does not stand where formulas of
 * papers look for it; null where all do.
 */
export function summaryDifference(draft: SummaryDraft, { sheets }: WorkbookSnapshot, file: string): Problem | null {
  const { units, points } = SUMMARY.sheets;
  const laid = [
    { name: units, cells: cellsFrom(draft.firstUnit, summaryUnits(draft).rows) },
    { name: units, cells: cellsFrom(draft.levelHeading - 1, summaryLevels(draft).rows) },
    { name: points, cells: cellsFrom(0, pointsSheet(draft.merged, draft.points).rows) },
  ];
  for (const { name, cells } of laid) {
    const sheet = sheets.find((one) => one.name === name);
    const difference =
      sheet === undefined
        ? problem("summary-altered", { file, sheet: name }, { found: "", expected: name })
        : firstDifference(cells, gridOf(sheet), { file, sheet: name });
    if (difference !== null) return difference;
  }
  return null;
}
