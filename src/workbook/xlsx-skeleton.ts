import type { Cell as SkeletonCell } from "hucre/xlsx";
import { a1 } from "../sheet/address";
import { laidRows } from "./laid-rows";
import { isShared } from "./xlsx-cell-text";
import { cellStyle } from "./xlsx-style";
import type { FileCell, SheetFile } from "./workbook-file";

type Look = NonNullable<FileCell["style"]>;
/** The attribute of a look, such as ` s="4"`; "" for the file's default. */
export type LookText = (look: Look) => string;

/**
 * hucre keeps three objects and four texts for each cell: in a merge of 9,963 sheets 690 MB, and 9 of 52 s of processor
 * time. So it gets a skeleton: of each look the first cell, from which it makes the table of styles, and one
 * text, for which it makes the part of texts. The rows are written by xlsx-rows.ts and take the skeleton's place.
 */
export type Skeleton = {
  readonly sheets: readonly Bones[];
  /** By the written sheets: the attribute of each look. */
  readonly lookText: (sheets: readonly string[]) => LookText;
};

export type Bones = { readonly sheet: SheetFile; readonly cells: Map<string, Partial<SkeletonCell>> };

type Place = { readonly sheet: number; readonly row: number; readonly column: number };
type Found = { readonly looks: Map<Look, Place>; hasText: boolean };

function isSharedText({ formula, value }: FileCell): boolean {
  return formula === undefined && typeof value === "string" && isShared(value);
}

/** Whether hucre has to see this cell. */
function isNews(cell: FileCell, at: Place, found: Found): boolean {
  const isFirstText = !found.hasText && isSharedText(cell);
  const isNewLook = cell.style !== undefined && !found.looks.has(cell.style);
  if (isFirstText) found.hasText = true;
  if (isNewLook) found.looks.set(cell.style, at);
  return isFirstText || isNewLook;
}

function skeletonCell(cell: FileCell): Partial<SkeletonCell> {
  const look = cell.style === undefined ? {} : { style: cellStyle(cell.style) };
  return isSharedText(cell) ? { type: "string", value: "x", ...look } : { type: "empty", value: null, ...look };
}

function skeletonSheet(sheet: SheetFile, number: number, found: Found): Bones {
  const cells = new Map<string, Partial<SkeletonCell>>();
  let [height, width] = [0, 0];
  for (const laid of laidRows(sheet)) {
    for (const [column, cell] of laid.cells.entries()) {
      if (cell === null) continue;
      width = Math.max(width, column + 1);
      if (isNews(cell, { sheet: number, row: height, column }, found))
        cells.set(`${String(height)},${String(column)}`, skeletonCell(cell));
    }
    height += 1;
  }
  // The last corner, so that the sheet is as large as it will be.
  const corner = `${String(height - 1)},${String(width - 1)}`;
  if (width > 0 && !cells.has(corner)) cells.set(corner, { type: "empty", value: null });
  return { sheet, cells };
}

const STYLED = /<c r="([A-Z]+\d+)"(?: t="s")?( s="\d+")/g;

function lookTextOf(looks: Found["looks"], sheets: readonly string[]): LookText {
  const written = sheets.map((xml) => new Map([...xml.matchAll(STYLED)].map(([, at = "", style = ""]) => [at, style])));
  const texts = new Map(
    [...looks].map(([look, { sheet, ...cell }]) => [look, written[sheet]?.get(a1(cell)) ?? ""] as const),
  );
  return (look) => texts.get(look) ?? "";
}

export function skeletonOf(sheets: readonly SheetFile[]): Skeleton {
  const found: Found = { looks: new Map(), hasText: false };
  const bones = sheets.map((sheet, number) => skeletonSheet(sheet, number, found));
  return { sheets: bones, lookText: (written) => lookTextOf(found.looks, written) };
}
