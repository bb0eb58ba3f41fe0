import { problem, type Problem } from "../scoring/problem";
import type { StatedDecision } from "../summary/stated-decisions";
import { fieldText, headedRows, type Columns, type TextRow } from "./headed-rows";

/** The usable rows of a list of decisions, and every other one as a problem. */
export type ReadDecisions = {
  readonly file: string;
  readonly stated: readonly StatedDecision[];
  readonly problems: readonly Problem[];
};

type Field = "file" | "sheet" | "notFile" | "notSheet" | "reason" | "by";

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

function statedIn(row: TextRow, columns: Columns<Field>): StatedDecision {
  const text = (field: Field): string => fieldText(row, columns, field);
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
  const table = headedRows(rows, HEADINGS, (columns) => NEEDED.every((field) => columns.has(field)));
  if (table === null) return null;
  const all = table.rows.map((row) => statedIn(row, table.columns));
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
