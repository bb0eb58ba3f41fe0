import { utils, write, type BookType, type WorkBook } from "@e965/xlsx";

import { a1 } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readAnyWorkbook, readWorkbook, type ReadOutcome } from "../../src/workbook/read-workbook";
import { foreignWorkbook, worksheet, zipOf, type Parts } from "../support/foreign-workbook";

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
const AREAS = ["office", "style", "table", "text", "number", "fo"].map(
  (area) => `xmlns:${area}="urn:oasis:names:tc:opendocument:xmlns:${area}:1.0"`,
);

function ods(tables: string, styles = "", parts: Parts = {}): Uint8Array {
  const body = `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`;
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${AREAS.join(" ")} office:version="1.2">${body}</office:document-content>`;
  const manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';
  return zipOf({ mimetype: SPREADSHEET, "content.xml": content, "META-INF/manifest.xml": manifest, ...parts });
}

function number(value: string, more = ""): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"${more}><text:p>${value}</text:p></table:table-cell>`;
}

function sheetsOf(outcome: ReadOutcome): readonly SheetSnapshot[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.workbook.sheets;
}

function values({ cells }: SheetSnapshot): readonly unknown[] {
  return cells.map((cell) => [a1(cell), cell.kind, cell.value, cell.formula]);
}

/** A book of the library that reads it again: it proves the way there and what is made of it, not the library. */
function saved(format: BookType): Uint8Array {
  const book: WorkBook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["Tiêu chí", 4.5, true],
    [null, { t: "n", v: 46146, z: "d-mmm" }],
  ]);
  utils.book_append_sheet(book, sheet, "Phiếu 1");
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), "Ẩn");
  book.Workbook = {
    Sheets: [{ Hidden: 0 }, { Hidden: 1 }],
    Names: [
      { Name: "points", Ref: "'Phiếu 1'!$B$1:$B$2", Sheet: 0 },
      { Name: "elsewhere", Ref: "'Ẩn'!$A$1", Sheet: 0 },
      { Name: "everywhere", Ref: "'Phiếu 1'!$A$1" },
    ],
  };
  return new Uint8Array(write(book, { type: "array", bookType: format }) as ArrayBuffer);
}

