import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rowHeights } from "../sheet/row-height";
import { bytesOfTexts } from "./bytes-of-texts";
import { sharedItems, sharedStrings } from "./xlsx-cell-text";
import { squarePictures } from "./xlsx-codes";
import { rowTexts, type RowsPen } from "./xlsx-rows";
import type { Skeleton } from "./xlsx-skeleton";

const PROGRAM = "Chấm Sao";
/** The first day that a zip file can name; any fixed day would do. */
const NO_DAY = new Date(1980, 0, 1);
const CORE = "docProps/core.xml";
const APPLICATION = "docProps/app.xml";
const TEXTS = "xl/sharedStrings.xml";
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const DRAWING = /^xl\/drawings\/drawing\d+\.xml$/;
const sheetPath = (at: number): string => `xl/worksheets/sheet${String(at + 1)}.xml`;

type Parts = Record<string, Uint8Array>;

/** Compressing the summary of the whole country, 37 MB, takes 2.0 s at level 6; at level 4 0.9 s, and a tenth more bytes. */
const LARGE = 8_000_000;
function levelFor(parts: Parts): 4 | 6 {
  const bytes = Object.values(parts).reduce((sum, { length }) => sum + length, 0);
  return bytes > LARGE ? 4 : 6;
}

function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  if (part === undefined) throw new RangeError(`the written package has no ${path}`);
  return strFromU8(part);
}

/** Each sheet is a paper of its own; without this, one that is printed after another starts at page 2 and says so. */
function countFromOne(xml: string): string {
  return xml.replace("<pageSetup ", '<pageSetup firstPageNumber="1" useFirstPageNumber="1" ');
}

/** hucre leaves out what it takes for the default; in charts without these two, lines cross every axis. */
function plainTicks(xml: string): string {
  return xml.replace(
    /<c:axPos [^>]*>(<c:majorGridlines\/>)?/g,
    '$&<c:majorTickMark val="out"/><c:minorTickMark val="none"/>',
  );
}

/** What stands around the skeleton's rows, then the real rows. */
function* sheetTexts(skeleton: string, rows: Iterable<string>): Generator<string> {
  const [hole = ""] = /<sheetData(?:\/>|>.*?<\/sheetData>)/s.exec(skeleton) ?? [];
  const at = skeleton.indexOf(hole);
  yield skeleton.slice(0, at);
  let isEmpty = true;
  for (const row of rows) {
    if (isEmpty) yield "<sheetData>";
    isEmpty = false;
    yield row;
  }
  yield isEmpty ? "<sheetData/>" : "</sheetData>";
  yield skeleton.slice(at + hole.length);
}

function* textsPart(skeleton: string, { strings }: RowsPen): Generator<string> {
  const count = String(strings.all().length);
  yield skeleton
    .slice(0, skeleton.indexOf("<si>"))
    .replace(/count="1" uniqueCount="1"/, `count="${count}" uniqueCount="${count}"`);
  yield* sharedItems(strings);
  yield "</sst>";
}

/**
 * Finishes a package that hucre wrote of a skeleton: puts the rows and their texts in, numbers the pages of each sheet
 * from 1, drops the date that hucre must put into the document's properties, names our program there, keeps
 * pictures square, and zips again
 * with fflate, since the browser's own compression differs from one version to the next. Equal packages become equal
 * bytes on any day.
 */
export function settlePackage(bytes: Uint8Array, { sheets, lookText }: Skeleton): Uint8Array {
  const parts: Parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string): void => {
    parts[path] = strToU8(change(textOf(parts, path)));
  };
  edit(CORE, (xml) => xml.replace(/<dcterms:modified.*?<\/dcterms:modified>/, ""));
  edit(APPLICATION, (xml) => xml.replace(">hucre<", `>${PROGRAM}<`));
  for (const path of Object.keys(parts)) {
    if (CHART.test(path)) edit(path, plainTicks);
    if (DRAWING.test(path)) edit(path, squarePictures);
  }
  const written = sheets.map((_, at) => countFromOne(textOf(parts, sheetPath(at))));
  const pen: RowsPen = { look: lookText(written), strings: sharedStrings() };
  for (const [at, { sheet }] of sheets.entries()) {
    const rows = rowTexts(sheet, rowHeights(sheet), pen);
    parts[sheetPath(at)] = bytesOfTexts(sheetTexts(written[at] ?? "", rows));
  }
  if (TEXTS in parts) parts[TEXTS] = bytesOfTexts(textsPart(textOf(parts, TEXTS), pen));
  return zipSync(parts, { mtime: NO_DAY, level: levelFor(parts) });
}
