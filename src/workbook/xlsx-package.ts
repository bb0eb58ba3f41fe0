import { strFromU8, strToU8, unzipSync } from "fflate";
import { rowHeights } from "../sheet/row-height";
import { bytesOfTexts } from "./bytes-of-texts";
import { sharedItems, sharedStrings } from "./xlsx-cell-text";
import { squarePictures } from "./xlsx-codes";
import { rowTexts, type RowsPen } from "./xlsx-rows";
import type { Skeleton } from "./xlsx-skeleton";
import { deflatePart, type DeflatedPart, type Deflater } from "./zip/deflate-part";
import { joinParts } from "./zip/join-parts";

const PROGRAM = "Chấm Sao";
const CORE = "docProps/core.xml";
const APPLICATION = "docProps/app.xml";
const TEXTS = "xl/sharedStrings.xml";
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const DRAWING = /^xl\/drawings\/drawing\d+\.xml$/;
const sheetPath = (at: number): string => `xl/worksheets/sheet${String(at + 1)}.xml`;

type Parts = Record<string, Uint8Array>;

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

/** Whatever hucre wrote beside the sheets, as it is to be. */
function settleParts(parts: Parts): void {
  const edit = (path: string, change: (xml: string) => string): void => {
    parts[path] = strToU8(change(textOf(parts, path)));
  };
  edit(CORE, (xml) => xml.replace(/<dcterms:modified.*?<\/dcterms:modified>/, ""));
  edit(APPLICATION, (xml) => xml.replace(">hucre<", `>${PROGRAM}<`));
  for (const path of Object.keys(parts)) {
    if (CHART.test(path)) edit(path, plainTicks);
    if (DRAWING.test(path)) edit(path, squarePictures);
  }
}

/** In the order of the package, once all are there. */
async function inOrder(
  parts: Parts,
  done: ReadonlyMap<string, DeflatedPart | Promise<DeflatedPart>>,
): Promise<ReadonlyMap<string, DeflatedPart>> {
  const all = Object.entries(parts).map(
    async ([path, part]) => [path, await (done.get(path) ?? deflatePart([part]))] as const,
  );
  return new Map(await Promise.all(all));
}

/**
 * Finishes a package that hucre wrote of a skeleton: puts the rows and their texts in, numbers the pages of each sheet
 * from 1, drops the date that hucre must put into the document's properties, names our program there, keeps pictures
 * square, and zips again; each sheet is compressed as soon as it is there. Equal packages become equal bytes on any day.
 */
export async function settlePackage(
  bytes: Uint8Array,
  { sheets, lookText }: Skeleton,
  openLarge: () => Deflater,
): Promise<Uint8Array> {
  const parts: Parts = unzipSync(bytes);
  settleParts(parts);
  const written = sheets.map((_, at) => countFromOne(textOf(parts, sheetPath(at))));
  const pen: RowsPen = { look: lookText(written), strings: sharedStrings() };
  const done = new Map<string, DeflatedPart | Promise<DeflatedPart>>();
  const put = (path: string, texts: Iterable<string>): void => {
    done.set(path, deflatePart(bytesOfTexts(texts), openLarge));
  };
  for (const [at, { sheet }] of sheets.entries()) {
    const rows = rowTexts(sheet, rowHeights(sheet), pen);
    put(sheetPath(at), sheetTexts(written[at] ?? "", rows));
  }
  if (TEXTS in parts) put(TEXTS, textsPart(textOf(parts, TEXTS), pen));
  return joinParts(await inOrder(parts, done));
}
