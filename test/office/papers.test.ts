import { a1 } from "../../src/sheet/address";
import { defaultPaper } from "../../src/sheet/default-paper";
import { gridOf } from "../../src/sheet/grid";
import { foundPapers } from "../../src/sheet/papers/found-papers";
import { laidOut } from "../../src/sheet/papers/paper-pages";
import { papersWorkbook, type PapersWorkbook } from "../../src/sheet/papers/papers-workbook";
import { draftSummary } from "../../src/sheet/summary-draft";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { Consolidation } from "../../src/summary/consolidate";
import { consolidationJson } from "../../src/summary/consolidation-json";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { goodSamples, mergedFiles } from "../support/merged-files";
import { libreofficeOrSkip, recalculate } from "../support/libreoffice";
import { pdfFonts, pdfPages, pdfPageSizes, pdfWords, popplerOrSkip } from "../support/poppler";

const A4 = [595, 842];
const POINTS_PER_MILLIMETRE = 72 / 25.4;

function papersOf(merged: Consolidation): PapersWorkbook {
  const paper = { ...defaultPaper(merged.set), headName: "Nguyễn Văn A", number: "7/TB-BGK" };
  const wish = { kinds: new Set(["minutes", "letters"] as const), units: null };
  return papersWorkbook(
    foundPapers({ sheets: [] }, "", () => null),
    draftSummary(merged, paper),
    wish,
    [],
  );
}

libreofficeOrSkip("minutes and letters of the 19 sample units in LibreOffice", () => {
  let merged: Consolidation;
  let made: PapersWorkbook;
  let bytes: Uint8Array;
  beforeAll(async () => {
    merged = await mergedFiles(goodSamples());
    made = papersOf(merged);
    bytes = await writeXlsx(made.plan);
  });

  it("hold the figures of the merge's JSON once every formula was calculated anew", async () => {
    const read = readWorkbook(await recalculate(bytes, "xlsx"));
    if (!read.ok) throw new Error(JSON.stringify(read.fault));
    const sheets = new Map(read.workbook.sheets.map((sheet) => [sheet.name, sheet]));
    const named = (sheet: SheetSnapshot, name: string): unknown => {
      const area = sheet.names[name];
      return area === undefined ? undefined : gridOf(sheet).at(area.top, area.left)?.value;
    };
    const json = consolidationJson(merged, () => null).units;
    const letters = made.papers.filter(({ kind }) => kind === "letters");
    const found = letters.map(({ plan }) => {
      const sheet = sheets.get(plan.name);
      if (sheet === undefined) throw new RangeError(`no sheet ${plan.name}`);
      return ["letter_of", "letter_rank", "letter_total", "letter_level"].map((name) => named(sheet, name));
    });
    expect(found).toEqual(
      json.map(({ name, rank, grandTotal, level }) => {
        return [`Kính gửi: ${name}`, rank, Number(grandTotal), level ?? "Chưa đạt mức"];
      }),
    );
    const wrong = made.papers.flatMap(({ plan }) => {
      const grid = gridOf(sheets.get(plan.name) ?? { name: "", hidden: false, locked: false, cells: [], names: {} });
      return plan.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => {
          const value = grid.at(row, column)?.value ?? "";
          if (cell?.formula === undefined || value === (cell.value ?? "")) return [];
          const isClose = typeof value === "number" && Math.abs(value - Number(cell.value)) < 1e-12;
          return isClose ? [] : [`${plan.name} ${a1({ row, column })}: ${String(cell.value)}, found ${String(value)}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  popplerOrSkip("as PDF", () => {
    let pdf: Uint8Array;
    beforeAll(async () => {
      pdf = await recalculate(bytes, "pdf");
    });

    it("lie on A4 in Times New Roman or its metric twin, within the margins, on as many pages as was said", async () => {
      const [sizes, fonts, words] = await Promise.all([pdfPageSizes(pdf), pdfFonts(pdf), pdfWords(pdf)]);
      const pages = made.papers.reduce((sum, { plan }) => sum + laidOut(plan).pages.length, 0);
      expect(sizes.map(({ width, height }) => [width, height].map(Math.round))).toEqual(
        Array.from({ length: pages }, () => A4),
      );
      // A machine without Times New Roman takes letters that its twin lacks, such as ễ, from another serif font.
      expect(fonts.filter((font) => !/^(TimesNewRoman|LiberationSerif|NotoSerif)/u.test(font))).toEqual([]);
      expect(fonts.some((font) => /^(TimesNewRoman|LiberationSerif)/u.test(font))).toBe(true);
      const [left, right] = [30 * POINTS_PER_MILLIMETRE, (210 - 15) * POINTS_PER_MILLIMETRE];
      // A hair for what the printer's rounding of columns adds.
      const outside = words.filter((word) => word.left < left - 3 || word.right > right + 3);
      expect(outside.map(({ page, text }) => [page, text])).toEqual([]);
    });

    it("end with the signature whole on the page of the last section, and number pages from the second on", async () => {
      const pages = await pdfPages(pdf);
      let from = 0;
      for (const { plan, kind } of made.papers) {
        const count = laidOut(plan).pages.length;
        const own = pages.slice(from, from + count);
        from += count;
        expect(own.map((text) => /^\s*(\d+)\s*\n/u.exec(text)?.[1])).toEqual([undefined, "2", "3"].slice(0, count));
        if (kind !== "letters") continue;
        expect(own.at(-1)).toContain("Tiêu chí mất điểm nhiều nhất");
        expect(own.at(-1)).toMatch(/Nơi nhận[\s\S]*TRƯỞNG BAN[\s\S]*Nguyễn Văn A/u);
      }
    });
  });
});
