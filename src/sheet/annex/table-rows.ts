import { fold } from "../fold";
import type { Grid } from "../grid";
import { BLANK, rawCell, type RawCell } from "../raw-cell";
import { ANNEX_COLUMNS, lineText, type AnnexColumn, type AnnexLine } from "./annex-lines";
import { readAmount } from "./read-amount";
import { numberBefore, rowNumber } from "./row-number";
import type { TableHeading } from "./table-heading";

/** What a row of a foreign table is. */
export type TableRow =
  | { readonly is: "line"; readonly line: AnnexLine }
  /** Says more of the line above it: another step of its rule, or the rest of its words. */
  | { readonly is: "rest"; readonly line: AnnexLine }
  | { readonly is: "total"; readonly line: AnnexLine }
  | { readonly is: "footnote"; readonly line: AnnexLine }
  | { readonly is: "stray"; readonly line: AnnexLine }
  | { readonly is: "nothing" };

const TOTAL = /^(?:tổng|cộng)(?:$|\s|:)/u;
const FOOTNOTE = /^(?:\*+|\(\*+\)|\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]|ghi chú|chú thích|lưu ý)/u;
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[a-zA-Z])\)?$/u;

export function withCell(line: AnnexLine, column: AnnexColumn, value: string): AnnexLine {
  return { ...line, cells: { ...line.cells, [column]: { kind: "text", value } } };
}

function lineAt(grid: Grid, row: number, columns: TableHeading["columns"]): AnnexLine {
  const cells = ANNEX_COLUMNS.flatMap((column): readonly (readonly [AnnexColumn, RawCell])[] => {
    const at = columns[column];
    const raw = at === null ? rawCell(undefined) : rawCell(grid.at(row, at));
    return raw.kind === "blank" || String(raw.value).trim() === "" ? [] : [[column, raw]];
  });
  return { row, cells: Object.fromEntries(cells) };
}

/** Number and words in one cell, in whichever column: “A. Nhóm chung” across the table, “a) Có” among the titles. */
function numbered(line: AnnexLine): AnnexLine {
  const [number, title] = [lineText(line, "number"), lineText(line, "title")];
  if (number !== "" && title === "") {
    const split = numberBefore(number);
    const words = split?.rest ?? number;
    const alone = withCell(line, "title", words);
    if (split !== null) return withCell(alone, "number", split.number);
    if (rowNumber(number) !== null) return line;
    return { ...alone, cells: { ...alone.cells, number: BLANK } };
  }
  const split = number === "" ? numberBefore(title) : null;
  return split === null ? line : withCell(withCell(line, "title", split.rest), "number", split.number);
}

function isColumnNumbers(line: AnnexLine): boolean {
  const texts = (["number", "title", "max", "rule"] as const)
    .map((column) => lineText(line, column))
    .filter((one) => one !== "");
  return texts.length > 1 && texts.every((text) => COLUMN_NUMBER.test(text));
}

function isBlank(line: AnnexLine, ...columns: readonly AnnexColumn[]): boolean {
  return columns.every((column) => lineText(line, column) === "");
}

const CONTINUES = /^\p{Ll}/u;

/** What a row without a number is. */
function unnumbered(line: AnnexLine): TableRow {
  const title = lineText(line, "title");
  if (title === "") return isBlank(line, "rule", "evidence") ? { is: "line", line } : { is: "rest", line };
  if (readAmount(line.cells.max).is !== "blank") return { is: "line", line };
  return CONTINUES.test(title) ? { is: "rest", line } : { is: "stray", line };
}

/** What a row of an annex's table is, by itself. */
export function tableRow(grid: Grid, row: number, heading: TableHeading): TableRow {
  const found = lineAt(grid, row, heading.columns);
  return saysNothing(found, heading) ? { is: "nothing" } : filledRow(found);
}

/** Blank, the heading again at the top of a page, or the numbers of the columns below it. */
function saysNothing(found: AnnexLine, heading: TableHeading): boolean {
  if (Object.keys(found.cells).length === 0 || fold(lineText(found, "title")) === heading.title) return true;
  return found.row === heading.row + 1 && isColumnNumbers(found);
}

function filledRow(found: AnnexLine): TableRow {
  const words = fold(lineText(found, "number") === "" ? lineText(found, "title") : lineText(found, "number"));
  const said = [words, fold(lineText(found, "title"))];
  if (said.some((one) => TOTAL.test(one)) && isBlank(found, "rule")) return { is: "total", line: found };
  const hasAmount = readAmount(found.cells.max).is !== "blank";
  if (!hasAmount && FOOTNOTE.test(words) && rowNumber(words.split(" ")[0] ?? "")?.text !== "1")
    return { is: "footnote", line: numberless(found) };
  const line = numbered(found);
  return lineText(line, "number") === "" ? unnumbered(line) : { is: "line", line };
}

/** A note as it stands, its mark before its words. */
export function numberless(line: AnnexLine): AnnexLine {
  const text = [lineText(line, "number"), lineText(line, "title")].filter((one) => one !== "").join(" ");
  return withCell(line, "title", text);
}
