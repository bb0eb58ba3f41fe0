import { Workbook, type Worksheet } from "exceljs";
import type { PlannedCell, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { libreofficeOrSkip, recalculate } from "../support/libreoffice";
import { packageParts } from "../support/package-parts";
import { type PaperWord, pdfFonts, pdfPageSizes, pdfWords, popplerOrSkip } from "../support/poppler";
import { expectedTotal, SCORE_SHEET, scorePlan, scoreSheet } from "../support/score-plan";

const CRITERIA = 30;

function withoutCachedValues(plan: WorkbookPlan): WorkbookPlan {
  const forget = (cell: PlannedCell | null): PlannedCell | null =>
    cell?.formula === undefined ? cell : { ...cell, value: null };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((planned) => ({ ...planned, cells: planned.cells.map(forget) })),
    })),
  };
}

libreofficeOrSkip("a written workbook in LibreOffice", () => {
  let sheet: Worksheet;
  let workbookXml: string;
  let sheetXml: string;
  let stylesXml: string;

  beforeAll(async () => {
    const saved = await recalculate(await writeXlsx(withoutCachedValues(scorePlan(CRITERIA))), "xlsx");
    const book = new Workbook();
    await book.xlsx.load(saved.slice().buffer);
    sheet = book.getWorksheet(SCORE_SHEET) as Worksheet;
    const parts = packageParts(saved);
    workbookXml = (parts["xl/workbook.xml"] ?? "").replaceAll("&apos;", "'");
    sheetXml = parts["xl/worksheets/sheet2.xml"] ?? "";
    stylesXml = parts["xl/styles.xml"] ?? "";
  });

  it("calculates every formula to the value that the plan foresees", () => {
    expect(sheet.getCell("D37").result).toBe(expectedTotal(CRITERIA));
    expect(sheet.getCell("B38").result).toBe("Chưa đạt");
    expect(sheetXml).toMatch(/<c r="B39"[^>]* t="b"><f[^>]*>D37&gt;=90<\/f><v>0<\/v>/);
  });

  it("keeps each name in its own sheet", () => {
    expect(workbookXml).toMatch(/localSheetId="0"[^>]*>'Danh mục'!\$A\$1:\$A\$2</);
    expect(workbookXml).toMatch(/localSheetId="1"[^>]*>'Phiếu chấm xã Ea H''leo'!\$F\$7:\$F\$36</);
    expect(workbookXml).toMatch(/name="_xlnm.Print_Titles"[^>]*>'Phiếu chấm xã Ea H''leo'!\$6:\$6</);
  });

  it("understands rules, highlights, locks and hidden cells", () => {
    expect(sheet.getCell("D7").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 4.5] });
    expect(sheet.getCell("B4").dataValidation).toMatchObject({ type: "list", formulae: ["$F$7:$F$36", "0"] });
    // LibreOffice itself forgets to double the quotes of a word when it saves.
    expect(sheet.getCell("C5").dataValidation).toMatchObject({ type: "list", formulae: ['"Đủ,Chưa "đủ""', "0"] });
    expect(sheet.getCell("B5").dataValidation).toMatchObject({ type: "custom" });
    expect(sheetXml.match(/<cfRule /g)).toHaveLength(5);
    expect(sheetXml).toMatch(/<sheetProtection [^>]*sheet="true"/);
    const cellStyles = /<cellXfs.*<\/cellXfs>/s.exec(stylesXml)?.[0].match(/<xf .*?<\/xf>/gs) ?? [];
    const styleOf = (at: string): string =>
      cellStyles[Number(new RegExp(`<c r="${at}" s="(\\d+)"`).exec(sheetXml)?.[1])] ?? "";
    expect(styleOf("D7")).toContain('<protection locked="false"');
    expect(styleOf("C7")).toContain('<protection locked="true"');
    expect(sheet.getColumn(6).hidden).toBe(true);
    expect(workbookXml).toMatch(/name="Danh mục"[^>]*state="hidden"/);
  });

  it("keeps values, looks and sizes", () => {
    expect(sheet.getCell("B10").value).toBe(scoreSheet(CRITERIA).rows[9]?.cells[1]?.value);
    expect(sheet.getCell("D7").numFmt).toBe("0.00");
    expect(sheet.getCell("D7").fill).toMatchObject({ fgColor: { argb: "FFFFFBE6" } });
    expect(sheet.getCell("C2").font).toMatchObject({ size: 14, bold: true, underline: "single" });
    expect(sheet.getColumn(2).width).toBeCloseTo(44, 0);
  });
});

