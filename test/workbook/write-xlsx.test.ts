import { Workbook, type Worksheet } from "exceljs";
import type { PlannedCell, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { packageParts } from "../support/package-parts";
import { area, CHART_SHEET, cell, LIST_SHEET, row, SCORE_SHEET, scorePlan, scoreSheet } from "../support/score-plan";

const CRITERIA = 8;
const SCORES = "xl/worksheets/sheet2.xml";

async function opened(plan: WorkbookPlan): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load((await writeXlsx(plan)).slice().buffer);
  return book;
}
async function parts(plan: WorkbookPlan): Promise<Readonly<Record<string, string>>> {
  return packageParts(await writeXlsx(plan));
}
function oneSheet(cells: readonly (PlannedCell | null)[]): WorkbookPlan {
  return { title: "", sheets: [{ ...plain, rows: [row(...cells)] }] };
}
const blank = { columns: [], rows: [], merges: [], names: [], rules: [], highlights: [], charts: [] };
const page = { ...scoreSheet(1).page, repeatedRows: null, breaksAfter: [] };
const plain = { ...blank, name: "Phiếu", hidden: false, locked: false, freeze: null, page };

describe("a written workbook", () => {
  let book: Workbook;
  let sheet: Worksheet;
  let xml: string;
  let package_: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const plan = scorePlan(CRITERIA);
    book = await opened(plan);
    package_ = await parts(plan);
    sheet = book.getWorksheet(SCORE_SHEET) as Worksheet;
    xml = package_[SCORES] ?? "";
  });

  it("holds texts, numbers and blanks where they were planned", () => {
    expect(sheet.getCell("A7").value).toBe("T.1");
    expect(sheet.getCell("C8").value).toBe(4);
    expect(sheet.getCell("D10").value).toBeNull();
    expect(sheet.getCell("B5").value).toEqual(new Date("2026-01-05T00:00:00Z"));
  });

  it("keeps the value of every formula beside it", () => {
    expect(sheet.getCell("D15").value).toEqual({ formula: "SUM(D7:D14)", result: 13.5 });
    expect(sheet.getCell("B16").value).toEqual({ formula: 'IF(D15>=90,"Đạt","Chưa đạt")', result: "Chưa đạt" });
    // exceljs takes a result of false for none.
    expect(xml).toMatch(/<c r="B17" s="\d+" t="b"><f>D15&gt;=90<\/f><v>0<\/v><\/c>/);
  });

  it("asks every program to calculate on opening", () => {
    expect(package_["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  it("dresses an entry cell as its style says", () => {
    const entry = sheet.getCell("D7");
    expect(entry.font).toMatchObject({ name: "Times New Roman", size: 11 });
    expect(entry.fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFFBE6" } });
    expect(entry.border).toEqual({
      top: { style: "thin" },
      left: { style: "thin" },
      bottom: { style: "thin" },
      right: { style: "thin" },
    });
    expect(entry.alignment).toMatchObject({ horizontal: "center", vertical: "middle" });
    expect(entry.numFmt).toBe("0.00");
    expect(entry.protection).toMatchObject({ locked: false });
  });

  it("dresses titles, texts and numbers apart", () => {
    expect(sheet.getCell("A3").font).toMatchObject({ name: "Times New Roman", size: 14, bold: true });
    expect(sheet.getCell("C2").font).toMatchObject({ size: 14, bold: true, underline: true });
    expect(sheet.getCell("B7").alignment).toEqual({ horizontal: "left", vertical: "middle", wrapText: true });
    expect(sheet.getCell("A7").numFmt).toBe("@");
    expect(sheet.getCell("B5").numFmt).toBe("dd/mm/yyyy");
    expect(sheet.getCell("B7").protection).toBeUndefined();
  });

  it("has the planned columns, one of them hidden", () => {
    expect([1, 2, 3, 4, 5, 6].map((at) => sheet.getColumn(at).width)).toEqual([6, 44, 9, 9, 28, 10]);
    expect([5, 6].map((at) => sheet.getColumn(at).hidden)).toEqual([false, true]);
  });

  it("merges cells and draws the whole merge like its first cell", () => {
    expect((sheet.model as { merges?: string[] }).merges).toEqual(["A1:B1", "C1:E1", "A2:B2", "C2:E2", "A3:E3"]);
    expect(xml).toMatch(/<c r="C2" t="s" s="(\d+)"><v>\d+<\/v><\/c><c r="D2" s="\1"\/><c r="E2" s="\1"\/>/);
  });

  it("gives every row the height that its texts need", () => {
    expect(sheet.getRow(4).height).toBe(17.25);
    expect(sheet.getRow(8).height).toBeGreaterThanOrEqual(4 * 15);
    expect(xml.match(/<row /g)).toHaveLength(xml.match(/<row r="\d+" ht="/g)?.length ?? 0);
  });

  it("lets a row grow with its text unless its height is planned or belongs to a merge", () => {
    expect(xml).toMatch(/<row r="3" ht="[\d.]+" customHeight="1">/);
    expect(xml).toMatch(/<row r="8" ht="[\d.]+"><c/);
  });

  it("knows each name in its own sheet only, with the sheet's name quoted", () => {
    const names = package_["xl/workbook.xml"] ?? "";
    const own = `'Phiếu chấm xã Ea H''leo'!`;
    expect(names).toContain(`<definedName name="criterion_ids" localSheetId="0">'Danh mục'!$A$1:$A$2<`);
    expect(names).toContain(`<definedName name="criterion_ids" localSheetId="1">${own}$F$7:$F$14<`);
    expect(names).toContain(`<definedName name="total" localSheetId="1">${own}$D$15<`);
    expect(names).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">${own}$A$1:$E$18<`);
    expect(names).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">${own}$6:$6<`);
  });

  it("prints no hidden sheet", () => {
    expect(package_["xl/workbook.xml"]).not.toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0"`);
  });

  it("prints on A4, one page wide, with margins in millimetres", () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: "6:6",
    });
    const inches = sheet.pageSetup.margins;
    expect((inches?.left ?? 0) * 25.4).toBeCloseTo(30, 9);
    expect((inches?.top ?? 0) * 25.4).toBeCloseTo(20, 9);
    expect((inches?.right ?? 0) * 25.4).toBeCloseTo(15, 9);
    expect(book.getWorksheet(CHART_SHEET)?.pageSetup.orientation).toBe("landscape");
  });

  it("numbers the pages at the top from the second on", () => {
    expect(sheet.headerFooter).toMatchObject({
      differentFirst: true,
      oddHeader: '&C&"Times New Roman,Regular"&13&P',
    });
    expect(xml).not.toContain("firstHeader");
    expect(xml).toContain('<pageSetup firstPageNumber="1" useFirstPageNumber="1" ');
  });

  it("breaks the page after the planned row", () => {
    expect(xml).toContain('<brk id="11" max="16383" man="1"/>');
  });

  it("freezes the heading rows and the first columns", () => {
    expect(sheet.views).toMatchObject([{ state: "frozen", xSplit: 2, ySplit: 6, topLeftCell: "C7" }]);
  });

  it("stops entries beyond a decimal's bounds, with Vietnamese words", () => {
    expect(sheet.getCell("D14").dataValidation).toMatchObject({
      type: "decimal",
      operator: "between",
      formulae: [0, 4.5],
      allowBlank: true,
      showInputMessage: true,
      promptTitle: "Điểm chấm",
      prompt: "Nhập điểm.\nThập phân theo cài đặt của máy.",
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "Điểm không hợp lệ",
      error: "Hãy nhập điểm từ 0 đến điểm tối đa của tiêu chí.",
    });
  });

  it("offers lists from a range and from words, and takes a formula's word", () => {
    const formulae = (at: string): unknown => (sheet.getCell(at).dataValidation as { formulae: unknown }).formulae;
    expect(formulae("B4")).toEqual(["$F$7:$F$14"]);
    expect(formulae("C5")).toEqual(['"Đủ,Chưa ""đủ"""']);
    expect(formulae("B5")).toEqual(["AND(ISNUMBER(B5),B5>45000)"]);
    expect(xml).not.toContain("showDropDown");
  });

  it("highlights in the planned order, the scale from red over yellow to green", () => {
    const formats = (sheet as unknown as { conditionalFormattings: { ref: string; rules: unknown[] }[] })
      .conditionalFormattings;
    expect(formats.map(({ ref }) => ref)).toEqual(["D7:D14", "E7:E14", "C7:C14"]);
    expect(formats[0]?.rules).toMatchObject([
      { type: "expression", priority: 1, formulae: ['AND(A7<>"",D7="")'], style: { font: { color: {} }, fill: {} } },
      { priority: 2, formulae: ["D7>C7"], style: { fill: { bgColor: { argb: "FFFBD5D1" } } } },
      { priority: 3, formulae: ["D7=C7"], style: { font: { color: { argb: "FF1A5C2B" } } } },
    ]);
    expect(formats[2]?.rules).toMatchObject([
      {
        type: "colorScale",
        cfvo: [{ type: "min" }, { type: "percentile", value: 50 }, { type: "max" }],
        color: [{ argb: "FFF8696B" }, { argb: "FFFFEB84" }, { argb: "FF63BE7B" }],
      },
    ]);
  });

  it("locks without a password and still lets people select cells and widen rows and columns", () => {
    // In the file 0 means that an action is not locked.
    expect(xml).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" selectLockedCells="0" selectUnlockedCells="0" ' +
        'formatColumns="0" formatRows="0"/>',
    );
    expect(package_["xl/worksheets/sheet3.xml"]).not.toContain("sheetProtection");
  });

  it("hides the list sheet and opens on the first visible one", () => {
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      [LIST_SHEET, "hidden"],
      [SCORE_SHEET, "visible"],
      [CHART_SHEET, "visible"],
    ]);
    expect(package_["xl/workbook.xml"]).toContain('activeTab="1"');
  });

  it("draws charts from another sheet's cells", () => {
    const [column, bar, pie] = [1, 2, 3].map((at) => package_[`xl/charts/chart${String(at)}.xml`] ?? "");
    const own = `'Phiếu chấm xã Ea H''leo'!`;
    expect(column).toContain('<c:barDir val="col"/>');
    expect(column).toContain(`<c:f>${own}$D$7:$D$11</c:f>`);
    expect(column).toContain(`<c:f>${own}$C$7:$C$11</c:f>`);
    expect(column).toContain(`<c:cat><c:strRef><c:f>${own}$F$7:$F$11</c:f>`);
    expect(bar).toContain('<c:barDir val="bar"/>');
    expect(bar).toContain('<c:orientation val="maxMin"/>');
    expect(pie).toContain("<c:pieChart>");
    expect(pie).toContain("<a:t>Tỷ trọng</a:t>");
    expect(pie).toContain('<c:plotVisOnly val="0"/>');
  });

  it("draws lines and marks of a chart's axes plainly", () => {
    const bar = package_["xl/charts/chart2.xml"] ?? "";
    const ticks = '<c:majorTickMark val="out"/><c:minorTickMark val="none"/>';
    expect(bar).toContain(`<c:axPos val="l"/>${ticks}<c:txPr>`);
    expect(bar).toContain(`<c:axPos val="b"/><c:majorGridlines/>${ticks}<c:txPr>`);
  });

  it("anchors a chart to the cells that it covers", () => {
    expect(package_["xl/drawings/drawing3.xml"]).toMatch(
      /<xdr:from><xdr:col>5<.*?<xdr:row>1<.*?<xdr:to><xdr:col>10<.*?<xdr:row>19</,
    );
  });

  it("carries the document's title and no date", () => {
    expect(package_["docProps/core.xml"]).toContain("<dc:title>Phiếu chấm điểm &amp; tổng hợp</dc:title>");
    expect(package_["docProps/core.xml"]).not.toContain("dcterms:modified");
    expect(package_["docProps/app.xml"]).toContain("<Application>Chấm Sao</Application>");
  });
});

