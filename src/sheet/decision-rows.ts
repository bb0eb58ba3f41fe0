import { problem, type Problem } from "../scoring/problem";
import type { StatedDecision } from "../summary/stated-decisions";
import { oneLine } from "./one-line";
import { headingKey, type TextRow } from "./roster-rows";

/** The usable rows of a list of decisions, and every other one as a problem. */
export type ReadDecisions = {
  readonly file: string;
  readonly stated: readonly StatedDecision[];
  readonly problems: readonly Problem[];
};

type Field = "file" | "sheet" | "notFile" | "notSheet" | "reason" | "by";
type Columns = ReadonlyMap<Field, number>;

/** Headings without the marks of Vietnamese letters, as they are compared; the last of each field is that of JSON. */
const HEADINGS: Readonly<Record<string, Field>> = {
  "tep tinh": "file",
  file: "file",
  "trang tinh": "sheet",
  sheet: "sheet",
  "tep khong tinh": "notFile",
  "not file": "notFile",
  notfile: "notFile",
  "trang khong tinh": "notSheet",
  "not sheet": "notSheet",
  notsheet: "notSheet",
  "ly do": "reason",
  reason: "reason",
  "nguoi chon": "by",
  by: "by",
};
const NEEDED: readonly Field[] = ["file", "notFile", "reason"];
/** A title and an empty row or two may stand above the headings. */
const HEADING_AMONG = 20;

function columnsOf(row: TextRow): Columns | null {
  const columns = new Map<Field, number>();
  for (const [index, cell] of row.cells.entries()) {
    const field = HEADINGS[headingKey(cell)];
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  }
  return NEEDED.every((field) => columns.has(field)) ? columns : null;
}

function statedIn(row: TextRow, columns: Columns): StatedDecision {
  const text = (field: Field): string => oneLine(row.cells[columns.get(field) ?? -1] ?? "");
  return {
    row: row.number,
    keep: { file: text("file"), sheet: text("sheet") },
    aside: { file: text("notFile"), sheet: text("notSheet") },
    reason: text("reason"),
    by: text("by"),
  };
}

function faultOf({ keep, aside, reason }: StatedDecision): string | null {
  if (keep.file === "") return "no-kept-file";
  if (aside.file === "") return "no-aside-file";
  return reason === "" ? "no-reason" : null;
}

export function decisionRowUnusable(file: string, row: number, reason: string): Problem {
  return problem("decision-row-unusable", { file }, { row, reason });
}

/** The decisions of a table with headings; null where no row heads the kept file, the other one and the reason. */
export function decisionsIn(rows: readonly TextRow[], file: string): ReadDecisions | null {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const at = filled.slice(0, HEADING_AMONG).findIndex((row) => columnsOf(row) !== null);
  const heading = filled[at];
  const columns = heading === undefined ? null : columnsOf(heading);
  if (columns === null) return null;
  const all = filled.slice(at + 1).map((row) => statedIn(row, columns));
  return {
    file,
    stated: all.filter((one) => faultOf(one) === null),
    problems: all.flatMap((one) => {
      const fault = faultOf(one);
      return fault === null ? [] : [decisionRowUnusable(file, one.row, fault)];
    }),
  };
}

/** A JSON list of objects as the rows of a table; null where it is none. Objects are counted from 1. */
export function rowsOfList(json: unknown): readonly TextRow[] | null {
  if (!Array.isArray(json)) return null;
  const items = json as readonly unknown[];
  const fields = [...new Set(Object.values(HEADINGS))];
  const textOf = (item: unknown, field: Field): string => {
    const value: unknown = typeof item === "object" && item !== null ? Reflect.get(item, field) : undefined;
    return typeof value === "string" ? value : "";
  };
  const rows = items.map((item, at) => ({ number: at + 1, cells: fields.map((field) => textOf(item, field)) }));
  return [{ number: 0, cells: fields }, ...rows];
}
