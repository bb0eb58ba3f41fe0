import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { Consolidation } from "../../src/summary/consolidate";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { chromiumOrSkip, paneOf, type Visit } from "../support/chromium-page";
import { goodSamples, mergedFiles } from "../support/merged-files";
import { comesTo, openPane, press, sheetTabs, unfold } from "../support/pane-page";
import { pdfPages, pdfPageSizes, pdfWords, popplerOrSkip } from "../support/poppler";

const A4 = [595, 842];
const UNITS = 5;
/** Reading, merging again and laying out on a busy machine. */
const PATIENCE_MS = 60_000;

/** “8 giấy tờ, 13 trang A4” */
function counted(text: string | null): { readonly papers: number; readonly pages: number } {
  const [papers = 0, pages = 0] = (text ?? "").match(/\d+/gu)?.map(Number) ?? [];
  return { papers, pages };
}

chromiumOrSkip("a secretary in the browser", () => {
  popplerOrSkip("who prints what was merged", () => {
    let there: Visit;
    let pane: Frame;
    let merged: Consolidation;
    let folder: string;
    let said = { papers: 0, pages: 0 };
    beforeAll(async () => {
      merged = await mergedFiles(goodSamples().slice(0, UNITS));
      folder = await mkdtemp(join(tmpdir(), "cham-sao-print-"));
      const path = join(folder, "tong-hop.xlsx");
      await writeFile(path, await writeXlsx(layoutSummary(merged)));
      there = await openPane();
      await there.page.setInputFiles("#file", path);
      await there.page.getByText("tong-hop.xlsx").first().waitFor();
      await comesTo(async () => (await sheetTabs(there.page)).some((tab) => tab.includes("Tổng hợp")), true);
      pane = paneOf(there.page);
    });
    afterAll(async () => {
      await there.close();
      await rm(folder, { recursive: true, force: true });
    });

    it("is asked for the paper settings once", async () => {
      await pane.getByRole("tab", { name: "In", exact: true }).click();
      await pane.getByRole("heading", { name: "Xem trước" }).waitFor({ timeout: PATIENCE_MS });
      await unfold(pane, "Thông tin in");
      await pane.getByLabel("Người ký: họ tên").fill("Nguyễn Văn A");
      await pane.getByLabel("Số, ký hiệu").fill("7/TB-BGK");
      await press(pane, "Ghi thông tin in");
      await pane.getByText("Đã ghi thông tin in.").waitFor({ timeout: PATIENCE_MS });
      await comesTo(async () => (await sheetTabs(there.page)).some((tab) => tab.includes("Thông tin in")), true);
    });

    it("sees every page before it is printed, and turns them by keys", async () => {
      const sum = pane.getByText(/giấy tờ, \d+ trang A4/u);
      await sum.waitFor({ timeout: PATIENCE_MS });
      said = counted(await sum.textContent());
      // The summary, the minutes with their appendix, and a letter for each unit.
      expect(said.papers).toBe(3 + UNITS);
      const page = pane.getByRole("group", { name: /^Trang 1 trên/u });
      await page.focus();
      await there.page.keyboard.press("End");
      const last = pane.getByRole("group", { name: new RegExp(`^Trang ${String(said.pages)} trên`, "u") });
      await last.waitFor();
      expect(await last.textContent()).toContain("Nguyễn Văn A");
    });

    it("prints them into a PDF: A4, as many pages as was said, letters with the figures of the merge", async () => {
      await there.page.evaluate(() => {
        window.print = () => undefined;
      });
      await press(pane, "In hoặc lưu PDF");
      await there.page.waitForSelector("#paper .sheet-page", { state: "attached", timeout: PATIENCE_MS });
      const pdf = new Uint8Array(await there.page.pdf({ preferCSSPageSize: true, printBackground: true }));
      if (process.env["KEEP"] !== undefined) await writeFile(process.env["KEEP"], pdf);
      const [pages, sizes, words] = await Promise.all([pdfPages(pdf), pdfPageSizes(pdf), pdfWords(pdf)]);
      expect(sizes.map(({ width, height }) => [width, height].map(Math.round).sort((a, b) => a - b))).toEqual(
        Array.from({ length: said.pages }, () => A4),
      );
      const letters = pages.filter((text) => text.includes("Kính gửi: "));
      expect(letters).toHaveLength(UNITS);
      for (const [at, { unit, figures, level }] of merged.units.entries()) {
        const total = (Number(figures?.grandTotal) / 100).toFixed(2).replace(".", ",");
        expect(letters[at]).toContain(`Kính gửi: ${unit.name}`);
        expect(letters[at]).toMatch(new RegExp(`TỔNG ĐIỂM +100,00 +${total}`, "u"));
        expect(letters[at]).toContain(level?.name ?? "Chưa đạt mức");
      }
      const cut = words.filter(({ top, bottom, left, right }) => top < 0 || bottom > 842 || left < 0 || right > 842);
      expect(cut).toEqual([]);
      await pane.getByText(`Đã đưa ${String(said.pages)} trang tới hộp thoại in.`).waitFor({ timeout: PATIENCE_MS });
    });

    it("gives the workbook back as it was", async () => {
      await press(pane, "Bỏ trang đã thêm, hiện lại trang đã ẩn");
      await pane.getByText("Đã trả bảng tính về như trước khi chuẩn bị in.").waitFor({ timeout: PATIENCE_MS });
      await comesTo(async () => (await sheetTabs(there.page)).some((tab) => tab.includes("Thư ")), false);
      expect(there.complaints).toEqual([]);
    });
  });
});
