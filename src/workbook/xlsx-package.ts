import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PROGRAM = "Chấm Sao";
/** The first day that a zip file can name; any fixed day would do. */
const NO_DAY = new Date(1980, 0, 1);
const CORE = "docProps/core.xml";
const APPLICATION = "docProps/app.xml";

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

/**
 * Finishes a package that hucre wrote: lets rows grow (`growing[n]` holds those of sheet n, counted from 1), drops the
 * date that hucre must put into the document's properties, names our program there, and zips again with fflate, since
 * the browser's own compression differs from one version to the next. Equal packages become equal bytes on any day.
 */
export function settlePackage(bytes: Uint8Array, growing: readonly ReadonlySet<number>[]): Uint8Array {
  const written: Parts = unzipSync(bytes);
  const undated = edit(written, CORE, (xml) => xml.replace(/<dcterms:modified.*?<\/dcterms:modified>/, ""));
  const named = edit(undated, APPLICATION, (xml) => xml.replace(">hucre<", `>${PROGRAM}<`));
  const settled = growing.reduce(
    (parts, rows, at) => edit(parts, `xl/worksheets/sheet${String(at + 1)}.xml`, (xml) => letGrow(xml, rows)),
    named,
  );
  return zipSync(settled, { mtime: NO_DAY });
}
