import { across, rowOf, say } from "../draft";
import { freeSheet } from "../free-sheet";
import type { PlannedCell, PlannedRow, SheetPlan } from "../sheet-plan";
import type { StyleName } from "../style";
import { ANNEX_COLUMNS, ANNEX_PARTS, type AnnexColumn, type AnnexPart } from "./annex-lines";
import { ANNEX_HINT, ANNEX_TITLE, PART_HEADINGS, PART_TITLES } from "./annex-paper";
import type { WrittenAnnex, WrittenLine } from "./written-lines";

const WIDTHS: Readonly<Record<AnnexColumn, number>> = {
  number: 9,
  title: 50,
  max: 10,
  rule: 44,
  evidence: 14,
  notApplicable: 13,
  source: 44,
  example: 8,
  id: 12,
  more: 14,
};
const LAST = ANNEX_COLUMNS.length - 1;

const STYLE_OF: Readonly<Record<AnnexColumn, StyleName>> = {
  number: "number",
  title: "text",
  max: "points",
  rule: "text",
  evidence: "text",
  notApplicable: "text",
  source: "text",
  example: "entry-mark",
  id: "number",
  more: "text",
};
const GROUP_STYLE: Readonly<Partial<Record<AnnexColumn, StyleName>>> = {
  number: "group-number",
  title: "group-text",
  max: "group-points",
  id: "group-number",
};

/** A criterion's row that heads others is bold; the numbers tell: the next row's begins with this row's. */
function headsOthers(lines: readonly WrittenLine[], at: number): boolean {
  const [number, next] = [lines[at]?.number, lines[at + 1]?.number];
  return number !== undefined && next !== undefined && String(next).startsWith(`${String(number)}.`);
}

function styleOf(part: AnnexPart, column: AnnexColumn, isHead: boolean): StyleName {
  if (column === "example") return "group-blank";
  if (isHead) return GROUP_STYLE[column] ?? "group-blank";
  // A date or a thousand in a field of many sorts must stay as it was typed.
  return part === "general" && column === "max" ? "text" : STYLE_OF[column];
}

function lineRow(part: AnnexPart, line: WrittenLine, isHead: boolean): PlannedRow {
  const cells = ANNEX_COLUMNS.map((column): PlannedCell => {
    const style = column === "example" && !isHead ? "number" : styleOf(part, column, isHead);
    return say(line[column] ?? null, style);
  });
  return { height: null, cells };
}

function partRows(part: AnnexPart, lines: readonly WrittenLine[]): readonly PlannedRow[] {
  const isHead = (at: number): boolean =>
    part === "criteria" ? headsOthers(lines, at) : (part === "bonus" || part === "deductions") && at === 0;
  return [
    rowOf([[0, say(PART_TITLES[part], "total")]]),
    rowOf(ANNEX_COLUMNS.map((column, at) => [at, say(PART_HEADINGS[part][column] || null, "heading")] as const)),
    ...lines.map((line, at) => lineRow(part, line, isHead(at))),
    rowOf([]),
  ];
}

/** The editable sheet of a set: eight parts below each other, all with the same columns. */
export function annexSheet(name: string, annex: WrittenAnnex): SheetPlan {
  const head = [rowOf([[0, say(ANNEX_TITLE, "title")]]), rowOf([[0, say(ANNEX_HINT, "note")]], 36)];
  const parts = ANNEX_PARTS.map((part) => partRows(part, annex[part]));
  const rows = [...head, ...parts.flat()];
  const starts = parts.map((_, at) => head.length + parts.slice(0, at).flat().length);
  const merges = [across(0, 0, LAST), across(1, 0, LAST), ...starts.map((row) => across(row, 0, LAST))];
  return freeSheet({ name, widths: ANNEX_COLUMNS.map((column) => WIDTHS[column]), rows, merges });
}
