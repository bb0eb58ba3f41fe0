import { a1 } from "../address";
import type { RawCell } from "../raw-cell";

/** The columns of a set's editable sheet, from left to right. Each part of the sheet heads them in its own words. */
export const ANNEX_COLUMNS = [
  "number",
  "title",
  "max",
  "rule",
  "evidence",
  "notApplicable",
  "source",
  "example",
  "id",
  "more",
] as const;
export type AnnexColumn = (typeof ANNEX_COLUMNS)[number];

export const ANNEX_PARTS = [
  "general",
  "criteria",
  "bonus",
  "deductions",
  "gates",
  "levels",
  "tieBreaks",
  "sources",
] as const;
export type AnnexPart = (typeof ANNEX_PARTS)[number];

/** A row as somebody typed it; blank cells are left out. `row` counts from 0. */
export type AnnexLine = { readonly row: number; readonly cells: Readonly<Partial<Record<AnnexColumn, RawCell>>> };

/** A criteria set as it was typed: nothing is understood yet. */
export type Annex = {
  readonly parts: Readonly<Record<AnnexPart, readonly AnnexLine[]>>;
  /** Where each column stands; null where the table has none. */
  readonly columns: Readonly<Record<AnnexColumn, number | null>>;
  /** The row that names what is missing altogether: the heading of each part, or of the table. */
  readonly headings: Readonly<Record<AnnexPart, number>>;
  /** Of a table that is no editable sheet of ours: the rows that say what its groups add up to. */
  readonly foreign?: { readonly totals: readonly AnnexLine[] };
};

/** Where a person writes what is missing or wrong: a column that the table lacks is told at the title. */
export function annexCell(annex: Pick<Annex, "columns">, line: Pick<AnnexLine, "row">, column: AnnexColumn): string {
  return a1({ row: line.row, column: annex.columns[column] ?? annex.columns.title ?? 0 });
}

/** What stands in a line's cell as text, trimmed; "" for a blank one. */
export function lineText(line: AnnexLine, column: AnnexColumn): string {
  const raw = line.cells[column];
  return raw === undefined || raw.kind === "blank" ? "" : String(raw.value).trim();
}
