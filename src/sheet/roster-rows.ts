import { problem, type Problem } from "../scoring/problem";
import { foldName } from "../summary/fold-name";
import type { RosterUnit } from "../summary/roster";
import { fieldText, headedRows, type Columns, type TextRow } from "./headed-rows";
import { isTooLong } from "./one-line";

export type Roster = { readonly units: readonly RosterUnit[]; readonly problems: readonly Problem[] };

type Field = keyof RosterUnit;

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

function unitOf(row: TextRow, columns: Columns<Field>): RosterUnit {
  const text = (field: Field): string => fieldText(row, columns, field);
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
  const table = headedRows(rows, HEADINGS, (columns) => columns.has("name"));
  if (table === null) return null;
  const units: RosterUnit[] = [];
  const problems: Problem[] = [];
  const keys = new Set<string>();
  for (const row of table.rows) {
    const unit = unitOf(row, table.columns);
    const reason = faultOf(unit, keys);
    if (reason === null) units.push(unit);
    else problems.push(problem("roster-row-unusable", { file }, { row: row.number, reason }));
    keys.add(keyOf(unit));
  }
  return { units, problems };
}
