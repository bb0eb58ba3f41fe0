import { chromiumOrSkip, laySample, openPage, type Visit } from "../support/chromium-page";
import { pdfFonts, pdfPages, pdfPageSizes, pdfWords, popplerOrSkip } from "../support/poppler";
import { outside, printedPages, roomBelowHint, type PrintedPage } from "../support/printed-page";

const A4 = [595, 842];

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
