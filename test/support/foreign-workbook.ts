import { packed, rawZip } from "./raw-zip";

/** Parts by path, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function relationships(links: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const all = links.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
}

export function worksheet(rows: string, after = ""): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function sharedStrings(...items: readonly string[]): string {
  return `${DECLARATION}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

export function styleSheet(formatIds: readonly number[], formats = ""): string {
  const styles = formatIds.map((id) => `<xf numFmtId="${String(id)}"/>`).join("");
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`;
}

/** `inside` is what follows the sheets: names; `before` what stands ahead of them: properties. */
export function workbookPart(sheets: readonly string[], inside = "", before = ""): string {
  const all = sheets.map(
    (attributes, index) => `<sheet ${attributes} sheetId="${String(index + 1)}" r:id="s${String(index + 1)}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheets>${all.join("")}</sheets>${inside}</workbook>`;
}

/** All parts of a workbook with one sheet named A; those given replace or join them. */
export function partsOf(parts: Parts): Parts {
  return {
    "_rels/.rels": relationships([["w", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookPart(['name="A"']),
    "xl/_rels/workbook.xml.rels": relationships([
      ["s1", "worksheet", "worksheets/sheet1.xml"],
      ["t", "sharedStrings", "sharedStrings.xml"],
      ["f", "styles", "styles.xml"],
    ]),
    "xl/sharedStrings.xml": sharedStrings(),
    "xl/styles.xml": styleSheet([0]),
    "xl/worksheets/sheet1.xml": worksheet(""),
    ...parts,
  };
}

/** Zips the parts; one that a test takes away by undefined is left out. */
export function zipOf(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).flatMap(([path, part]: readonly [string, string | Uint8Array | undefined]) =>
    part === undefined ? [] : [packed(path, part)],
  );
  return new Uint8Array(rawZip(entries));
}

/** A workbook such as no program of ours writes: the usual parts with these put in. */
export function foreignWorkbook(parts: Parts): Uint8Array {
  return zipOf(partsOf(parts));
}
