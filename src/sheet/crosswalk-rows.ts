import { problem, type Problem } from "../scoring/problem";
import type { Crosswalk, CrosswalkLine } from "../summary/crosswalk";
import { foldName } from "../summary/fold-name";
import { fieldText, headedRows, type Columns, type TextRow } from "./headed-rows";
import { isTooLong } from "./one-line";

/** The usable lines of a crosswalk, and every other one as a problem. */
export type ReadCrosswalk = { readonly crosswalk: Crosswalk; readonly problems: readonly Problem[] };

type Field = "oldCode" | "oldName" | "newCode" | "newName";

/** Headings without the marks of Vietnamese letters, as they are compared. */
const HEADINGS: Readonly<Record<string, Field>> = {
  "old code": "oldCode",
  "ma cu": "oldCode",
  "ma don vi cu": "oldCode",
  "old name": "oldName",
  "ten cu": "oldName",
  "ten don vi cu": "oldName",
  "don vi cu": "oldName",
  "new code": "newCode",
  "ma moi": "newCode",
  "ma don vi moi": "newCode",
  "new name": "newName",
  "ten moi": "newName",
  "ten don vi moi": "newName",
  "don vi moi": "newName",
};

/** A crosswalk may do without codes, or without names, on either side. */
function isEnough(columns: Columns<Field>): boolean {
  const hasOld = columns.has("oldName") || columns.has("oldCode");
  return hasOld && (columns.has("newName") || columns.has("newCode"));
}

function lineOf(row: TextRow, columns: Columns<Field>): CrosswalkLine {
  const text = (field: Field): string => fieldText(row, columns, field);
  return {
    old: { code: text("oldCode") || null, name: text("oldName") },
    new: { code: text("newCode") || null, name: text("newName") },
    row: row.number,
  };
}

function keyOf(line: CrosswalkLine): string {
  return JSON.stringify([line.old, line.new].flatMap(({ code, name }) => [foldName(code ?? ""), foldName(name)]));
}

function faultOf(line: CrosswalkLine, seen: ReadonlySet<string>): string | null {
  if (line.old.name === "" && line.old.code === null) return "no-old-unit";
  if (line.new.name === "" && line.new.code === null) return "no-new-unit";
  if ([line.old, line.new].some(({ code, name }) => isTooLong(name) || isTooLong(code ?? ""))) return "too-long";
  return seen.has(keyOf(line)) ? "repeated-line" : null;
}

/** The lines of a table with headings; null when no row heads an old and a new unit. */
export function crosswalkOf(rows: readonly TextRow[], file: string): ReadCrosswalk | null {
  const table = headedRows(rows, HEADINGS, isEnough);
  if (table === null) return null;
  const lines: CrosswalkLine[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const line = lineOf(row, table.columns);
    const reason = faultOf(line, seen);
    if (reason === null) lines.push(line);
    else problems.push(problem("crosswalk-row-unusable", { file }, { row: row.number, reason }));
    seen.add(keyOf(line));
  }
  return { crosswalk: { file, lines }, problems };
}
