import { pointsOf } from "../scoring/points";
import type { PreviousUnit } from "../summary/changes";
import type { RosterUnit } from "../summary/roster";
import type { SetName } from "../summary/scored-sheet";
import { a1 } from "./address";
import { fold } from "./fold";
import { gridOf, textAt, type Grid } from "./grid";
import { parseSetName } from "./set-name";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";
import { SUMMARY } from "./summary-words";

type Field = "unit" | "code" | "rank" | "grandTotal" | "level";
/** The rows of the units, both ends inside, and the columns that were found. */
type UnitTable = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
};

const NAMES: Readonly<Record<Field, string>> = {
  unit: "units",
  code: "unit_codes",
  rank: "ranks",
  grandTotal: "grand_totals",
  level: "levels",
};
const FIELDS = Object.keys(NAMES) as readonly Field[];

function tableByNames({ names }: SheetSnapshot): UnitTable | null {
  const units = names[NAMES.unit];
  if (units === undefined || names[NAMES.grandTotal] === undefined) return null;
  const columns = FIELDS.flatMap((field) => {
    const area = names[NAMES[field]];
    return area === undefined ? [] : [[field, area.left] as const];
  });
  return { top: units.top, bottom: units.bottom, columns: Object.fromEntries(columns) };
}

const HEADINGS: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [fold(SUMMARY[field]), field]));

/** The first row that heads ranks, units and totals; its table ends at the first row without a unit. */
function tableByHeadings(grid: Grid): UnitTable | null {
  for (let row = 0; row < grid.height; row++) {
    const columns: Partial<Record<Field, number>> = {};
    for (const cell of grid.row(row)) {
      const field = HEADINGS.get(fold(String(cell.value)));
      if (field !== undefined) columns[field] ??= cell.column;
    }
    const { unit, rank, grandTotal } = columns;
    if (unit === undefined || rank === undefined || grandTotal === undefined) continue;
    let bottom = row;
    while (textAt(grid, bottom + 1, unit) !== "" || textAt(grid, bottom + 1, columns.code ?? unit) !== "") bottom += 1;
    return { top: row + 1, bottom, columns };
  }
  return null;
}

function numberAt(grid: Grid, row: number, column: number | undefined): number | null {
  const value = column === undefined ? undefined : grid.at(row, column)?.value;
  return typeof value === "number" ? value : null;
}

function unitAt(grid: Grid, { columns }: UnitTable, row: number): PreviousUnit {
  const text = (field: Field): string => {
    const column = columns[field];
    return column === undefined ? "" : textAt(grid, row, column);
  };
  const total = numberAt(grid, row, columns.grandTotal);
  const level = text("level");
  return {
    code: text("code") || null,
    name: text("unit"),
    rank: numberAt(grid, row, columns.rank),
    grandTotal: total === null ? null : pointsOf(total),
    level: level === "" || level === SUMMARY.noLevel ? null : level,
  };
}

type PlacedUnit = { readonly unit: PreviousUnit; readonly cell: string };

function placedUnits(snapshot: SheetSnapshot): readonly PlacedUnit[] | null {
  const grid = gridOf(snapshot);
  const table = tableByNames(snapshot) ?? tableByHeadings(grid);
  if (table === null) return null;
  const column = table.columns.unit ?? 0;
  const rows = Array.from({ length: table.bottom - table.top + 1 }, (_, at) => table.top + at);
  return rows
    .map((row) => ({ unit: unitAt(grid, table, row), cell: a1({ row, column }) }))
    .filter(({ unit }) => unit.code !== null || unit.name !== "");
}

/** The units of an earlier “Tổng hợp”, by its names, else by its heading texts; null when the sheet is none. */
export function readSummarySheet(snapshot: SheetSnapshot): readonly PreviousUnit[] | null {
  return placedUnits(snapshot)?.map(({ unit }) => unit) ?? null;
}

/** The units with what stands above them, in the order of the sheet; none where it lost the names of their columns. */
export function listedUnits(snapshot: SheetSnapshot): readonly RosterUnit[] {
  const grid = gridOf(snapshot);
  const table = tableByNames(snapshot);
  if (table === null) return [];
  const parents = snapshot.names["parents"]?.left;
  const rows = Array.from({ length: table.bottom - table.top + 1 }, (_, at) => table.top + at);
  return rows.flatMap((row): readonly RosterUnit[] => {
    const { code, name } = unitAt(grid, table, row);
    const parent = parents === undefined ? "" : textAt(grid, row, parents);
    return code === null && name === "" ? [] : [{ code, name, type: null, parent: parent === "" ? null : parent }];
  });
}

function summarySheets({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  const marked = sheets.filter(({ names }) => names["summary_of"] !== undefined);
  const named = sheets.filter(({ name }) => fold(name) === fold(SUMMARY.sheets.units));
  return [...marked, ...named];
}

/** Finds the summary in a workbook; null when it has none. */
export function readSummary(workbook: WorkbookSnapshot): readonly PreviousUnit[] | null {
  for (const sheet of summarySheets(workbook)) {
    const units = readSummarySheet(sheet);
    if (units !== null) return units;
  }
  return null;
}

/** The same units, each with the cell that names it. */
export function readPlacedSummary(workbook: WorkbookSnapshot, file: string): readonly PreviousUnit[] | null {
  for (const snapshot of summarySheets(workbook)) {
    const units = placedUnits(snapshot);
    const sheet = snapshot.name;
    if (units !== null) return units.map(({ unit, cell }) => ({ ...unit, place: { file, sheet, cell } }));
  }
  return null;
}

/** The criteria set that a summary is about; null when its name is gone or unreadable. */
export function summaryOf(snapshot: SheetSnapshot): SetName | null {
  const cell = snapshot.names["summary_of"];
  return cell === undefined ? null : parseSetName(textAt(gridOf(snapshot), cell.top, cell.left));
}
