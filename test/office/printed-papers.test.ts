import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findSet } from "../../src/scoring/built-in-sets";
import { onPaper } from "../../src/sheet/papers/on-paper";
import { fitPage } from "../../src/sheet/page-fit";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { expectHousePages, expectScoreSheet, measured, type Pdf } from "../support/house-pages";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";
import { longNames, longSheets, longTitles } from "../support/long-sheets";
import { popplerOrSkip } from "../support/poppler";
import { columnText, papersOf } from "../support/printed-page";
import { desk } from "../support/terminal-program";

const SAMPLES = resolve(__dirname, "../../assets/samples/yen-the-2024");

libreofficeOrSkip("the papers of the nineteen units", () => {
  popplerOrSkip("as PDF", () => {
    const { at, run } = desk();
    type File = { file: string; pdf: string; pages: number; sheets: { kind: string; pages: number }[] };
    let files: File[] = [];
    const pdfs = new Map<string, Pdf>();
    beforeAll(async () => {
      run("consolidate", SAMPLES, "--roster", join(SAMPLES, "danh-sach.csv"), "--out", at("tong-hop.xlsx"));
      const kinds = "filled,summary,criteria,minutes,letters";
      const done = run("print", SAMPLES, at("tong-hop.xlsx"), "--out-dir", at("pdf"), "--papers", kinds, "--json");
      expect(done).toMatchObject({ status: 0 });
      ({ files } = JSON.parse(done.out) as { files: File[] });
      for (const { file, pdf } of files) pdfs.set(file, await measured(readFileSync(pdf)));
    });

    it("are all there, on A4 within the margins, in Times New Roman, numbered from the second page on", () => {
      expect(files).toHaveLength(20);
      for (const { file, pages, sheets } of files) {
        const pdf = pdfs.get(file);
        if (pdf === undefined) throw new RangeError(file);
        expectHousePages(pdf);
        expect(pages).toBe(pdf.pages.length);
        expect(papersOf(pdf.pages)).toHaveLength(sheets.length);
      }
    });

    it("show every criterion once, headings on every page, and signatures whole and not alone", () => {
      const set = findSet("yen-the-2024")?.set;
      if (set === undefined) throw new RangeError("yen-the-2024");
      const scores = files.filter(({ sheets }) => sheets.every(({ kind }) => kind === "filled"));
      expect(scores).toHaveLength(19);
      for (const { file } of scores) {
        const pdf = pdfs.get(file);
        for (const paper of papersOf(pdf?.pages ?? [])) if (pdf !== undefined) expectScoreSheet(pdf, paper, set);
      }
    });

    it("write points as in Viet Nam, whatever the machine speaks", () => {
      const texts = [...pdfs.values()].flatMap(({ pages }) => pages.map(({ words }) => words.map(({ text }) => text)));
      const figures = texts.flat().filter((text) => /^\d{1,3}[.,]\d\d$/u.test(text));
      expect(figures.length).toBeGreaterThan(1000);
      expect(figures.filter((text) => text.includes("."))).toEqual([]);
    });

    it("take as many pages as was said before, or fewer by one in ten", () => {
      for (const { file, sheets } of files) {
        const said = sheets.reduce((sum, { pages }) => sum + pages, 0);
        const real = pdfs.get(file)?.pages.length ?? 0;
        expect(said).toBeGreaterThanOrEqual(real);
        expect(said - real).toBeLessThanOrEqual(Math.ceil(real / 10));
      }
    });

    it("repeat the heading of the summary, and keep two lines of its levels with the signatures", () => {
      const [summary = []] = papersOf(
        [...pdfs.values()].find(({ pages }) => pages[0]?.text.includes("BẢNGTỔNGHỢP"))?.pages ?? [],
      );
      for (const { text } of summary) expect(text).toMatch(/Hạng.*Trựcthuộc/u);
      expect(summary.at(-1)?.text).toMatch(/Tổngsốđơnvị.*NGƯỜILẬPBIỂU.*Nơinhận:.*Lưu:VT\./u);
    });
  });
});

libreofficeOrSkip("score sheets of any size", () => {
  popplerOrSkip("as PDF", () => {
    const sizes = [8, 30, 120, 500];
    const sheets = longSheets(sizes);
    let pdfs: readonly Pdf[] = [];
    beforeAll(async () => {
      const books = await Promise.all(sheets.map(({ plan }) => writeXlsx({ title: "", sheets: [onPaper(plan)] })));
      pdfs = await Promise.all((await recalculateAll(books, "pdf")).map(measured));
    });

    test.each(sizes.map((size, at) => [size, at] as const))("keep every rule of paper: %d criteria", (_, at) => {
      const [pdf, sheet] = [pdfs[at], sheets[at]];
      if (pdf === undefined || sheet === undefined) throw new RangeError(String(at));
      expectHousePages(pdf);
      expectScoreSheet(pdf, pdf.pages, sheet.set);
    });

    it("cut no row and no name: each text of 600 characters and each name of 80 is there to its end", () => {
      const texts = pdfs.map(({ pages }) => columnText(pages, 130, 300));
      expect(texts.map((text) => text.split("hết.").length - 1)).toEqual(sheets.map(({ set }) => longTitles(set)));
      // The unit and the judge.
      expect(texts.map(longNames)).toEqual(sheets.map(() => 2));
    });

    it("are counted beforehand and never smaller than 10 points", () => {
      for (const [at, { plan }] of sheets.entries()) {
        const { pages, smallest, tall } = fitPage(plan);
        expect(pages).toBeGreaterThanOrEqual(pdfs[at]?.pages.length ?? 0);
        expect(smallest).toBeGreaterThanOrEqual(10);
        expect(tall).toEqual([]);
      }
    });
  });
});