popplerOrSkip("a printed score sheet", () => {
  libreofficeOrSkip("on paper", () => {
    let words: PaperWord[];
    let sizes: { readonly width: number; readonly height: number }[];
    let fonts: string[];
    const plan = { title: "Phiếu", sheets: [scoreSheet(CRITERIA), ...scorePlan(5).sheets.slice(2)] };

    beforeAll(async () => {
      const pdf = await recalculate(await writeXlsx(plan), "pdf");
      [words, sizes, fonts] = await Promise.all([pdfWords(pdf), pdfPageSizes(pdf), pdfFonts(pdf)]);
    });
    const onPage = (page: number): PaperWord[] => words.filter((word) => word.page === page);
    const letters = (found: readonly PaperWord[]): string => found.map(({ text }) => text).join("");

    it("is A4, upright for scores and lying for charts", () => {
      const rounded = sizes.map(({ width, height }) => [Math.round(width), Math.round(height)]);
      expect(rounded.slice(0, 3)).toEqual([1, 2, 3].map(() => [595, 842]));
      expect(rounded[3]).toEqual([842, 595]);
    });

    it("numbers its pages at the top middle from the second on, each sheet from 1", () => {
      // The middle between the margins, which differ by 15 mm on the score sheet.
      const middles = sizes.map(({ width }, at) => width / 2 + (at < 3 ? (15 / 2 / 25.4) * 72 : 0));
      const numbers = middles.map((middle, at) =>
        letters(onPage(at + 1).filter(({ bottom, left }) => bottom < 50 && Math.abs(left - middle) < 10)),
      );
      expect(numbers.slice(0, 4)).toEqual(["", "2", "3", ""]);
    });

    it("repeats the heading row on every page and breaks where planned", () => {
      for (const page of [1, 2, 3]) expect(letters(onPage(page))).toContain("Minhchứng");
      expect(letters(onPage(1))).toContain("T.5");
      expect(letters(onPage(1))).not.toContain("T.6");
    });

    it("stays inside the margins, which are 30 mm at the left and 15 mm at the right", () => {
      const scores = words.filter(({ page }) => page <= 3);
      expect(Math.min(...scores.map(({ left }) => left))).toBeGreaterThan((30 / 25.4) * 72);
      expect(Math.max(...scores.map(({ right }) => right))).toBeLessThan(595 - (15 / 25.4) * 72);
    });

    it("shows every criterion whole, no line over another", () => {
      const column = words.filter(({ page, left, top }) => page <= 3 && left > 110 && left < 330 && top > 50);
      const printed = letters(column);
      const texts = plan.sheets[0]?.rows.slice(6, 6 + CRITERIA).map(({ cells }) => String(cells[1]?.value)) ?? [];
      for (const text of texts) expect(printed).toContain(text.replaceAll(" ", ""));
      const bottoms = column.map(({ page, bottom }) => page * 1000 + bottom).sort((one, other) => one - other);
      const steps = bottoms.slice(1).map((bottom, at) => bottom - (bottoms[at] ?? 0));
      expect(steps.filter((step) => step > 4 && step < 9)).toEqual([]);
    });

    it("is set in Times New Roman or its twin", () => {
      expect(fonts.some((font) => /^(TimesNewRoman|LiberationSerif)/.test(font))).toBe(true);
    });

    it("holds the charts", () => {
      expect(letters(onPage(4))).toContain("Biểuđồ");
      expect(letters(onPage(4))).toContain("Xếphạng");
    });
  });
});
