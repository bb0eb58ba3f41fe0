import { findSet } from "../../src/scoring/built-in-sets";
import { uniqueSheetNames } from "../../src/sheet/file-names";
import { foundPapers } from "../../src/sheet/papers/found-papers";
import { onPaper } from "../../src/sheet/papers/on-paper";
import { plannedPapers, type PaperKind } from "../../src/sheet/papers/planned-papers";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { layoutSummary } from "../../src/sheet/summary-layout";
import { readAnyWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { chromiumOrSkip, laySample, openPage, paneOf, type Visit } from "../support/chromium-page";
import { expectHousePages, expectScoreSheet, measured, type Pdf } from "../support/house-pages";
import { longNames, longSheets, longTitles } from "../support/long-sheets";
import { goodSamples, mergedFiles, type NamedFile } from "../support/merged-files";
import { pdfFonts, pdfPages, pdfPageSizes, pdfWords, popplerOrSkip } from "../support/poppler";
import { columnText, outside, papersOf, printedPages, roomBelowHint, type PrintedPage } from "../support/printed-page";

/** A hundred sheets on a busy machine. */
const PATIENCE_MS = 120_000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const A4 = [595, 842];

/** Opens a workbook of these papers and prints all of them; gives the count of pages that the host told. */
async function printed({ page }: Visit, sheets: readonly SheetPlan[]): Promise<{ said: number; pdf: Pdf }> {
  const bytes = await writeXlsx({ title: "", sheets });
  await page.setInputFiles("#file", { name: "giay-to.xlsx", mimeType: XLSX, buffer: Buffer.from(bytes) });
  await page.getByText("Đã mở giay-to.xlsx").waitFor({ timeout: PATIENCE_MS });
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  const said = await paneOf(page).evaluate(
    (names) => {
      const { printingHost } = Office.context as unknown as {
        printingHost: { printSheets: (sheets: readonly string[], title: string) => Promise<number> };
      };
      return printingHost.printSheets(names, "giay-to");
    },
    sheets.map(({ name }) => name),
  );
  await page.waitForSelector("#paper .sheet-page", { state: "attached" });
  const pdf = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return { said, pdf: await measured(pdf) };
}

chromiumOrSkip("the sample, printed by the browser", () => {
  popplerOrSkip("as PDF", () => {
    let there: Visit;
    let pages: readonly string[] = [];
    let printed: readonly PrintedPage[] = [];
    let fonts: readonly string[] = [];
    let sizes: Awaited<ReturnType<typeof pdfPageSizes>> = [];
    beforeAll(async () => {
      there = await openPage();
      await laySample(there.page);
      // A browser without a screen prints into a file, not through its dialog.
      await there.page.evaluate(() => {
        window.print = () => undefined;
      });
      await there.page.click("#print");
      await there.page.waitForSelector("#paper", { state: "attached" });
      const pdf = new Uint8Array(await there.page.pdf({ preferCSSPageSize: true, printBackground: true }));
      [pages, sizes, fonts] = await Promise.all([pdfPages(pdf), pdfPageSizes(pdf), pdfFonts(pdf)]);
      printed = printedPages(await pdfWords(pdf), sizes);
    });
    afterAll(() => there.close());

    it("lies on A4, upright", () => {
      expect(sizes.map(({ width, height }) => [width, height].map(Math.round))).toEqual(pages.map(() => A4));
    });

    it("repeats the heading of the table on each page of it", () => {
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) expect(page).toMatch(/TT +Nội dung tiêu chí/u);
    });

    it("keeps within the margins, in Times New Roman or what stands for it, and numbers pages from the second on", () => {
      expect(printed.flatMap((page, at) => outside(page, sizes[at] ?? { width: 0, height: 0 }))).toEqual([]);
      expect(fonts.some((font) => /^(LiberationSerif|TimesNewRoman)/u.test(font))).toBe(true);
      expect(printed.map(({ number }) => number)).toEqual([null, ...printed.slice(1).map((_, at) => at + 2)]);
    });

    it("leaves the signatures whole, with room to sign and the last two lines of the table on their page", () => {
      const [last, size] = [printed.at(-1), sizes.at(-1)];
      if (last === undefined || size === undefined) throw new RangeError("no page");
      expect(last.text).toMatch(/XẾPMỨC.*Mãniêmphong/u);
      expect(roomBelowHint(last, size)).toBeGreaterThan(70);
    });

    it("shows every criterion once and the signatures on the last page", () => {
      const text = pages.join("\n");
      for (const id of ["3.1.1", "3.2.7", "3.3.5", "3.4.5", "3.5.5", "3.6.2"]) {
        expect(text.match(new RegExp(`^ *${id.replaceAll(".", "\\.")} `, "gmu"))).toHaveLength(1);
      }
      expect(pages.at(-1)).toMatch(/\(Ký, ghi rõ họ tên\) +\(Ký, ghi rõ họ tên\)/u);
    });

    it("has the grid back on the screen afterwards", async () => {
      await there.page.waitForSelector("#paper", { state: "detached" });
      expect(await there.page.isVisible("#grid")).toBe(true);
    });
  });
});

