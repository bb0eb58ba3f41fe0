import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { Consolidation } from "../../src/summary/consolidate";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { graveFaults, OWN_COLOURS, withAxe } from "../support/axe-in-pane";
import { chromiumOrSkip, goTo, held, paneOf, type Visit } from "../support/chromium-page";
import { communeWorkbook } from "../support/commune-sheet";
import { goodSamples, mergedFiles } from "../support/merged-files";
import { comesTo, figuresIn, openPane, type PaneVisit, press, sheetTabs, unfold } from "../support/pane-page";
import { pdfPages, pdfPageSizes, pdfWords, popplerOrSkip } from "../support/poppler";

const A4 = [595, 842];
const UNITS = 5;
/** Reading, merging again and laying out on a busy machine. */
const PATIENCE_MS = 60_000;

const SEALS = "Niêm phong, đối chiếu, nhập lần hai";

/** What stands in a cell of the sheet in view that has this name. */
function namedText(pane: Frame, name: string): Promise<string> {
  return pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().names.getItem(wanted).getRange();
        range.load("text");
        await context.sync();
        return range.text[0]?.[0] ?? "";
      }),
    name,
  );
}

/** Changes the first points of a locked sheet, as somebody does who lifts its protection. */
function typeUnderLock(pane: Frame, points: number): Promise<void> {
  return pane.evaluate(
    (value) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.protection.unprotect();
        sheet.names.getItem("points").getRange().getCell(1, 0).values = [[value]];
        sheet.protection.protect();
        await context.sync();
      }),
    points,
  );
}

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
      await withAxe({ pane });
      expect(await graveFaults({ page: there.page, pane }, OWN_COLOURS)).toEqual([]);
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

const POINTS = [18.5, 22, 19.25, 12, 17.5];

chromiumOrSkip("a secretary who seals a sheet in the browser", () => {
  let there: PaneVisit;
  let folder: string;
  let code = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cham-sao-seal-"));
    const path = join(folder, "phieu.xlsx");
    await writeFile(path, await communeWorkbook({ unit: "Xã Đồng Tâm", code: "07", judge: "Bình", points: POINTS }));
    there = await openPane();
    await there.page.setInputFiles("#file", path);
    await there.pane.getByRole("heading", { name: "Xã Đồng Tâm" }).waitFor({ timeout: PATIENCE_MS });
    await withAxe(there);
    await unfold(there.pane, SEALS);
  });
  afterAll(async () => {
    await there.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The words of the comparison after a code was typed as on the phone: small, in two halves. */
  async function compared(): Promise<string> {
    const { pane } = there;
    const field = pane.getByLabel("Mã trên bản giấy");
    const told = pane.locator("[role=status] p", { hasText: "KHỚP: " });
    await field.fill("");
    await told.waitFor({ state: "detached" });
    await field.fill(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase());
    await field.press("Enter");
    await told.waitFor({ timeout: PATIENCE_MS });
    return ((await told.textContent()) ?? "").trim();
  }

  it("gets an 8-character code on a sheet that takes no more entries, and finds the paper to agree", async () => {
    const { page, pane } = there;
    await pane.getByLabel("Người làm").fill("Thư ký Hà");
    await press(pane, "Niêm phong phiếu");
    await pane.getByText("Đã niêm phong. Muốn sửa điểm").waitFor({ timeout: PATIENCE_MS });
    code = await namedText(pane, "seal");
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u);
    await goTo(page, "E12");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    expect((await held(page, "E12")).value).toBe(18.5);
    expect(await compared()).toBe(`KHỚP: bản giấy mang mã ${code} đúng với số liệu ở đây.`);
    await pane.getByText("Bình: Xã Đồng Tâm, Bình").waitFor();
    expect(await graveFaults(there, OWN_COLOURS)).toEqual([]);
  });

  it("is told that they differ once somebody lifts the lock and changes a cell, and that the seal is broken", async () => {
    const { pane } = there;
    await typeUnderLock(pane, 19);
    expect(await compared()).toBe(`KHÔNG KHỚP: điểm của phiếu mang mã ${code} đã khác bản giấy.`);
    await typeUnderLock(pane, 18.5);
    expect(await compared()).toMatch(/^KHỚP/u);
  });

  it("opens the seal with a reason alone, which stays in the workbook", async () => {
    const { page, pane } = there;
    await press(pane, "Mở niêm phong");
    await press(pane, "Mở niêm phong");
    await pane.getByText("Hãy ghi lý do và người làm.").waitFor();
    await pane.getByLabel("Lý do").fill("Ghi nhầm mục 2.1");
    await pane.getByLabel("Người làm").fill("Thư ký Hà");
    await press(pane, "Mở niêm phong");
    await pane.getByLabel("Người nhập lần hai").waitFor({ timeout: PATIENCE_MS });
    expect(await namedText(pane, "seal")).toBe("");
    expect((await sheetTabs(page)).some((tab) => tab.includes("Nhật ký niêm phong"))).toBe(true);
    expect(await compared()).toMatch(/^KHỚP/u);
  });

  it("has the paper typed a second time, and a third person decide where the two differ", async () => {
    const { page, pane } = there;
    await pane.getByLabel("Người nhập lần hai").fill("Lan");
    await press(pane, "Bắt đầu nhập");
    const value = pane.getByLabel("Giá trị trên giấy");
    await value.waitFor({ timeout: PATIENCE_MS });
    expect(await graveFaults(there, OWN_COLOURS)).toEqual([]);
    const place = pane.getByText(/^Ô \d+ \/ \d+$/u);
    const [, of = 0] = ((await place.textContent()) ?? "").match(/\d+/gu)?.map(Number) ?? [];
    for (let at = 1; at <= of; at += 1) {
      await pane.getByText(`Ô ${String(at)} / ${String(of)}`, { exact: true }).waitFor();
      const spoken = (await pane.getByText(/^(?:Mục|Hồ sơ) /u).textContent()) ?? "";
      const group = Number(/^Mục (\d)\.1:/u.exec(spoken)?.[1] ?? 0);
      // The second person reads 12 where the paper says 15, as the first did right.
      const points = group === 4 ? 15 : POINTS[group - 1];
      await value.fill(points === undefined ? "x" : String(points).replace(".", ","));
      await page.keyboard.press("Enter");
    }
    await pane.getByText("1 ô khác nhau.", { exact: false }).waitFor({ timeout: PATIENCE_MS });
    await pane.getByLabel("Người quyết định").fill("Hùng");
    await pane.getByRole("button", { name: /^Lần hai: 15/u }).click();
    expect(await graveFaults(there, OWN_COLOURS)).toEqual([]);
    await press(pane, "Ghi kết quả");
    await pane.getByLabel("Người nhập lần hai").waitFor({ timeout: PATIENCE_MS });
    await comesTo(() => figuresIn(pane).then(({ total }) => total), "92,25");
    expect(await compared()).toBe(`KHÔNG KHỚP: mã ${code} là của lần niêm phong trước; phiếu đã mở ra sau đó.`);
    expect(there.complaints).toEqual([]);
  });
});