describe("readAnyWorkbook", () => {
  it.each(["xls", "xlsb"] as const)("reads .%s with its dates and hidden sheets", async (format) => {
    const [first, second] = sheetsOf(await readAnyWorkbook(saved(format)));
    expect(first && values(first)).toEqual([
      ["A1", "text", "Tiêu chí", null],
      ["B1", "number", 4.5, null],
      ["C1", "boolean", true, null],
      ["B2", "number", 46146, null],
    ]);
    expect(first).toMatchObject({ name: "Phiếu 1", hidden: false });
    expect(first?.cells[3]?.format).toBe("d-mmm");
    expect(second).toMatchObject({ name: "Ẩn", hidden: true });
  });

  it("reads from .xlsb the names that one sheet knows", async () => {
    const [first] = sheetsOf(await readAnyWorkbook(saved("xlsb")));
    expect(first?.names).toEqual({ points: { top: 0, left: 1, bottom: 1, right: 1 } });
  });

  it("reads .xlsx just as readWorkbook does", async () => {
    const bytes = foreignWorkbook({ "xl/worksheets/sheet1.xml": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') });
    expect(await readAnyWorkbook(bytes)).toEqual(readWorkbook(bytes));
  });

  it.each([
    ["xls", saved("xls")],
    ["xlsb", saved("xlsb")],
    ["ods", ods("")],
  ])("is needed for .%s, which readWorkbook only recognises", (found, bytes) => {
    expect(readWorkbook(bytes)).toEqual({ ok: false, fault: { code: "file-not-a-workbook", facts: { found } } });
  });
});

describe("an .ods", () => {
  it("has the true names of its sheets, their locks, what is hidden, and the names that one sheet knows", async () => {
    const hidden =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const own = [
      '<table:named-range table:name="points" table:base-cell-address="$A.$A$1" table:cell-range-address="$\'A &amp; &apos;&apos;B&apos;&apos; c\'.$E$4:.$E$8"/>',
      '<table:named-range table:name="unit" table:cell-range-address="$\'A &amp; &apos;&apos;B&apos;&apos; c\'.$B$2"/>',
      '<table:named-range table:name="elsewhere" table:cell-range-address="$Khác.$B$2"/>',
      '<table:named-expression table:name="none" table:expression="1+1"/>',
    ].join("");
    const sheets = sheetsOf(
      await readAnyWorkbook(
        ods(
          `<table:table table:name="A &amp; 'B' c" table:protected="true"><table:table-row>${number("1")}</table:table-row><table:named-expressions>${own}</table:named-expressions></table:table><table:table table:name="Khác" table:style-name="ta2"><table:table-row>${number("2")}</table:table-row></table:table><table:named-expressions><table:named-range table:name="everywhere" table:cell-range-address="$Khác.$A$1"/></table:named-expressions>`,
          hidden,
        ),
      ),
    );
    expect(sheets.map(({ name, locked, hidden: isHidden, names }) => [name, locked, isHidden, names])).toEqual([
      [
        "A & 'B' c",
        true,
        false,
        { points: { top: 3, left: 4, bottom: 7, right: 4 }, unit: { top: 1, left: 1, bottom: 1, right: 1 } },
      ],
      ["Khác", false, true, {}],
    ]);
  });

  it("keeps every row in its place: repeated, in groups, below rows that repeat on every page", async () => {
    const [sheet] = sheetsOf(
      await readAnyWorkbook(
        ods(
          `<table:table table:name="A"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row><table:table-header-rows><table:table-row>${number("3")}</table:table-row></table:table-header-rows><table:table-row-group><table:table-row><table:table-cell table:number-columns-repeated="2"/>${number("4.25", ' table:number-columns-repeated="2"')}<table:covered-table-cell/>${number("9", ' table:formula="of:=SUM([.C4:.D4];[.$A$3])"')}</table:table-row></table:table-row-group><table:table-row table:number-rows-repeated="1048572"><table:table-cell/></table:table-row></table:table>`,
        ),
      ),
    );
    expect(sheet && values(sheet)).toEqual([
      ["A3", "number", 3, null],
      ["C4", "number", 4.25, null],
      ["D4", "number", 4.25, null],
      ["F4", "number", 9, "SUM(C4:D4,$A$3)"],
    ]);
  });

  it("keeps truth apart from numbers, and takes a date for the number of its day", async () => {
    const [sheet] = sheetsOf(
      await readAnyWorkbook(
        ods(
          '<table:table table:name="A"><table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-05-04"><text:p>4.5</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.85"><text:p>85%</text:p></table:table-cell></table:table-row></table:table>',
        ),
      ),
    );
    expect(sheet && values(sheet)).toEqual([
      ["A1", "boolean", true, null],
      ["B1", "number", 46146, null],
      ["C1", "number", 0.85, null],
    ]);
    expect(sheet?.cells[1]?.format).toMatch(/^m\/d\/y+$/);
  });

  it("with a password is encrypted", async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await readAnyWorkbook(ods("", "", { "META-INF/manifest.xml": manifest }))).toEqual({
      ok: false,
      fault: { code: "file-encrypted", facts: {} },
    });
  });

  it("that would become too many cells when its repetitions are written out is refused before that", async () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${number("1", ' table:number-columns-repeated="16384"')}</table:table-row>`;
    expect(await readAnyWorkbook(ods(`<table:table table:name="A">${row}</table:table>`))).toEqual({
      ok: false,
      fault: { code: "file-too-large", facts: { what: "cells", limit: "500000" } },
    });
  });

  it("of another kind is no workbook", async () => {
    const text = zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" });
    expect(await readAnyWorkbook(text)).toEqual({
      ok: false,
      fault: { code: "file-not-a-workbook", facts: { found: "OpenDocument" } },
    });
  });

  it("that is damaged is unreadable, and nothing is said on the console", async () => {
    const said = jest.spyOn(console, "error");
    const damaged = ods("<table:table table:name='A'>", "", { "content.xml": "<office:document-content" });
    expect(await readAnyWorkbook(damaged)).toEqual({
      ok: false,
      fault: { code: "file-unreadable", facts: { reason: "damaged-xml" } },
    });
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });
});
