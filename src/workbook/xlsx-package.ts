import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PROGRAM = "Chấm Sao";
/** The first day that a zip file can name; any fixed day would do. */
const NO_DAY = new Date(1980, 0, 1);
const CORE = "docProps/core.xml";
const APPLICATION = "docProps/app.xml";
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const sheetPath = (at: number): string => `xl/worksheets/sheet${String(at + 1)}.xml`;

type Parts = Record<string, Uint8Array>;

function edit(parts: Parts, path: string, change: (xml: string) => string): Parts {
  const part = parts[path];
  if (part === undefined) throw new RangeError(`the written package has no ${path}`);
  return { ...parts, [path]: strToU8(change(strFromU8(part))) };
}

/** hucre says of every height that it was set by hand, after which Excel no longer grows the row with its text. */
function letGrow(xml: string, rows: ReadonlySet<number>): string {
  return xml.replace(/(<row r="(\d+)" ht="[^"]+") customHeight="1"/g, (found, kept: string, row: string) =>
    rows.has(Number(row)) ? kept : found,
  );
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

/**
 * Finishes a package that hucre wrote: lets rows grow (`growing[n]` holds those of sheet n, counted from 1), numbers
 * the pages of each sheet from 1, drops the date that hucre must put into the document's properties, names our program
 * there, and zips again with fflate, since the browser's own compression differs from one version to the next. Equal
 * packages become equal bytes on any day.
 */
export function settlePackage(bytes: Uint8Array, growing: readonly ReadonlySet<number>[]): Uint8Array {
  const written: Parts = unzipSync(bytes);
  const undated = edit(written, CORE, (xml) => xml.replace(/<dcterms:modified.*?<\/dcterms:modified>/, ""));
  const named = edit(undated, APPLICATION, (xml) => xml.replace(">hucre<", `>${PROGRAM}<`));
  const numbered = growing.reduce(
    (parts, rows, at) => edit(parts, sheetPath(at), (xml) => countFromOne(letGrow(xml, rows))),
    named,
  );
  const charts = Object.keys(written).filter((path) => CHART.test(path));
  const settled = charts.reduce((parts, path) => edit(parts, path, plainTicks), numbered);
  return zipSync(settled, { mtime: NO_DAY });
}
