import { problem, type Problem } from "../scoring/problem";
import type { Crosswalk, CrosswalkLine } from "../summary/crosswalk";
import { foldName } from "../summary/fold-name";
import { isTooLong, oneLine } from "./one-line";
import { headingKey, type TextRow } from "./roster-rows";

/** The usable lines of a crosswalk, and every other one as a problem. */
export type ReadCrosswalk = { readonly crosswalk: Crosswalk; readonly problems: readonly Problem[] };

type Field = "oldCode" | "oldName" | "newCode" | "newName";
type Columns = ReadonlyMap<Field, number>;

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
/** A title and an empty row or two may stand above the headings. */
const HEADING_AMONG = 20;

/** A crosswalk may do without codes, or without names, on either side. */
function columnsOf(row: TextRow): Columns | null {
  const columns = new Map<Field, number>();
  for (const [index, cell] of row.cells.entries()) {
    const field = HEADINGS[headingKey(cell)];
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  }
  const hasOld = columns.has("oldName") || columns.has("oldCode");
  return hasOld && (columns.has("newName") || columns.has("newCode")) ? columns : null;
}

function lineOf(row: TextRow, columns: Columns): CrosswalkLine {
  const text = (field: Field): string => {
    const column = columns.get(field);
    return column === undefined ? "" : oneLine(row.cells[column] ?? "");
  };
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
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const at = filled.slice(0, HEADING_AMONG).findIndex((row) => columnsOf(row) !== null);
  const heading = filled[at];
  const columns = heading === undefined ? null : columnsOf(heading);
  if (columns === null) return null;
  const lines: CrosswalkLine[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const row of filled.slice(at + 1)) {
    const line = lineOf(row, columns);
    const reason = faultOf(line, seen);
    if (reason === null) lines.push(line);
    else problems.push(problem("crosswalk-row-unusable", { file }, { row: row.number, reason }));
    seen.add(keyOf(line));
  }
  return { crosswalk: { file, lines }, problems };
}
