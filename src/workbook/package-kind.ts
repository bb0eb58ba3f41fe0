import { notAWorkbook, type FoundFormat } from "./file-fault";
import { readRelationships } from "./read-relationships";
import type { Package } from "./zip/open-package";

/** Which workbook a zip holds; `path` is the part that the rest hangs on. */
export type PackageKind = { readonly format: "xlsx" | "xlsb" | "ods"; readonly path: string };

const USUAL_PATH = "xl/workbook.xml";
const FOREIGN: readonly (readonly [start: string, found: FoundFormat])[] = [
  ["word/", "Word"],
  ["ppt/", "PowerPoint"],
];

/** Throws Refusal when the zip holds something else. */
export function packageKind(content: Package): PackageKind {
  const main = readRelationships(content, "").find(({ kind }) => kind === "officeDocument")?.path ?? USUAL_PATH;
  if (content.has(main) && main.toLowerCase().endsWith(".bin")) return { format: "xlsb", path: main };
  const other = FOREIGN.find(([start]) => main.toLowerCase().startsWith(start));
  if (other !== undefined) throw notAWorkbook(other[1]);
  if (content.has(main)) return { format: "xlsx", path: main };
  if (!content.has("content.xml") || !content.has("mimetype")) throw notAWorkbook("ZIP");
  const type = new TextDecoder().decode(content.part("mimetype"));
  if (!type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) throw notAWorkbook("OpenDocument");
  return { format: "ods", path: "content.xml" };
}
