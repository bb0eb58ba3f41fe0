import { fold } from "../fold";
import { gridOf, textAt, type Grid } from "../grid";
import { rawCell, type RawCell } from "../raw-cell";
import type { SheetSnapshot } from "../sheet-snapshot";
import {
  ANNEX_COLUMNS,
  ANNEX_PARTS,
  type Annex,
  type AnnexColumn,
  type AnnexLine,
  type AnnexPart,
} from "./annex-lines";
import { PART_HEADINGS, PART_TITLES } from "./annex-paper";
import { noAnnex } from "./no-annex";

const PART_OF: ReadonlyMap<string, AnnexPart> = new Map(ANNEX_PARTS.map((part) => [fold(PART_TITLES[part]), part]));

/** Folding every title of every row would take a third of the reading. */
const LONGEST_PART = 60;

function partAt(grid: Grid, row: number): AnnexPart | undefined {
  const first = grid.row(row)[0];
  if (typeof first?.value !== "string" || first.value.length > LONGEST_PART) return undefined;
  return PART_OF.get(fold(first.value));
}

/** Whether a sheet is a set's editable sheet: both its first parts are named on it. */
export function isAnnexSheet(sheet: SheetSnapshot): boolean {
  const grid = gridOf(sheet);
  const found = new Set(Array.from({ length: grid.height }, (_, row) => partAt(grid, row)));
  return found.has("general") && found.has("criteria");
}

/** Where each column stands: somebody may have put one between them. */
function columnsOf(grid: Grid, row: number): Annex["columns"] {
  const headings = grid.row(row).map(({ value, column }) => [fold(String(value)), column] as const);
  const places = new Map(headings);
  const usual = noAnnex().columns;
  const found = ANNEX_COLUMNS.map((column): readonly [AnnexColumn, number | null] => [
    column,
    places.get(fold(PART_HEADINGS.criteria[column])) ?? usual[column],
  ]);
  return Object.fromEntries(found) as unknown as Annex["columns"];
}

function lineAt(grid: Grid, row: number, columns: Annex["columns"]): AnnexLine | null {
  const cells = ANNEX_COLUMNS.flatMap((column): readonly (readonly [AnnexColumn, RawCell])[] => {
    const at = columns[column];
    const raw = at === null ? rawCell(undefined) : rawCell(grid.at(row, at));
    return raw.kind === "blank" || String(raw.value).trim() === "" ? [] : [[column, raw]];
  });
  return cells.length === 0 ? null : { row, cells: Object.fromEntries(cells) };
}

function isHeading(grid: Grid, row: number, part: AnnexPart, columns: Annex["columns"]): boolean {
  return fold(textAt(grid, row, columns.title ?? 0)) === fold(PART_HEADINGS[part].title);
}

/** The lines of a set's editable sheet; null for any other sheet. */
export function readAnnexSheet(sheet: SheetSnapshot): Annex | null {
  if (!isAnnexSheet(sheet)) return null;
  const grid = gridOf(sheet);
  const rows = Array.from({ length: grid.height }, (_, row) => row);
  const criteria = rows.find((row) => partAt(grid, row) === "criteria") ?? 0;
  const columns = columnsOf(grid, criteria + 1);
  const empty = noAnnex();
  const parts: Record<AnnexPart, AnnexLine[]> = { ...(empty.parts as Record<AnnexPart, AnnexLine[]>) };
  const headings: Record<AnnexPart, number> = { ...empty.headings };
  let part: AnnexPart | undefined;
  for (const row of rows) {
    const next = partAt(grid, row);
    if (next !== undefined) {
      part = next;
      headings[next] = row;
      continue;
    }
    const line = part === undefined || isHeading(grid, row, part, columns) ? null : lineAt(grid, row, columns);
    if (part !== undefined && line !== null) parts[part] = [...parts[part], line];
  }
  return { parts, columns, headings };
}
