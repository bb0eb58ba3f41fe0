import { problem, type Problem } from "../scoring/problem";
import { foldName } from "../summary/fold-name";
import type { RosterUnit } from "../summary/roster";
import { isTooLong, oneLine } from "./one-line";

/** A row of text cells with its number as people count it in the file. */
export type TextRow = { readonly number: number; readonly cells: readonly string[] };
export type Roster = { readonly units: readonly RosterUnit[]; readonly problems: readonly Problem[] };

type Field = keyof RosterUnit;
type Columns = ReadonlyMap<Field, number>;

/** Headings without the marks of Vietnamese letters, as they are compared. */
const HEADINGS: Readonly<Record<string, Field>> = {
  code: "code",
  ma: "code",
  "ma don vi": "code",
  "ma xa": "code",
  "ma so": "code",
  name: "name",
  ten: "name",
  "ten don vi": "name",
  "don vi": "name",
  "ten xa": "name",
  type: "type",
  loai: "type",
  "loai don vi": "type",
  parent: "parent",
  "truc thuoc": "parent",
  "don vi cap tren": "parent",
};
/** A title and an empty row or two may stand above the headings. */
const HEADING_AMONG = 20;

/** A heading without the marks of Vietnamese letters. */
export function headingKey(text: string): string {
  return foldName(text).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

function columnsOf(row: TextRow): Columns | null {
  const columns = new Map<Field, number>();
  for (const [index, cell] of row.cells.entries()) {
    const field = HEADINGS[headingKey(cell)];
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  }
  return columns.has("name") ? columns : null;
}

function unitOf(row: TextRow, columns: Columns): RosterUnit {
  const text = (field: Field): string => {
    const column = columns.get(field);
    return column === undefined ? "" : oneLine(row.cells[column] ?? "");
  };
  const orNull = (field: Field): string | null => (text(field) === "" ? null : text(field));
  return { code: orNull("code"), name: text("name"), type: orNull("type"), parent: orNull("parent") };
}

/** Why a unit cannot stand in the roster beside those above it; null when it can. */
function faultOf(unit: RosterUnit, keys: ReadonlySet<string>): string | null {
  if (unit.name === "") return "no-name";
  if ([unit.name, unit.code ?? "", unit.type ?? "", unit.parent ?? ""].some(isTooLong)) return "too-long";
  if (!keys.has(keyOf(unit))) return null;
  return unit.code === null ? "repeated-name" : "repeated-code";
}

function keyOf({ code, name, parent }: RosterUnit): string {
  return code === null ? `name ${foldName(name)} of ${foldName(parent ?? "")}` : `code ${foldName(code)}`;
}

/** The units of a table with headings, every unusable row as a problem; null when no row has a heading for the name. */
export function rosterOf(rows: readonly TextRow[], file: string): Roster | null {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const headings = filled.slice(0, HEADING_AMONG).findIndex((row) => columnsOf(row) !== null);
  const heading = filled[headings];
  const columns = heading === undefined ? null : columnsOf(heading);
  if (columns === null) return null;
  const units: RosterUnit[] = [];
  const problems: Problem[] = [];
  const keys = new Set<string>();
  for (const row of filled.slice(headings + 1)) {
    const unit = unitOf(row, columns);
    const reason = faultOf(unit, keys);
    if (reason === null) units.push(unit);
    else problems.push(problem("roster-row-unusable", { file }, { row: row.number, reason }));
    keys.add(keyOf(unit));
  }
  return { units, problems };
}
