import { fold } from "../fold";
import type { Grid } from "../grid";
import { headingKey } from "../headed-rows";
import { ANNEX_COLUMNS, type Annex, type AnnexColumn } from "./annex-lines";

/** Where an annex's table begins, and which of its columns are which. */
export type TableHeading = {
  readonly first: number;
  /** The last row of the heading, which may be its first. */
  readonly row: number;
  readonly columns: Annex["columns"];
  /** Headings of columns that a criteria set has no place for, by column. */
  readonly ignored: ReadonlyMap<number, string>;
  readonly title: string;
};

/** A letterhead and a title stand above the table. */
const HEADING_AMONG = 60;

/** What people fill in later; none of the set's business, and not worth a word. */
const LATER =
  /tu cham|tham dinh|tu danh gia|ghi chu|chu ky|diem dat|giai trinh|so lieu|chenh lech|ket qua|bgk|giam khao|thuc hien|diem cham/u;

/** Headings without the marks of Vietnamese letters; the first that fits counts. */
const ROLES: readonly (readonly [AnnexColumn, RegExp])[] = [
  ["number", /^(?:tt|stt|so tt|so thu tu|muc)$/u],
  [
    "rule",
    /cach tinh|cach cham|phuong phap|huong dan|cach xac dinh|cong thuc|cach danh gia|can cu cham|cach cho diem/u,
  ],
  ["evidence", /minh chung|kiem chung|^ho so/u],
  ["notApplicable", /khong ap dung/u],
  ["source", /^nguon|^can cu|co so phap ly/u],
  ["id", /^ma(?: tieu chi| so)?$/u],
  ["max", /diem toi da|thang diem|diem chuan|diem so toi da|muc diem|so diem|diem quy dinh|^diem$|^toi da$/u],
  ["title", /noi dung|tieu chi|chi tieu|chi so|tieu chuan|linh vuc|hang muc/u],
];

function roleOf(heading: string): AnnexColumn | null {
  const key = headingKey(heading)
    .replace(/\(.*?\)/gu, "")
    .trim();
  if (LATER.test(key) && !/toi da|chuan/u.test(key)) return null;
  return ROLES.find(([, shape]) => shape.test(key))?.[0] ?? null;
}

function textsOf(grid: Grid, row: number): ReadonlyMap<number, string> {
  return new Map(grid.row(row).map(({ column, value }) => [column, String(value).trim()] as const));
}

/** A heading over several columns stands in the first of them: “Điểm” over “Tối đa” and “Tự chấm”. */
function underneath(
  above: ReadonlyMap<number, string>,
  below: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const joined = new Map(above);
  for (const [column, text] of below) {
    const over = [...above].filter(([at]) => at <= column).at(-1)?.[1] ?? "";
    joined.set(column, `${over} ${text}`);
  }
  return joined;
}

type Placed = Pick<TableHeading, "columns" | "ignored" | "title">;

function placedIn(texts: ReadonlyMap<number, string>): Placed | null {
  const places = new Map<AnnexColumn, number>();
  const ignored = new Map<number, string>();
  for (const [column, text] of texts) {
    const role = roleOf(text);
    if (role !== null && !places.has(role)) places.set(role, column);
    else if (text !== "" && !LATER.test(headingKey(text))) ignored.set(column, text);
  }
  const titleAt = places.get("title");
  if (titleAt === undefined || !places.has("max")) return null;
  const columns = ANNEX_COLUMNS.map((column) => [column, places.get(column) ?? null] as const);
  return {
    columns: Object.fromEntries(columns) as unknown as Annex["columns"],
    ignored,
    title: fold(texts.get(titleAt) ?? ""),
  };
}

/** Whether a row is nothing but heading words, so that it belongs to the heading above it. */
function isHeadingRow(grid: Grid, row: number): boolean {
  const texts = [...textsOf(grid, row).values()];
  return texts.length > 0 && texts.every((text) => roleOf(text) !== null || LATER.test(headingKey(text)));
}

/** A title above the table heads nothing, though the row below it does. */
function headsSome(texts: ReadonlyMap<number, string>): boolean {
  return [...texts.values()].filter((text) => roleOf(text) !== null).length > 1;
}

/** The first row that heads a column of contents and one of points; null where no row does. */
export function tableHeading(grid: Grid): TableHeading | null {
  for (let row = 0; row < Math.min(grid.height, HEADING_AMONG); row += 1) {
    const above = textsOf(grid, row);
    const isDouble = headsSome(above) && isHeadingRow(grid, row + 1);
    const joined = isDouble ? placedIn(underneath(above, textsOf(grid, row + 1))) : null;
    if (joined !== null) return { ...joined, first: row, row: row + 1 };
    const single = placedIn(above);
    if (single !== null) return { ...single, first: row, row };
  }
  return null;
}
