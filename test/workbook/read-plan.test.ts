import ExcelJS from "exceljs";
import { builtInSets } from "../../src/scoring/built-in-sets";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { type PlanOutcome, readPlan } from "../../src/workbook/read-plan";
import type { SheetFile } from "../../src/workbook/workbook-file";
import { saveXlsx, writeXlsx } from "../../src/workbook/write-xlsx";
import { fileOf } from "../support/file-of";
import { foreignWorkbook, MAIN, relationships, workbookPart, worksheet } from "../support/foreign-workbook";
import { HOSTILE_FILES } from "../support/hostile-files";
import { scorePlan } from "../support/score-plan";
import { yenThePlan } from "../support/yen-the";

type Opened = Extract<PlanOutcome, { ok: true }>;

function opened(bytes: Uint8Array): Opened {
  const outcome = readPlan(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome;
}

/** One sheet that exceljs writes, a program that shares no line with ours. */
async function byExceljs(make: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<SheetFile> {
  const book = new ExcelJS.Workbook();
  make(book.addWorksheet("Trang"), book);
  const [sheet] = opened(new Uint8Array(await book.xlsx.writeBuffer())).file.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("our own sheets", () => {
  const blank = (name: string, judge: string | null): SheetPlan[] =>
    builtInSets().map(({ set, hash }, at) =>
      layoutScoreSheet(blankRequest(set, hash, { name: `${name} ${String(at)}`, unit: "Xã A", unitCode: "", judge })),
    );

  it.each([
    ["a filled score sheet", { title: "Phiếu", sheets: [yenThePlan()] }],
    ["blank score sheets of every set", { title: "Mẫu", sheets: [...blank("GK", "An"), ...blank("Tự chấm", null)] }],
    ["a workbook with a hidden list and charts", scorePlan(8)],
  ])("come back whole: %s", async (_, plan) => {
    const file = opened(await writeXlsx(plan));
    expect(file).toEqual({ ok: true, file: fileOf(plan), lost: [] });
    expect(opened(await saveXlsx(file.file))).toEqual(file);
  });
});

describe("looks by other programs", () => {
  it("reads fonts, fills, borders, alignment and locks", async () => {
    const sheet = await byExceljs((page) => {
      page.getCell("A1").value = 1.5;
      page.getCell("A1").style = {
        font: {
          name: "Arial",
          size: 10,
          bold: true,
          italic: true,
          underline: "double",
          strike: true,
          color: { argb: "FF112233" },
        },
        fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFAABBCC" } },
        border: { top: { style: "medium", color: { argb: "FFFF0000" } }, left: { style: "mediumDashDot" } },
        alignment: { horizontal: "justify", vertical: "top", wrapText: true },
        numFmt: "#,##0.0",
        protection: { locked: false },
      };
    });
    expect(sheet.rows[0]?.cells[0]).toEqual({
      value: 1.5,
      style: {
        font: "Arial",
        size: 10,
        bold: true,
        italic: true,
        underline: "double",
        strike: true,
        color: "112233",
        fill: "AABBCC",
        border: { top: { line: "medium", color: "FF0000" }, left: { line: "dashed", color: "000000" } },
        across: "justify",
        down: "top",
        wrap: true,
        format: "#,##0.0",
        unlocked: true,
      },
    });
  });

  it("takes colours from the theme, lighter by their tint, and from the old palette", async () => {
    const sheet = await byExceljs((page) => {
      const fill = (at: string, fgColor: object): void => {
        page.getCell(at).fill = { type: "pattern", pattern: "solid", fgColor };
      };
      fill("A1", { theme: 4 });
      fill("B1", { theme: 4, tint: 0.5 });
      fill("C1", { indexed: 10 });
      fill("D1", { theme: 0 });
    });
    // exceljs's theme: accent1 is 4F81BD; half way to white: A7C0DE.
    expect(sheet.rows[0]?.cells.map((cell) => typeof cell?.style === "object" && cell.style.fill)).toEqual([
      "4F81BD",
      "A7C0DE",
      "FF0000",
      "FFFFFF",
    ]);
  });

  it("keeps the width of columns in pixels when the workbook's font is another", async () => {
    const sheet = await byExceljs((page) => {
      page.getColumn(1).width = 16;
      page.getColumn(3).width = 8;
      page.getColumn(3).hidden = true;
      page.getCell("C1").value = "x";
    });
    // Calibri 11 has digits of 7 pixels, Times New Roman 12 of 8; 9 is Excel's own width.
    expect(sheet.columns).toEqual([{ width: 14 }, { width: 7.88 }, { width: 7, hidden: true }]);
  });
});

describe("rules by other programs", () => {
  const rule = async (validation: ExcelJS.DataValidation): Promise<SheetFile["rules"][number] | undefined> => {
    const sheet = await byExceljs((page) => {
      page.getCell("B2").dataValidation = validation;
    });
    return sheet.rules[0];
  };

  it("keeps whole numbers and comparisons", async () => {
    const found = await rule({ type: "whole", operator: "greaterThan", formulae: [3], showErrorMessage: true });
    expect(found).toEqual({
      area: { top: 1, left: 1, bottom: 1, right: 1 },
      accepts: { kind: "number", whole: true, compare: "greater", first: "3", second: null },
      prompt: null,
      refusal: { title: "", text: "" },
      blanks: false,
    });
  });

  it("keeps bounds that stand in cells", async () => {
    const found = await rule({ type: "decimal", operator: "between", formulae: ["$D$1", "$D$2*2"], allowBlank: true });
    expect(found).toMatchObject({
      accepts: { kind: "number", whole: false, compare: "between", first: "$D$1", second: "$D$2*2" },
      refusal: null,
    });
    expect(found).not.toHaveProperty("blanks");
  });

  it("turns a bound on the length into a formula", async () => {
    const found = await rule({ type: "textLength", operator: "lessThanOrEqual", formulae: [10] });
    expect(found?.accepts).toEqual({ kind: "formula", formula: "LEN(B2)<=10" });
  });

  it("keeps lists of other sheets, words, and warnings that only ask", async () => {
    const other = await rule({
      type: "list",
      formulae: ["'Danh mục'!$A$1:$A$3"],
      showErrorMessage: true,
      errorStyle: "warning",
    });
    expect(other).toMatchObject({
      accepts: { kind: "reference", source: "'Danh mục'!$A$1:$A$3" },
      refusal: { style: "warning" },
    });
    expect((await rule({ type: "list", formulae: ['"Đủ, Chưa ""đủ"""'] }))?.accepts).toEqual({
      kind: "words",
      words: ["Đủ", 'Chưa "đủ"'],
    });
    expect((await rule({ type: "list", formulae: ["$A$1:$A$3"] }))?.accepts).toEqual({
      kind: "list",
      source: { top: 0, left: 0, bottom: 2, right: 0 },
    });
  });

  it("gives each of several areas the formula that it would see", () => {
    const rules =
      '<dataValidations><dataValidation type="custom" sqref="A1:A2 C5"><formula1>A1&gt;$B$1</formula1></dataValidation></dataValidations>';
    const [sheet] = opened(foreignWorkbook({ "xl/worksheets/sheet1.xml": worksheet("", rules) })).file.sheets;
    expect(sheet?.rules.map(({ area, accepts }) => [area.top, area.left, accepts])).toEqual([
      [0, 0, { kind: "formula", formula: "A1>$B$1" }],
      [4, 2, { kind: "formula", formula: "C5>$B$1" }],
    ]);
  });
});

describe("highlights by other programs", () => {
  it("turns comparisons into formulas and keeps the winner first", async () => {
    const red = { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFF0000" } } } as const;
    const sheet = await byExceljs((page) => {
      page.addConditionalFormatting({
        ref: "D7:D9",
        rules: [
          { type: "cellIs", operator: "between", formulae: [1, 2], priority: 2, style: { font: { bold: true } } },
          { type: "cellIs", operator: "greaterThan", formulae: ["$C$1"], priority: 1, style: red },
        ],
      });
    });
    const area = { top: 6, left: 3, bottom: 8, right: 3 };
    expect(sheet.highlights).toEqual([
      { kind: "formula", area, formula: "D7>$C$1", look: { fill: "FF0000", color: null } },
      { kind: "formula", area, formula: "AND(D7>=1,D7<=2)", look: { fill: null, color: null, bold: true } },
    ]);
  });

  it("says so when it drops a kind that we cannot draw", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("Trang").addConditionalFormatting({
      ref: "A1:A9",
      rules: [{ type: "top10", rank: 3, priority: 1, percent: false, bottom: false, style: {} }],
    });
    const outcome = opened(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(outcome.lost).toEqual([{ sheet: "Trang", what: "highlights" }]);
  });
});

// The number of A3 in a file; exceljs names only some papers.
const A3 = 8;

describe("pages by other programs", () => {
  it("keeps paper, scale, headers and centring", async () => {
    const sheet = await byExceljs((page) => {
      page.pageSetup = {
        paperSize: A3 as never,
        orientation: "landscape",
        scale: 80,
        verticalCentered: true,
      };
      page.pageSetup.margins = { left: 1, right: 0.5, top: 1, bottom: 1, header: 0.4, footer: 0.2 };
      page.headerFooter = { oddHeader: '&L&"Arial,Regular"Xã A&C&P&RMật', oddFooter: "trang &P" };
    });
    expect(sheet.page).toEqual({
      orientation: "landscape",
      margins: { top: 25.4, right: 12.7, bottom: 25.4, left: 25.4 },
      printed: null,
      repeatedRows: null,
      breaksAfter: [],
      other: {
        paper: "a3",
        zoom: { kind: "scale", percent: 80 },
        centredAcross: false,
        centredDown: true,
        header: { left: '&"Arial,Regular"Xã A', center: "&P", right: "Mật" },
        footer: { left: "", center: "trang &P", right: "" },
        differentFirst: false,
        headerAt: 10.16,
        footerAt: 5.08,
      },
    });
  });
});

describe("other things in other files", () => {
  it("keeps names of the workbook and names that are no rectangle", () => {
    const names =
      '<definedNames><definedName name="he_so">1.5</definedName><definedName name="ca_trang" localSheetId="0">A!$A:$A</definedName></definedNames>';
    const { file } = opened(foreignWorkbook({ "xl/workbook.xml": workbookPart(['name="A"'], names) }));
    expect(file.names).toEqual([{ name: "he_so", formula: "1.5" }]);
    expect(file.sheets[0]?.formulaNames).toEqual([{ name: "ca_trang", formula: "A!$A:$A" }]);
  });

  it("keeps an error value as the error it is", async () => {
    const rows = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>';
    const { file } = opened(foreignWorkbook({ "xl/worksheets/sheet1.xml": worksheet(rows) }));
    expect(file.sheets[0]?.rows[0]?.cells[0]).toEqual({ value: "#N/A", formula: "#N/A" });
    const again = opened(await saveXlsx(file));
    expect(again.file.sheets[0]?.rows).toEqual(file.sheets[0]?.rows);
  });

  it("keeps hidden rows", async () => {
    const sheet = await byExceljs((page) => {
      page.getCell("A1").value = "a";
      page.getCell("A2").value = "b";
      page.getRow(2).hidden = true;
    });
    expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([undefined, true]);
    const again = opened(await saveXlsx({ title: "", sheets: [sheet] }));
    expect(again.file.sheets[0]?.rows).toEqual(sheet.rows);
  });

  it("ignores what LibreOffice says of the last row and of all columns to the edge", () => {
    const cols = '<cols><col min="1" max="1" width="20"/><col min="2" max="16384" width="9"/></cols>';
    const rows = '<row r="1"><c r="C1"><v>1</v></c></row><row r="1048576" ht="15" customHeight="1"/>';
    const part = worksheet(rows).replace("<sheetData>", `${cols}<sheetData>`);
    const [sheet] = opened(foreignWorkbook({ "xl/worksheets/sheet1.xml": part })).file.sheets;
    expect(sheet?.rows).toHaveLength(1);
    expect(sheet?.columns).toHaveLength(3);
  });

  it("names what is lost: passwords, array formulas, links, tables, macros", () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2)</f><v>1</v></c></row>';
    const after =
      '<sheetProtection sheet="1" password="CC2D"/><hyperlinks><hyperlink ref="A1"/></hyperlinks><tableParts><tablePart/></tableParts>';
    const outcome = opened(
      foreignWorkbook({
        "xl/worksheets/sheet1.xml": worksheet(rows, after),
        "xl/_rels/workbook.xml.rels": relationships([
          ["s1", "worksheet", "worksheets/sheet1.xml"],
          ["v", "vbaProject", "vbaProject.bin"],
        ]),
      }),
    );
    expect(outcome.lost).toEqual([
      { sheet: null, what: "macros" },
      ...["array-formulas", "password", "links", "tables"].map((what) => ({ sheet: "A", what })),
    ]);
    expect(outcome.file.sheets[0]?.locked).toBe(true);
  });

  it("reads the strict dialect", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const part = worksheet(
      '<row r="1"><c r="A1"><v>2</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const [sheet] = opened(foreignWorkbook({ "xl/worksheets/sheet1.xml": part.replaceAll(MAIN, strict) })).file.sheets;
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });
});

describe("bytes of any kind", () => {
  const zips = HOSTILE_FILES.filter(({ ending }) => ending === "xlsx");

  it.each(zips.map(({ title, bytes }) => [title, bytes] as const))(
    "come back as a workbook or a fault: %s",
    (_, bytes) => {
      const outcome = readPlan(bytes());
      expect(outcome.ok ? outcome.file.sheets.length > 0 : outcome.fault.code).toBeTruthy();
    },
  );
});
