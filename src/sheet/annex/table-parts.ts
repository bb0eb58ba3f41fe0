import { numberOf, sumOf } from "../../scoring/points";
import { fold } from "../fold";
import type { Grid } from "../grid";
import { lineText, type AnnexLine } from "./annex-lines";
import { readAmount } from "./read-amount";
import { isSameSort, rowNumber, startsNew } from "./row-number";
import type { TableHeading } from "./table-heading";
import { numberless, tableRow, withCell } from "./table-rows";

type Part = "criteria" | "bonus" | "deductions";

/** The lines of a foreign table, and the rows that are none. */
export type TableParts = Readonly<Record<Part | "totals" | "footnotes" | "strays", readonly AnnexLine[]>>;

const EXTRAS: readonly (readonly [Part, RegExp])[] = [
  ["bonus", /^(?:(?:các|phần|nội dung)\s+)?điểm (?:thưởng|cộng)/u],
  ["deductions", /^(?:(?:các|phần|nội dung)\s+)?điểm (?:trừ|phạt)/u],
];

function extrasAt(line: AnnexLine): Part | null {
  const title = fold(lineText(line, "title"));
  return EXTRAS.find(([, shape]) => shape.test(title))?.[0] ?? null;
}

/** A row numbered as the heading of the bonus is stands outside of it again: V behind IV. */
function endsExtras(head: AnnexLine | undefined, line: AnnexLine): boolean {
  const [first, number] = [rowNumber(lineText(head ?? line, "number")), rowNumber(lineText(line, "number"))];
  if (head === undefined || first === null || number === null) return false;
  if (number.segments.length !== first.segments.length) return false;
  return isSameSort(first, number) && !startsNew([first], number);
}

function joined(line: AnnexLine, rest: AnnexLine): AnnexLine {
  const step = (): string => {
    const amount = readAmount(rest.cells.max);
    const rule = lineText(rest, "rule");
    return amount.is === "points" && rule !== ""
      ? `${rule}: ${String(numberOf(amount.points)).replace(".", ",")}`
      : rule;
  };
  const rules = [lineText(line, "rule"), step()].filter((one) => one !== "");
  const titles = [lineText(line, "title"), lineText(rest, "title")].filter((one) => one !== "");
  const ruled = rules.length === 0 ? line : withCell(line, "rule", rules.join("\n"));
  return withCell(ruled, "title", titles.join(" "));
}

/** The cap of a bonus that says none is what its items add up to; a bonus of one line is its own item. */
function completed(lines: readonly AnnexLine[]): readonly AnnexLine[] {
  const [head, ...items] = lines;
  if (head === undefined) return [];
  if (items.length === 0) return [head, { ...head, cells: { ...head.cells, number: { kind: "text", value: "1" } } }];
  if (readAmount(head.cells.max).is !== "blank") return lines;
  const amounts = items.flatMap(({ cells }) => {
    const amount = readAmount(cells.max);
    return amount.is === "points" ? [amount.points] : [];
  });
  if (amounts.length !== items.length) return lines;
  return [withCell(head, "max", String(numberOf(sumOf(amounts)))), ...items];
}

/** Title words without the mark of a note that stands below the table. */
function withoutMark(line: AnnexLine, marks: readonly string[]): AnnexLine {
  const title = lineText(line, "title");
  const mark = marks.find((one) => title.endsWith(one));
  return mark === undefined ? line : withCell(line, "title", title.slice(0, -mark.length).trim());
}

const MARK = /^(?:\*+|\(\*+\)|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹])/u;

type Drafted = Record<keyof TableParts, AnnexLine[]>;

function takeLine(drafted: Drafted, part: Part, line: AnnexLine): Part {
  const stays = part === "criteria" || !endsExtras(drafted[part][0], line);
  const next = extrasAt(line) ?? (stays ? part : "criteria");
  drafted[next].push(line);
  return next;
}

function isPastTotal({ totals, criteria }: Drafted, last: AnnexLine | undefined): boolean {
  return criteria.length > 0 && totals.some((line) => line.row > (last?.row ?? -1));
}

/** Sorts one row in; behind the total only what is a criterion still counts. */
function take(drafted: Drafted, part: Part, row: ReturnType<typeof tableRow>): Part {
  const last = drafted[part].at(-1);
  const isOver = isPastTotal(drafted, last);
  switch (row.is) {
    case "nothing":
      return part;
    case "total":
    case "footnote":
      drafted[`${row.is}s`].push(row.line);
      return part;
    case "stray":
      if (!isOver) drafted.strays.push(row.line);
      return part;
    case "rest":
      if (last !== undefined && !isOver) drafted[part].splice(-1, 1, joined(last, row.line));
      return part;
    case "line":
      return isOver && readAmount(row.line.cells.max).is === "blank"
        ? take(drafted, part, { is: "footnote", line: numberless(row.line) })
        : takeLine(drafted, part, row.line);
  }
}

export function tableParts(grid: Grid, heading: TableHeading): TableParts {
  const drafted: Drafted = { criteria: [], bonus: [], deductions: [], totals: [], footnotes: [], strays: [] };
  let part: Part = "criteria";
  for (let row = heading.row + 1; row < grid.height; row += 1) part = take(drafted, part, tableRow(grid, row, heading));
  const marks = drafted.footnotes.flatMap((line) => MARK.exec(lineText(line, "title"))?.[0] ?? []);
  return {
    ...drafted,
    criteria: drafted.criteria.map((line) => withoutMark(line, marks)),
    bonus: completed(drafted.bonus),
    deductions: completed(drafted.deductions),
  };
}
