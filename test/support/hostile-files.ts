import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { DECLARATION, MAIN, partsOf, relationships, workbookPart, worksheet, type Parts } from "./foreign-workbook";
import { hugeXls, xlsWithoutItsSheet } from "./handmade-xls";
import { bomb, packed, rawZip, type RawEntry } from "./raw-zip";

const SAMPLES = resolve(__dirname, "../../assets/samples");

/** A file that means harm or was harmed; `code` is what the program must say of it, null where it must be read. */
export type HostileFile = {
  readonly title: string;
  readonly ending: string;
  readonly code: string | null;
  readonly bytes: () => Uint8Array;
};

export function sample(path: string): Buffer {
  return readFileSync(resolve(SAMPLES, path));
}

const whole = (): Buffer => sample("yen-the-2024/YT07 - Xã Đồng Kỳ.xlsx");

/** Bytes without any pattern, the same every time. */
function noise(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash("sha256").update(String(at)).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

/** The usual parts of a workbook with these put in, where `raw` replaces parts as it lies. */
function workbook(parts: Parts, raw: readonly RawEntry[] = []): Buffer {
  const replaced = new Set(raw.map(({ path }) => path));
  const usual = Object.entries(partsOf(parts)).filter(([path]) => !replaced.has(path));
  return rawZip([...usual.map(([path, content]) => packed(path, content)), ...raw]);
}

/** A good workbook with more in it. */
function withMore(raw: readonly RawEntry[]): Buffer {
  const parts = Object.entries(unzipSync(whole())).map(([path, content]) => packed(path, content));
  return rawZip([...parts, ...raw]);
}

const SHEET = "xl/worksheets/sheet1.xml";
const inSheet = (content: string): Buffer => workbook({ [SHEET]: content });

function laughs(inside: (name: string) => string): string {
  const entities = Array.from({ length: 9 }, (_, at) => {
    const ten = `&l${String(at)};`.repeat(10);
    return `<!ENTITY l${String(at + 1)} "${ten}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities.join("")}]>${inside("l9")}`;
}

function repeated(count: number, one: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => one(index + 1)).join("");
}

function manySheets(count: number): Buffer {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const raw = numbers.map((number) => packed(`xl/worksheets/sheet${number}.xml`, worksheet("")));
  const links = numbers.map((number) => [`s${number}`, "worksheet", `worksheets/sheet${number}.xml`] as const);
  const parts = {
    "xl/workbook.xml": workbookPart(numbers.map((number) => `name="Trang ${number}"`)),
    "xl/_rels/workbook.xml.rels": relationships(links),
  };
  return workbook(parts, raw);
}

/** An .ods whose one cell is repeated over a whole sheet. */
function endlessOds(): Buffer {
  const office = "urn:oasis:names:tc:opendocument:xmlns:";
  const cell =
    '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';
  const content = `<office:document-content xmlns:office="${office}office:1.0" xmlns:table="${office}table:1.0" xmlns:text="${office}text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<manifest:manifest xmlns:manifest="${office}manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`;
  return rawZip([
    packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    packed("content.xml", content),
    packed("META-INF/manifest.xml", manifest),
  ]);
}

/** An OLE file that says that it holds an .xls, with noise in its place. */
function falseXls(): Buffer {
  const bytes = sample("yen-the-2024-loi/Phiếu có mật khẩu.xlsx");
  const name = Buffer.from("EncryptedPackage", "utf16le");
  const at = bytes.indexOf(name);
  bytes.fill(0, at, at + 64);
  bytes.write("Workbook", at, "utf16le");
  bytes.writeUInt16LE(18, at + 64);
  return bytes;
}

const MILLION_ROWS = 1_048_576;
const dimension = `<dimension ref="A1:XFD${String(MILLION_ROWS)}"/>`;

/** A good workbook whose first sheet claims to be as large as a sheet can be. */
function hugeDimension(): Buffer {
  const parts = Object.entries(unzipSync(whole())).map(([path, content]) => {
    if (path !== SHEET) return packed(path, content);
    const xml = new TextDecoder().decode(content).replace(/<dimension [^>]*>/, "");
    return packed(
      path,
      xml.replace(/(<worksheet[^>]*>(?:<sheetPr>.*?<\/sheetPr>|<sheetPr[^>]*\/>)?)/, `$1${dimension}`),
    );
  });
  return rawZip(parts);
}

const DAMAGED = "file-unreadable";
const NO_WORKBOOK = "file-not-a-workbook";
const TOO_LARGE = "file-too-large";

export const HOSTILE_FILES: readonly HostileFile[] = [
  { title: "an empty file", ending: "xlsx", code: DAMAGED, bytes: () => new Uint8Array() },
  { title: "a workbook cut in the middle", ending: "xlsx", code: DAMAGED, bytes: () => whole().subarray(0, 19_000) },
  { title: "a workbook that lacks its last byte", ending: "xlsx", code: DAMAGED, bytes: () => whole().subarray(0, -1) },
  {
    title: "a workbook with a password",
    ending: "xlsx",
    code: "file-encrypted",
    bytes: () => sample("yen-the-2024-loi/Phiếu có mật khẩu.xlsx"),
  },
  {
    title: "a zip with a password",
    ending: "xlsx",
    code: "file-encrypted",
    bytes: () => rawZip([{ ...packed("xl/workbook.xml", noise(100)), isEncrypted: true }]),
  },
  {
    title: "HTML named .xls",
    ending: "xls",
    code: NO_WORKBOOK,
    bytes: () => Buffer.from("<html><table></table></html>"),
  },
  { title: "random bytes", ending: "xlsx", code: NO_WORKBOOK, bytes: () => noise(100_000) },
  {
    title: "random bytes behind the mark of a zip",
    ending: "xlsx",
    code: DAMAGED,
    bytes: () => Buffer.concat([Buffer.from("PK\u0003\u0004"), noise(100_000)]),
  },
  { title: "an .xls of random bytes", ending: "xls", code: "sheet-not-found", bytes: falseXls },
  { title: "an .xls that lacks a sheet of its list", ending: "xls", code: DAMAGED, bytes: xlsWithoutItsSheet },
  { title: "an .xls of a million numbers", ending: "xls", code: TOO_LARGE, bytes: () => hugeXls(16) },
  { title: "a file of 65 MB", ending: "xlsx", code: TOO_LARGE, bytes: () => Buffer.alloc(65 * 1024 * 1024) },
  { title: "a bomb of 3 GB", ending: "xlsx", code: TOO_LARGE, bytes: () => workbook({}, [bomb(SHEET, 48)]) },
  {
    title: "a bomb of 3 GB that claims to be small",
    ending: "xlsx",
    code: DAMAGED,
    bytes: () => workbook({}, [bomb(SHEET, 48, 50_000)]),
  },
  {
    title: "a bomb of 3 GB in a part that nobody needs",
    ending: "xlsx",
    code: null,
    bytes: () => withMore([bomb("xl/media/image1.png", 48)]),
  },
  {
    title: "an .ods with a bomb of 3 GB",
    ending: "ods",
    code: TOO_LARGE,
    bytes: () =>
      rawZip([packed("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), bomb("content.xml", 48)]),
  },
  {
    title: "an .xlsb with a bomb of 3 GB that claims to be small",
    ending: "xlsb",
    code: DAMAGED,
    bytes: () =>
      rawZip([
        packed("_rels/.rels", relationships([["w", "officeDocument", "xl/workbook.bin"]])),
        bomb("xl/workbook.bin", 48, 50_000),
      ]),
  },
  {
    title: "entities that expand to a billion words",
    ending: "xlsx",
    code: DAMAGED,
    bytes: () =>
      inSheet(
        laughs(
          (name) =>
            `<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>&${name};</v></c></row></sheetData></worksheet>`,
        ),
      ),
  },
  {
    title: "entities that expand to a billion words in the list of sheets",
    ending: "xlsx",
    code: DAMAGED,
    bytes: () => workbook({ "xl/workbook.xml": laughs((name) => `<workbook xmlns="${MAIN}">&${name};</workbook>`) }),
  },
  {
    title: "an entity that names a file of this machine",
    ending: "xlsx",
    code: DAMAGED,
    bytes: () =>
      inSheet(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`,
      ),
  },
  { title: "a score sheet that claims a million rows", ending: "xlsx", code: null, bytes: hugeDimension },
  {
    title: "a sheet with a million rows",
    ending: "xlsx",
    code: TOO_LARGE,
    bytes: () => inSheet(worksheet(repeated(MILLION_ROWS, (row) => `<row r="${String(row)}"><c><v>1</v></c></row>`))),
  },
  {
    title: "a sheet with one cell in the last corner",
    ending: "xlsx",
    code: "sheet-not-found",
    bytes: () => inSheet(worksheet(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
  },
  { title: "10,000 sheets", ending: "xlsx", code: TOO_LARGE, bytes: () => manySheets(10_000) },
  { title: "an .ods with one cell repeated 17 billion times", ending: "ods", code: TOO_LARGE, bytes: endlessOds },
  {
    title: "elements inside each other half a million deep",
    ending: "xlsx",
    code: DAMAGED,
    bytes: () => inSheet(`${DECLARATION}<worksheet xmlns="${MAIN}">${"<a>".repeat(500_000)}`),
  },
  {
    title: "a text of 60 MB in one cell",
    ending: "xlsx",
    code: "sheet-not-found",
    bytes: () => inSheet(worksheet(`<row><c t="str"><v>${"x".repeat(60_000_000)}</v></c></row>`)),
  },
];