/** Plans under names that no other one has. */
function underOwnNames(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  const unique = uniqueSheetNames();
  return plans.map((plan) => ({ ...onPaper(plan), name: unique(plan.name) }));
}

async function papersIn(file: NamedFile, kinds: readonly PaperKind[]): Promise<readonly SheetPlan[]> {
  const read = await readAnyWorkbook(file.bytes);
  if (!read.ok) throw new Error(read.fault.code);
  const found = foundPapers(read.workbook, file.name, findSet);
  return plannedPapers(found, { kinds: new Set(kinds), units: null }).map(({ plan }) => plan);
}

chromiumOrSkip("every paper of the nineteen units, printed by the browser", () => {
  popplerOrSkip("as PDF", () => {
    const long = longSheets([8, 120]);
    let scores: readonly SheetPlan[] = [];
    let others: readonly SheetPlan[] = [];
    let pdf: Pdf = { sizes: [], pages: [], fonts: [] };
    let said = 0;
    let papers: readonly (readonly PrintedPage[])[] = [];
    beforeAll(async () => {
      const samples = goodSamples();
      scores = (await Promise.all(samples.map((file) => papersIn(file, ["filled"])))).flat();
      const bytes = await writeXlsx(layoutSummary(await mergedFiles(samples)));
      others = await papersIn({ name: "tong-hop.xlsx", bytes }, ["summary", "criteria", "minutes", "letters"]);
      const sheets = underOwnNames([...scores, ...others, ...long.map(({ plan }) => plan)]);
      const there = await openPage({ bare: true });
      try {
        ({ said, pdf } = await printed(there, sheets));
      } finally {
        await there.close();
      }
      papers = papersOf(pdf.pages);
    }, 300_000);

    it("is there, on A4 within the margins, in Times New Roman, numbered from its second page on", () => {
      expect(scores).toHaveLength(76);
      // The summary, the criterion table, the minutes with their appendix, and 19 letters.
      expect(others).toHaveLength(23);
      expect(papers).toHaveLength(scores.length + others.length + long.length);
      expect(pdf.pages).toHaveLength(said);
      expectHousePages(pdf);
    });

    it("shows every criterion once, headings on every page, and signatures whole and not alone", () => {
      const set = findSet("yen-the-2024")?.set;
      if (set === undefined) throw new RangeError("yen-the-2024");
      for (const paper of papers.slice(0, scores.length)) expectScoreSheet(pdf, paper, set);
      for (const paper of papers.slice(scores.length, -long.length)) {
        const [signed = ""] = paper.map(({ text }) => text).filter((text) => text.includes("Nơinhận:"));
        if (signed !== "") expect(paper.at(-1)?.text).toBe(signed);
      }
    });

    it("cuts no row of 8 and 120 criteria with texts of 600 characters and names of 80", () => {
      for (const [at, { set }] of long.entries()) {
        const paper = papers.at(at - long.length) ?? [];
        expectScoreSheet(pdf, paper, set);
        const text = columnText(paper, 130, 300);
        expect([text.split("hết.").length - 1, longNames(text)]).toEqual([longTitles(set), 2]);
      }
    });
  });
});
