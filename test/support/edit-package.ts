import { strFromU8, unzipSync } from "fflate";
import { packed, rawZip } from "./raw-zip";

/** A change that a program or a person makes to the text of a sheet's part or of the workbook's. */
export type PartEdit = (xml: string) => string;

const WORKBOOK = "xl/workbook.xml";

export function editParts(bytes: Uint8Array, edits: Readonly<Record<string, PartEdit>>): Uint8Array {
  const changed = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const edit = edits[path];
    return packed(path, edit === undefined ? part : edit(strFromU8(part)));
  });
  // Node's own packing: tests make hundreds of these, and most of their time went into packing by JavaScript.
  return new Uint8Array(rawZip(changed));
}

/** The same change on every sheet of a workbook with four sheets, and another one on the workbook itself. */
export function editSheets(bytes: Uint8Array, sheet: PartEdit, workbook: PartEdit = (xml) => xml): Uint8Array {
  const sheets = [1, 2, 3, 4].map((number) => [`xl/worksheets/sheet${String(number)}.xml`, sheet] as const);
  return editParts(bytes, { ...Object.fromEntries(sheets), [WORKBOOK]: workbook });
}

export function editWorkbook(bytes: Uint8Array, edit: PartEdit): Uint8Array {
  return editParts(bytes, { [WORKBOOK]: edit });
}

const REFERENCE = /(\$?[A-Z]{1,3}\$?)(\d{1,7})(?![\d(])/gu;

/** References to rows from `from` (counted from 1) on move by so many rows; texts in quotes stay. */
function movedReferences(formula: string, from: number, by: number): string {
  return formula
    .split(/("[^"]*")/u)
    .map((piece) =>
      piece.startsWith('"')
        ? piece
        : piece.replace(REFERENCE, (_, column: string, row: string) =>
            Number(row) >= from ? `${column}${String(Number(row) + by)}` : `${column}${row}`,
          ),
    )
    .join("");
}

/** A blank row above row `at`: rows, cells and merges move down, as any program does it. */
export function insertRow(at: number): PartEdit {
  const moved = (reference: string): string => movedReferences(reference, at, 1);
  return (xml) =>
    xml
      .replace(/<row r="(\d+)"/gu, (_, row: string) => `<row r="${String(Number(row) + (Number(row) >= at ? 1 : 0))}"`)
      .replace(/<c r="([A-Z]+\d+)"/gu, (_, cell: string) => `<c r="${moved(cell)}"`)
      .replace(/<mergeCell ref="([^"]+)"/gu, (_, area: string) => `<mergeCell ref="${moved(area)}"`);
}

/** What a careful program does beside: formulas go on meaning the same cells. */
export function moveFormulas(at: number): PartEdit {
  return (xml) => xml.replace(/<f>([^<]*)<\/f>/gu, (_, formula: string) => `<f>${movedReferences(formula, at, 1)}</f>`);
}

/** And so do names. */
export function moveNames(at: number): PartEdit {
  return (xml) =>
    xml.replace(
      /(<definedName [^>]*>)([^<]*)(?=<)/gu,
      (_, start: string, reference: string) => start + movedReferences(reference, at, 1),
    );
}

/** Deletes row `at`; names and formulas stay as they were, as scripts do it. */
export function deleteRow(at: number): PartEdit {
  return (xml) =>
    xml
      .replace(rowElement(at), "")
      .replace(/<row r="(\d+)"/gu, (_, row: string) => `<row r="${String(Number(row) - (Number(row) > at ? 1 : 0))}"`)
      .replace(/<c r="([A-Z]+\d+)"/gu, (_, cell: string) => `<c r="${movedReferences(cell, at + 1, -1)}"`);
}

function rowElement(row: number): RegExp {
  return new RegExp(`<row r="${String(row)}"(?: [^>]*)?>.*?</row>`, "u");
}

function rowText(xml: string, row: number): string {
  const found = rowElement(row).exec(xml)?.[0];
  if (found === undefined) throw new RangeError(`no row ${String(row)}`);
  return found;
}

/** Two rows change places, as sorting does it: their formulas go on meaning cells of their own row. */
export function swapRows(one: number, other: number): PartEdit {
  const renumbered = (text: string, from: number, to: number): string =>
    text
      .replace(`<row r="${String(from)}"`, `<row r="${String(to)}"`)
      .replace(new RegExp(`(\\$?\\b[A-Z]{1,3}\\$?)${String(from)}(?!\\d)`, "gu"), `$1${String(to)}`);
  return (xml) => {
    const [first, second] = [rowText(xml, one), rowText(xml, other)];
    return xml
      .replace(first, "\u0000")
      .replace(second, () => renumbered(first, one, other))
      .replace("\u0000", () => renumbered(second, other, one));
  };
}

export const dropNames: PartEdit = (xml) => xml.replace(/<definedNames>.*<\/definedNames>/u, "");

/** A careful program renames a sheet in the names as well, a careless one does not. */
export function renameSheets(names: Readonly<Record<string, string>>, isCareful: boolean): PartEdit {
  return (xml) =>
    Object.entries(names).reduce((text, [from, to]) => {
      const renamed = text.replace(`<sheet name="${from}"`, `<sheet name="${to}"`);
      return isCareful ? renamed.replaceAll(`>'${from}'!`, `>'${to}'!`) : renamed;
    }, xml);
}
