import { layoutSummary } from "../../src/sheet/summary-layout";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { madeSet, merge, rosterUnit, totalled } from "../summary/made-sheets";
import { libreofficeOrSkip, recalculate } from "../support/libreoffice";
import { pdfPages, pdfPageSizes, popplerOrSkip } from "../support/poppler";

const UNITS = 70;
const set = madeSet({ target: { level: "4 sao", share: 0.6 } });
const names = Array.from({ length: UNITS }, (_, at) => `Xã Số ${String(at + 1).padStart(3, "0")}`);
const sheets = names.flatMap((name, at) => [
  totalled(set, 60 + (at % 40), { name, judge: "Nguyễn Văn An" }),
  totalled(set, 60 + (at % 40), { name, isSelfScore: true }),
]);
const roster = [...names, "Xã Vắng"].map((name) => ({ ...rosterUnit(name), parent: "Cụm thi đua số 1" }));

libreofficeOrSkip("the printed summary", () => {
  popplerOrSkip("as PDF", () => {
    let pages: readonly string[] = [];
    let sizes: Awaited<ReturnType<typeof pdfPageSizes>> = [];
    beforeAll(async () => {
      const pdf = await recalculate(await writeXlsx(layoutSummary(merge(set, sheets, { roster }))), "pdf");
      [pages, sizes] = await Promise.all([pdfPages(pdf), pdfPageSizes(pdf)]);
    });
    /** The pages of “Tổng hợp”: those before the next sheet's title. */
    const front = () =>
      pages.slice(
        0,
        pages.findIndex((page) => page.includes("ĐIỂM CỦA TỪNG PHIẾU")),
      );

    it("lies on A4 throughout", () => {
      for (const { width, height } of sizes)
        expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
    });

    it("repeats the heading of the table on each of its pages", () => {
      expect(front().length).toBeGreaterThan(1);
      for (const page of front()) expect(page).toMatch(/Hạng +.*Đơn vị +.*Trực thuộc/u);
    });

    it("shows every unit once, and the whole signature block on the last page", () => {
      const text = front().join("\n");
      for (const name of [...names, "Xã Vắng"]) expect(text.split(name)).toHaveLength(2);
      const last = front().at(-1) ?? "";
      expect(last).toMatch(/NGƯỜI LẬP BIỂU +T\/M BAN CHỈ ĐẠO/u);
      expect(last.match(/\(Ký, ghi rõ họ tên\)/gu)).toHaveLength(2);
      expect(last).toMatch(/Nơi nhận:.*Lưu: VT\./su);
    });
  });
});
