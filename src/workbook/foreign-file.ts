import { zipSync } from "fflate";

import { tooLarge } from "./file-fault";
import type { OpenedWorkbook } from "./open-workbook";
import { READ_LIMITS } from "./read-limits";
import { readOdsTables, type OdsTables } from "./read-ods-tables";
import type { Package } from "./zip/open-package";

/** An .xls, .xlsb or .ods, looked at and cut down until it may be handed to the foreign library. */
export type ForeignFile = { readonly bytes: Uint8Array; readonly ods: OdsTables | null };

/** For every format but .xlsx. Throws Refusal. */
export function foreignFile(bytes: Uint8Array, opened: OpenedWorkbook): ForeignFile {
  if (opened.format === "ods") {
    const ods = readOdsTables(opened.content.part(opened.path));
    return { bytes: repacked(opened.content, NEEDED.ods), ods };
  }
  if (opened.format === "xlsb") return { bytes: repacked(opened.content, NEEDED.xlsb), ods: null };
  if (bytes.length > READ_LIMITS.xlsBytes) throw tooLarge("file", READ_LIMITS.xlsBytes);
  return { bytes, ods: null };
}

const NEEDED = {
  ods: /^(?:mimetype|content\.xml|styles\.xml|meta-inf\/manifest\.xml)$/,
  xlsb: /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/_rels\/[^/]+|xl\/(?!vbaproject)[^/]+\.bin|xl\/(?:worksheets|externallinks)\/[^/]+\.bin)$/,
};

/** A part that the library insists on although OpenDocument does not. */
const STYLES = { "styles.xml": new TextEncoder().encode("<document-styles/>") };

/**
 * A package with only the parts that hold cells, unpacked by us and stored as they are: the library inflates every
 * entry without a limit, and 10 GB of an unused picture took it more than 40 s.
 */
function repacked(content: Package, needed: RegExp): Uint8Array {
  const paths = [...content.directory.keys()].filter((path) => needed.test(path));
  const size = paths.reduce((sum, path) => sum + (content.directory.get(path)?.size ?? 0), 0);
  if (size > READ_LIMITS.foreignBytes) throw tooLarge("contents", READ_LIMITS.foreignBytes);
  const parts = Object.fromEntries(paths.map((path) => [path, content.part(path)]));
  return zipSync({ ...STYLES, ...parts }, { level: 0 });
}
