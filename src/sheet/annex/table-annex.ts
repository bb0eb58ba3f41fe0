import { problem, type Problem } from "../../scoring/problem";
import { a1 } from "../address";
import { gridOf, type Grid } from "../grid";
import { headingKey } from "../headed-rows";
import type { SheetSnapshot } from "../sheet-snapshot";
import { annexCell, lineText, type Annex, type AnnexLine } from "./annex-lines";
import { GENERAL_FIELDS } from "./general-fields";
import { noAnnex } from "./no-annex";
import { tableHeading, type TableHeading } from "./table-heading";
import { tableParts } from "./table-parts";
import { withCell } from "./table-rows";

/** A foreign table as an annex, with what is to be known of it. */
export type TableAnnex = { readonly annex: Annex; readonly problems: readonly Problem[] };

const TITLE = /bộ tiêu chí|tiêu chí|thang điểm|bảng (?:chấm )?điểm|chỉ số/iu;
const ISSUED =
  /(?:quyết định|kế hoạch|hướng dẫn|công văn|nghị quyết|thông tư|quy định|nghị định)\s+(?:số\s*)?:?\s*\d[^()\n]*/iu;
const LONGEST_ID = 60;
const TO_CONFIRM = "Cần xác nhận: phụ lục không nói";

function linesAbove(grid: Grid, row: number): readonly string[] {
  return Array.from({ length: row }, (_, at) => grid.row(at).map(({ value }) => String(value).trim()))
    .flat()
    .flatMap((text) => text.split("\n"))
    .filter((text) => text !== "");
}

function slug(title: string): string {
  const words = headingKey(title).replaceAll(/[^a-z0-9]+/gu, "-");
  return words.slice(0, LONGEST_ID).replaceAll(/^-+|-+$/gu, "") || "bo-tieu-chi";
}

/** What the annex says of itself above its table; the rest is assumed, and said to be. */
function said(above: readonly string[], issued: string | null): ReadonlyMap<string, string> {
  const title = above.filter((text) => TITLE.test(text) && !ISSUED.test(text)).join(" ");
  const text = issued ?? above.flatMap((line) => ISSUED.exec(line)?.[0] ?? [])[0];
  return new Map([
    ...(title === "" ? [] : ([["title", title]] as const)),
    ...(text === undefined ? [] : ([["issued", text.trim()]] as const)),
  ]);
}

function assumptions(title: string): Readonly<Record<string, string>> {
  return {
    id: slug(title),
    version: "1",
    title,
    sheetTitle: title.toUpperCase(),
    "issuer.parent": "(GHI TÊN CƠ QUAN CẤP TRÊN)",
    "issuer.name": "(GHI TÊN CƠ QUAN LẬP PHIẾU)",
    status: "Mẫu",
    unitTypes: "xã; phường; đặc khu",
    "panel.method": "Trung bình cộng",
    "panel.minimumJudges": "1",
    "panel.quorum": "0 %",
    "panel.maximumSpread": "không giới hạn",
    "rounding.stages": "Ban giám khảo",
  };
}

const ASSUMED_ORIGINS: readonly string[] = ["panel.method", "rounding.stages"];

function generalLine(row: number, label: string, value: string): AnnexLine {
  return withCell(withCell({ row, cells: {} }, "title", label), "rule", value);
}

type General = { readonly lines: readonly AnnexLine[]; readonly assumed: readonly (readonly [string, string])[] };

function generalOf(known: ReadonlyMap<string, string>, row: number): General {
  const assumed = assumptions(known.get("title") ?? "Bộ tiêu chí");
  const told: (readonly [string, string])[] = [];
  const lines = GENERAL_FIELDS.flatMap(({ label, path }): readonly AnnexLine[] => {
    const key = path.join(".");
    const value = known.get(key) ?? assumed[key];
    if (value === undefined) return [];
    const line = generalLine(row, label, value);
    if (known.has(key)) return [line];
    told.push([label, value]);
    const noted = withCell(line, "source", TO_CONFIRM);
    return [ASSUMED_ORIGINS.includes(key) ? withCell(noted, "example", "x") : noted];
  });
  return { lines, assumed: told };
}

/** The text that issues the annex is the source of every figure in it that names none of its own. */
function sourced(lines: readonly AnnexLine[], issued: string): readonly AnnexLine[] {
  return lines.map((line) => (lineText(line, "source") === "" ? withCell(line, "source", issued) : line));
}

function told(
  sheet: string,
  heading: TableHeading,
  parts: ReturnType<typeof tableParts>,
  grid: Grid,
): readonly Problem[] {
  const at = (line: AnnexLine) => ({ sheet, cell: annexCell(heading, line, "title") });
  const holds = (column: number): boolean =>
    Array.from({ length: grid.height }, (_, row) => row).some(
      (row) => row > heading.row && grid.at(row, column) !== undefined,
    );
  return [
    ...[...heading.ignored]
      .filter(([column]) => holds(column))
      .map(([column, found]) =>
        problem("annex-column-ignored", { sheet, cell: a1({ row: heading.row, column }) }, { found }),
      ),
    ...parts.footnotes.map((line) => problem("annex-footnote", at(line), { found: lineText(line, "title") })),
    ...parts.strays.map((line) => problem("annex-row-unreadable", at(line), { found: lineText(line, "title") })),
  ];
}

/** Reads a table of criteria as Word, Excel or a CSV file holds it; null where a sheet holds none. */
export function tableAnnex(sheet: SheetSnapshot, issued: string | null): TableAnnex | null {
  const grid = gridOf(sheet);
  const heading = tableHeading(grid);
  if (heading === null) return null;
  const parts = tableParts(grid, heading);
  const known = said(linesAbove(grid, heading.first), issued);
  const source = known.get("issued");
  const { lines, assumed } = generalOf(known, heading.row);
  const place = { sheet: sheet.name, cell: a1({ row: heading.row, column: heading.columns.title ?? 0 }) };
  const unnamed = source === undefined ? [problem("annex-issued-missing", place, {})] : [];
  const text = source ?? "?";
  const general = source === undefined ? [...lines, generalLine(heading.row, "Văn bản ban hành", text)] : lines;
  const empty = noAnnex();
  const annex: Annex = {
    columns: heading.columns,
    headings: Object.fromEntries(Object.keys(empty.headings).map((part) => [part, heading.row])) as Annex["headings"],
    parts: {
      ...empty.parts,
      general,
      criteria: sourced(parts.criteria, text),
      bonus: sourced(parts.bonus, text),
      deductions: sourced(parts.deductions, text),
      sources: [withCell({ row: heading.row, cells: {} }, "title", text)],
    },
    foreign: { totals: parts.totals },
  };
  const notes = assumed.map(([field, value]) => problem("annex-assumed", place, { field, value }));
  const noLevels = problem("annex-assumed", place, { field: "Các mức", value: "chưa có mức nào" });
  return { annex, problems: [...unnamed, ...told(sheet.name, heading, parts, grid), ...notes, noLevels] };
}
