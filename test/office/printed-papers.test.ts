import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { findSet } from "../../src/scoring/built-in-sets";
import { allLeaves, type CriteriaSet } from "../../src/scoring/criteria-set";
import { hashOf } from "../../src/scoring/criteria-hash";
import { onPaper } from "../../src/sheet/papers/on-paper";
import { defaultPaper } from "../../src/sheet/default-paper";
import { fitPage } from "../../src/sheet/page-fit";
import type { HeaderStyle } from "../../src/sheet/paper-settings";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { SheetPlan } from "../../src/sheet/sheet-plan";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { largeSet } from "../support/large-set";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";
import { pdfFonts, pdfPageSizes, pdfWords, popplerOrSkip } from "../support/poppler";
import { columnText, outside, papersOf, printedPages, roomBelowHint, type PrintedPage } from "../support/printed-page";
import { desk } from "../support/terminal-program";

const SAMPLES = resolve(__dirname, "../../assets/samples/yen-the-2024");
const A4 = [595, 842];
/** A signature has 120 points; lead and hint take two lines of them, on paper made smaller by a fourteenth at most. */
const ROOM_TO_SIGN = 70;

type Pdf = {
  readonly sizes: Awaited<ReturnType<typeof pdfPageSizes>>;
  readonly pages: readonly PrintedPage[];
  readonly fonts: readonly string[];
};
async function measured(bytes: Uint8Array): Promise<Pdf> {
  const [words, sizes, fonts] = await Promise.all([pdfWords(bytes), pdfPageSizes(bytes), pdfFonts(bytes)]);
  return { sizes, fonts, pages: printedPages(words, sizes) };
}

function expectHousePages({ sizes, pages, fonts }: Pdf): void {
  for (const { width, height } of sizes)
    expect([width, height].map(Math.round).sort((one, other) => one - other)).toEqual(A4);
  expect(pages.flatMap((page, at) => outside(page, sizes[at] ?? { width: 0, height: 0 }))).toEqual([]);
  // Liberation Serif has the widths of Times New Roman; letters and signs that it lacks come from its neighbours.
  expect(fonts.filter((font) => !/^(LiberationSerif|TimesNewRoman|DejaVu|OpenSymbol|Noto)/.test(font))).toEqual([]);
  expect(fonts.some((font) => /^(LiberationSerif|TimesNewRoman)/.test(font))).toBe(true);
  for (const paper of papersOf(pages))
    expect(paper.map(({ number }) => number)).toEqual([null, ...paper.slice(1).map((_, at) => at + 2)]);
}

/** The last page of a score sheet has both signatures, room for them, and at least two lines of the table. */
function expectSigned(paper: readonly PrintedPage[], size: Pdf["sizes"][number] | undefined): void {
  expect(paper.filter(({ text }) => text.includes("(Ký,"))).toHaveLength(1);
  const last = paper.at(-1);
  expect(last?.text.match(/\(Ký,ghirõhọtên\)/gu)).toHaveLength(2);
  expect(last?.text).toMatch(/XẾPMỨC.*Mãniêmphong/u);
  if (last !== undefined && size !== undefined) expect(roomBelowHint(last, size)).toBeGreaterThan(ROOM_TO_SIGN);
}

function expectScoreSheet(pdf: Pdf, paper: readonly PrintedPage[], set: CriteriaSet): void {
  for (const { text } of paper) expect(text).toMatch(/Nộidungtiêuchí/u);
  expectSigned(paper, pdf.sizes[0]);
  const ids = paper.flatMap(({ words }) => words.filter(({ left }) => left < 150).map(({ text }) => text));
  for (const { id } of allLeaves(set)) expect(ids.filter((word) => word === id)).toHaveLength(1);
}

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

const STYLES: readonly HeaderStyle[] = ["state", "party", "committee"];
const NAME = "Đặc khu Hoàng Liên Sơn và các xã đảo phụ cận trực thuộc tỉnh Quảng Bình mới năm 26";
const LONG_TITLE = `${"Giải quyết thủ tục hành chính đúng hạn, công khai, minh bạch; ".repeat(10).slice(0, 594)} hết.`;

function withLongTitles(set: CriteriaSet): CriteriaSet {
  const long = (at: number): string => (at % 3 === 0 ? LONG_TITLE : "Tiêu chí ngắn");
  return {
    ...set,
    groups: set.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one, at) => ({ ...one, title: long(at) })),
    })),
  };
}

libreofficeOrSkip("score sheets of any size", () => {
  popplerOrSkip("as PDF", () => {
    const sizes = [8, 30, 120, 500];
    const sets = sizes.map((size) => withLongTitles(largeSet(size)));
    const plans: SheetPlan[] = sets.map((set, at) => {
      const about = { name: "Phiếu", unit: NAME, unitCode: "", judge: NAME };
      const paper = { ...defaultPaper(set), style: STYLES[at % STYLES.length] ?? "state", issuer: NAME.toUpperCase() };
      return layoutScoreSheet({ ...blankRequest(set, hashOf(set), about), paper });
    });
    let pdfs: readonly Pdf[] = [];
    beforeAll(async () => {
      const books = await Promise.all(plans.map((plan) => writeXlsx({ title: "", sheets: [onPaper(plan)] })));
      pdfs = await Promise.all((await recalculateAll(books, "pdf")).map(measured));
    });

    test.each(sizes.map((size, at) => [size, at] as const))("keep every rule of paper: %d criteria", (_, at) => {
      const [pdf, set] = [pdfs[at], sets[at]];
      if (pdf === undefined || set === undefined) throw new RangeError(String(at));
      expectHousePages(pdf);
      expectScoreSheet(pdf, pdf.pages, set);
    });

    it("cut no row: each text of 600 characters is there to its end", () => {
      for (const [at, pdf] of pdfs.entries()) {
        const long = allLeaves(sets[at] ?? largeSet(8)).filter(({ title }) => title === LONG_TITLE).length;
        const found = columnText(pdf.pages, 130, 300).split("hết.").length - 1;
        expect(found).toBe(long);
      }
    });

    it("are counted beforehand and never smaller than 10 points", () => {
      for (const [at, plan] of plans.entries()) {
        const { pages, smallest, tall } = fitPage(plan);
        expect(pages).toBeGreaterThanOrEqual(pdfs[at]?.pages.length ?? 0);
        expect(smallest).toBeGreaterThanOrEqual(10);
        expect(tall).toEqual([]);
      }
    });
  });
});
