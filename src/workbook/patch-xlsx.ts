import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { a1, type Cell } from "../sheet/address";
import { packageKind } from "./package-kind";
import { readRelationships } from "./read-relationships";
import { readWorkbookPart } from "./read-workbook-part";
import { crc32 } from "./zip/crc32";
import { boundedInflate } from "./zip/inflate";
import { openPackage, type Package } from "./zip/open-package";

/** A cell's new value: a number, or a text such as N/A. */
export type CellEdit = { readonly sheet: string; readonly cell: Cell; readonly value: number | string };

type Parts = Record<string, Uint8Array>;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Attributes of the cell but its type; its style becomes the plain one of its row of styles (see `plainStyle`). */
function keptAttributes(attributes: string, style: (index: number) => number): string {
  const withoutType = attributes.replace(/\st\s*=\s*("[^"]*"|'[^']*')/, "");
  return withoutType.replace(/\ss\s*=\s*["'](\d+)["']/, (_, index: string) => ` s="${String(style(Number(index)))}"`);
}

function editCell(xml: string, edit: CellEdit, style: (index: number) => number): string {
  const found = new RegExp(
    `<((?:\\w+:)?)c(\\s[^>]*?\\br=["']${a1(edit.cell)}["'][^>]*?)(?:/>|>[\\s\\S]*?</(?:\\w+:)?c>)`,
  );
  const next = xml.replace(found, (_, prefix: string, attributes: string) => {
    const kept = keptAttributes(attributes, style);
    return typeof edit.value === "number"
      ? `<${prefix}c${kept}><${prefix}v>${String(edit.value)}</${prefix}v></${prefix}c>`
      : `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t>${escaped(edit.value)}</${prefix}t></${prefix}is></${prefix}c>`;
  });
  if (next === xml) throw new RangeError(`no cell ${a1(edit.cell)} on sheet ${edit.sheet}`);
  return next;
}

/** Formulas keep no value of before the repair: a figure that nobody calculated must not look calculated. */
function forgetCached(xml: string): string {
  return xml.replace(
    /(<(?:\w+:)?f\b[^>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))\s*<(?:\w+:)?v>[^<]*<\/(?:\w+:)?v>/g,
    (_, formula: string) => formula,
  );
}

/** The cell formats of a styles part, one entry an <xf>; edits append copies of them with a number format of points. */
class Styles {
  private readonly added = new Map<number, number>();
  private readonly formats: readonly string[];
  private readonly list: RegExpExecArray | null;

  constructor(private readonly xml: string) {
    this.list = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml);
    this.formats = this.list?.[2]?.match(/<(?:\w+:)?xf\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?xf>)/g) ?? [];
  }

  /** The index of a format like this one but for 0.00 as its number format, so that no date is left of a score. */
  readonly plain = (index: number): number => {
    const known = this.added.get(index);
    if (known !== undefined || this.formats[index] === undefined) return known ?? index;
    const made = this.formats.length + this.added.size;
    this.added.set(index, made);
    return made;
  };

  written(): string {
    if (this.list === null || this.added.size === 0) return this.xml;
    const copies = [...this.added.keys()].map((index) =>
      (this.formats[index] ?? "")
        .replace(/\s(numFmtId|applyNumberFormat)="[^"]*"/g, "")
        .replace(/xf\b/, 'xf numFmtId="2" applyNumberFormat="1"'),
    );
    const [whole, prefix = "", inside = ""] = this.list;
    const count = String(this.formats.length + copies.length);
    const list = `<${prefix}cellXfs count="${count}">${inside}${copies.join("")}</${prefix}cellXfs>`;
    return this.xml.replace(whole, () => list);
  }
}

function allParts(bytes: Uint8Array, content: Package): Parts {
  // Asking for each part once proves that none is larger than it says, before all are unpacked together.
  for (const path of content.directory.keys()) content.part(path);
  return unzipSync(bytes);
}

function nameIn(parts: Parts, path: string): string {
  const wanted = path.toLowerCase();
  return Object.keys(parts).find((name) => name.replace(/^\//, "").toLowerCase() === wanted) ?? path;
}

function sheetPaths(content: Package, workbook: string): ReadonlyMap<string, string> {
  const relationships = readRelationships(content, workbook);
  const { sheets } = readWorkbookPart(content.part(workbook));
  const pathOf = (id: string): string => relationships.find((one) => one.id === id)?.path ?? "";
  return new Map(sheets.map((sheet) => [sheet.name, pathOf(sheet.relationship)]));
}

function recalculating(xml: string): string {
  if (/<(?:\w+:)?calcPr\b/.test(xml))
    return xml.replace(/<((?:\w+:)?)calcPr\b[^>]*?(\/?)>/, '<$1calcPr fullCalcOnLoad="1"$2>');
  return xml.replace(/<\/((?:\w+:)?)workbook>/, '<$1calcPr fullCalcOnLoad="1"/></$1workbook>');
}

/**
 * A copy of an .xlsx or .xlsm with these cells changed and all else as it was; formulas are calculated anew when a
 * program opens it. Throws Refusal for a file that cannot be unpacked within our limits, RangeError for no such cell.
 */
export function patchXlsx(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const content = openPackage(bytes, { inflate: boundedInflate, checksum: crc32 });
  const { path: workbook } = packageKind(content);
  const paths = sheetPaths(content, workbook);
  const parts = allParts(bytes, content);
  const change = (path: string, how: (xml: string) => string): void => {
    const name = nameIn(parts, path);
    const part = parts[name];
    if (part === undefined) throw new RangeError(`no part ${path}`);
    parts[name] = strToU8(how(strFromU8(part)));
  };
  const stylesPath = readRelationships(content, workbook).find(({ kind }) => kind === "styles")?.path;
  const styles = new Styles(stylesPath === undefined ? "" : strFromU8(content.part(stylesPath)));
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const own = edits.filter((edit) => edit.sheet === sheet);
    change(paths.get(sheet) ?? sheet, (xml) =>
      forgetCached(own.reduce((text, edit) => editCell(text, edit, styles.plain), xml)),
    );
  }
  if (stylesPath !== undefined) change(stylesPath, () => styles.written());
  change(workbook, recalculating);
  return zipSync(parts);
}
