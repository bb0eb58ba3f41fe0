import { encrypted, notAWorkbook, type FoundFormat } from "./file-fault";
import { readRelationships } from "./read-relationships";
import type { Package } from "./zip/open-package";

/** Which workbook a zip holds; `path` is the part that the rest hangs on. */
export type PackageKind = { readonly format: "xlsx" | "xlsb" | "ods"; readonly path: string };

const USUAL_PATH = "xl/workbook.xml";
const OTHERS: readonly (readonly [start: string, found: FoundFormat])[] = [
  ["word/", "Word"],
  ["ppt/", "PowerPoint"],
];

/** Throws Refusal when the zip holds something else. */
export function packageKind(content: Package): PackageKind {
  const main = readRelationships(content, "").find(({ kind }) => kind === "officeDocument")?.path ?? USUAL_PATH;
  const other = OTHERS.find(([start]) => main.toLowerCase().startsWith(start));
  if (other !== undefined) throw notAWorkbook(other[1]);
  if (content.has(main)) return { format: main.toLowerCase().endsWith(".bin") ? "xlsb" : "xlsx", path: main };
  if (content.has("mimetype")) return openDocument(content);
  throw notAWorkbook("ZIP");
}

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

function openDocument(content: Package): PackageKind {
  const [type, manifest] = ["mimetype", MANIFEST].map((path) =>
    content.has(path) ? new TextDecoder().decode(content.part(path)) : "",
  );
  if (type?.startsWith(SPREADSHEET) !== true) throw notAWorkbook("OpenDocument");
  if (manifest?.includes("encryption-data") === true) throw encrypted();
  if (!content.has(CONTENT)) throw notAWorkbook("OpenDocument");
  return { format: "ods", path: CONTENT };
}