describe("writing", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it("gives the same bytes on another day", async () => {
    const doNotFake = ["nextTick", "setImmediate", "setTimeout", "queueMicrotask"] as const;
    const written: Uint8Array[] = [];
    for (const now of ["2026-01-05T08:00:00Z", "2031-12-31T23:59:59Z"]) {
      jest.useFakeTimers({ now: new Date(now), doNotFake: [...doNotFake] });
      written.push(await writeXlsx(scorePlan(CRITERIA)));
    }
    expect(Buffer.from(written[0] ?? []).equals(Buffer.from(written[1] ?? []))).toBe(true);
  });

  it("gives the same bytes whatever the order of a plan's keys", async () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    const straight = await writeXlsx(scorePlan(CRITERIA));
    const reversed = await writeXlsx(turned(scorePlan(CRITERIA)) as WorkbookPlan);
    expect(Buffer.from(straight).equals(Buffer.from(reversed))).toBe(true);
  });

  it("leaves a text a text, whatever it looks like", async () => {
    const texts = ["=1+1", "#N/A", "#REF!", "  hai dấu cách  ", "dòng 1\ndòng 2", "'nháy", '"kép"', "0123", "TRUE"];
    const book = await opened(oneSheet(texts.map((text) => cell(text))));
    const read = texts.map((_, at) => book.worksheets[0]?.getRow(1).getCell(at + 1));
    expect(read.map((found) => found?.text)).toEqual(texts);
    expect(read.map((found) => found?.formula)).toEqual(texts.map(() => undefined));
  });

  it("keeps letters that the format would take for an escape", async () => {
    const shared = (await parts(oneSheet([cell("_x000D_"), cell("\u000b"), cell("\ud800"), cell("a\uffffb")])))[
      "xl/sharedStrings.xml"
    ];
    const texts = Array.from(shared?.matchAll(/<t>(.*?)<\/t>/g) ?? [], ([, text]) => text);
    expect(texts).toEqual(["_x005F_x000D_", "_x000B_", "_xD800_", "a_xFFFF_b"]);
  });

  it("writes numbers to their last digit", async () => {
    const numbers = [0.1 + 0.2, 99.99, 123_456_789_012_345, 1e21, -0.25];
    const xml = (await parts(oneSheet(numbers.map((value) => cell(value)))))["xl/worksheets/sheet1.xml"] ?? "";
    const written = Array.from(xml.matchAll(/<v>(.*?)<\/v>/g), ([, value]) => Number(value));
    expect(written).toEqual(numbers);
  });

  it("keeps the height of a row without cells", async () => {
    const rows = [row(cell("đầu")), { height: 30, cells: [] }, { height: 40, cells: [] }];
    const sheet = (await opened({ title: "", sheets: [{ ...plain, rows }] })).worksheets[0];
    expect([sheet?.getRow(2).height, sheet?.getRow(3).height]).toEqual([30, 40]);
  });

  it("refuses a plan that no file can hold", async () => {
    await expect(writeXlsx(oneSheet([null, cell(Number.NaN)]))).rejects.toThrow(
      new RangeError("Phiếu!B1: the value NaN is no number"),
    );
  });

  it("leaves merges, rules and highlights out of a sheet that has none", async () => {
    const xml = (await parts(oneSheet([cell(1)])))["xl/worksheets/sheet1.xml"];
    expect(xml).not.toMatch(/mergeCells|dataValidations|conditionalFormatting|rowBreaks|drawing|pane/);
  });

  it("freezes rows alone, columns alone or nothing at all", async () => {
    const frozen = async (rows: number, columns: number): Promise<string> => {
      const sheets = [{ ...plain, freeze: { rows, columns } }];
      const xml = (await parts({ title: "", sheets }))["xl/worksheets/sheet1.xml"] ?? "";
      return /<pane.*?>/.exec(xml)?.[0] ?? "";
    };
    expect(await frozen(2, 0)).toBe('<pane ySplit="2" topLeftCell="A3" state="frozen" activePane="bottomLeft"/>');
    expect(await frozen(0, 2)).toBe('<pane xSplit="2" topLeftCell="C1" state="frozen" activePane="topRight"/>');
    expect(await frozen(0, 0)).toBe("");
  });

  it("takes areas of one cell", async () => {
    const rules = scoreSheet(1)
      .rules.map((rule) => ({ ...rule, area: area(0, 0) }))
      .slice(0, 1);
    const xml = (await parts({ title: "", sheets: [{ ...plain, rules }] }))["xl/worksheets/sheet1.xml"];
    expect(xml).toContain('sqref="A1"');
  });
});
