import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOf } from "../../src/scoring/criteria-hash";
import { annexSheet } from "../../src/sheet/annex/annex-sheet";
import { writeAnnex } from "../../src/sheet/annex/write-annex";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { graveFaults, OWN_COLOURS, withAxe } from "../support/axe-in-pane";
import { chromiumOrSkip, paneOf, saved, shown, told, type } from "../support/chromium-page";
import { builtIn } from "../support/earlier-set";
import { withLayers } from "../support/layered-sheets";
import { chooseFiles, itemsIn, unitsIn } from "../support/merge-page";
import {
  cellLine,
  comesTo,
  openPane,
  pasteAt,
  type PaneVisit,
  press,
  problemsIn,
  progressIn,
  sheetTabs,
  unfold,
} from "../support/pane-page";

/** An annex as Word copies it, with two mistakes: points that are two numbers, and bands that leave 89 to 90 % out. */
const ANNEX = `<html><body><p>BỘ TIÊU CHÍ DÂN VẬN KHÉO XÃ MẪU</p><table>
<tr><td>TT</td><td>Nội dung</td><td>Điểm tối đa</td><td>Cách tính</td></tr>
<tr><td>I</td><td>Tổ chức</td><td>8 điểm</td><td></td></tr>
<tr><td>1</td><td>Có kế hoạch</td><td>3</td><td>Có: 3; Không: 0</td></tr>
<tr><td>2</td><td>Sự phối hợp</td><td>5-10</td><td></td></tr>
<tr><td>II</td><td>Kết quả</td><td>12</td><td></td></tr>
<tr><td>1</td><td>Thái độ phục vụ</td><td>7</td><td>Tốt: 7; Khá: 5; Kém: 0</td></tr>
<tr><td>2</td><td>Hồ sơ đúng hạn</td><td>5</td><td>từ 90% đến 100%: 5; từ 80% đến 89%: 3; dưới 80%: 0</td></tr>
<tr><td></td><td>Tổng cộng</td><td>20</td><td></td></tr></table></body></html>`;

const SHEET = "Bộ tiêu chí";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function sheetOf(bytes: Uint8Array, name: string): SheetSnapshot {
  const outcome = readWorkbook(bytes);
  const sheet = outcome.ok ? outcome.workbook.sheets.find((one) => one.name === name) : undefined;
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

/** The cell where a criterion's row meets a named column. */
function cellOn({ cells, names }: SheetSnapshot, id: string, column: string): string {
  const row = cells.find(({ value }) => value === id)?.row ?? 0;
  return `${String.fromCharCode(65 + (names[column]?.left ?? 0))}${String(row + 1)}`;
}

function cellOf({ names }: SheetSnapshot, name: string): string {
  const { left, top } = names[name] ?? { left: 0, top: 0 };
  return `${String.fromCharCode(65 + left)}${String(top + 1)}`;
}

/** The cell of the column that holds a text in the saved workbook, with another column's letter. */
async function cellBeside(there: PaneVisit, text: string, column: string): Promise<string> {
  const found = sheetOf((await saved(there.page)).bytes, SHEET).cells.find(({ value }) => value === text);
  if (found === undefined) throw new RangeError(`no cell holds ${text}`);
  return `${column}${String(found.row + 1)}`;
}

chromiumOrSkip("the owner of a contest with the tab *Bộ tiêu chí*", () => {
  const folder = mkdtempSync(join(tmpdir(), "cham-sao-owner-"));
  let there: PaneVisit;
  const statusOf = (): Promise<string> => there.pane.locator("#panel-sets li p[role=status]").first().innerText();
  const showSheet = (name: string): Promise<void> =>
    there.page.locator("#grid [role=tab][data-id]").getByText(name, { exact: true }).click();
  const mistakes = (): Promise<readonly string[]> =>
    there.pane.getByRole("button", { name: /^Đến ô / }).allInnerTexts();

  beforeAll(async () => {
    there = await openPane();
    await withAxe(there);
    await there.pane.getByRole("tab", { name: "Bộ tiêu chí" }).click();
    await there.pane.getByText("Sổ này chưa có bộ tiêu chí riêng.").waitFor();
  });
  afterAll(async () => {
    await there.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("pastes an annex, and each mistake is named with its cell", async () => {
    const { page, pane } = there;
    const box = pane.getByLabel("Dán phụ lục vào đây");
    await box.evaluate((element, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, ANNEX);
    await comesTo(() => box.inputValue(), "Đã nhận bảng (8 dòng).");
    await pane.getByLabel("Văn bản ban hành").fill("Kế hoạch số 5/KH-UBND ngày 03/01/2026 của UBND xã Mẫu");
    await press(pane, "Lập trang từ phụ lục");
    await comesTo(() => sheetTabs(page), ["Sheet1", `*${SHEET}`]);
    await comesTo(statusOf, "Còn 2 lỗi:");
    const [points, rule] = [
      await cellBeside(there, "Sự phối hợp", "C"),
      await cellBeside(there, "Hồ sơ đúng hạn", "D"),
    ];
    expect(await mistakes()).toEqual([`Đến ô ${points}`, `Đến ô ${rule}`]);
    await press(pane, `Đến ô ${rule}`);
    await comesTo(() => cellLine(page), rule);
  });

  it("corrects them on the sheet, and the pane sees it without being asked", async () => {
    const { page, pane } = there;
    await type(page, await cellBeside(there, "Sự phối hợp", "C"), "5");
    await comesTo(statusOf, "Còn 1 lỗi:");
    await type(page, await cellBeside(there, "Hồ sơ đúng hạn", "D"), "≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0");
    await comesTo(async () => (await statusOf()).replace(/[0-9a-f]{12}/u, "…"), "Không có lỗi. Mã băm ….");
    await pane.getByText("Xem trước phiếu chấm").click();
    expect(await pane.locator("#panel-sets details li").allInnerTexts()).toEqual([
      ...["I Tổ chức: 8", "I.1 Có kế hoạch: 3", "I.2 Sự phối hợp: 5"],
      ...["II Kết quả: 12", "II.1 Thái độ phục vụ: 7", "II.2 Hồ sơ đúng hạn: 5"],
    ]);
  });

  it("adopts it by a decision once every place is filled in", async () => {
    const { page, pane } = there;
    await pane.getByLabel("Quyết định (tên, số)").fill("Quyết định số 9/QĐ-UBND");
    await pane.getByLabel("Ngày (như 05/01/2026)").fill("05/01/2026");
    await pane.getByLabel("Cơ quan ban hành").fill("UBND xã Mẫu");
    await press(pane, "Ban hành bộ tiêu chí");
    await pane.getByText("Còn chỗ chưa điền: “(GHI TÊN CƠ QUAN CẤP TRÊN)”").waitFor();
    for (const [place, name] of [
      ["Cơ quan cấp trên", "UBND TỈNH MẪU"],
      ["Cơ quan lập phiếu", "UBND XÃ MẪU"],
    ] as const) {
      const before = await statusOf();
      await type(page, await cellBeside(there, place, "D"), name);
      // Another hash: the pane has read the sheet.
      await comesTo(async () => (await statusOf()) === before, false);
    }
    await pane.getByLabel("Mọi số ghi là ví dụ đúng là số của quyết định này").check();
    await press(pane, "Ban hành bộ tiêu chí");
    await pane.getByText("Đã ban hành").waitFor();
    await pane.getByText("(Chính thức, 1)").waitFor();
  });

  it("makes score sheets of it without the mark of a template, scores one and merges it", async () => {
    const { page, pane } = there;
    await press(pane, "Lập phiếu từ bộ này");
    await pane
      .getByRole("button", { name: /^Tạo phiếu chấm$/ })
      .first()
      .click();
    await pane.getByLabel("Đơn vị được chấm").fill("Xã Mẫu");
    await pane.getByLabel("Giám khảo, mỗi dòng một người").fill("Nguyễn Văn An");
    await press(pane, "Tạo phiếu");
    await pane.getByText("Đã tạo 1 phiếu chấm.").waitFor();
    await comesTo(() => sheetTabs(page), ["Sheet1", SHEET, "*Nguyễn Văn An"]);
    const sheet = sheetOf((await saved(page)).bytes, "Nguyễn Văn An");
    expect(sheet.cells.filter(({ value }) => String(value).includes("BẢN MẪU"))).toEqual([]);
    const points = (id: string): string => cellOn(sheet, id, "points");
    await pasteAt(page, points("I.1"), "3");
    await pasteAt(page, points("I.2"), "4,5");
    await type(page, points("I.2"), "4,5");
    await type(page, points("II.1"), "5");
    await type(page, cellOn(sheet, "II.2", "figures"), "85");
    await type(page, cellOn(sheet, "II.2", "figures_of"), "100");
    // 85 of 100 is in the band of 3 points: 3 + 4.5 + 5 + 3.
    await comesTo(async () => (await shown(page, points("II.2")))[0], "3,00");
    const file = join(folder, "phieu.xlsx");
    writeFileSync(file, (await saved(page)).bytes);
    await pane.getByRole("tab", { name: "Tổng hợp" }).click();
    await pane.getByRole("heading", { name: "Tổng hợp nhiều phiếu" }).waitFor();
    await chooseFiles(pane, [file]);
    await comesTo(() => unitsIn(pane), [["1", "Xã Mẫu", "15,50", "Chưa đạt mức"]]);
  });

  it("adopts a second version, and carries the sheet over: what changed is blank and named, the rest is there", async () => {
    const { page, pane } = there;
    await showSheet(SHEET);
    await pane.getByRole("tab", { name: "Bộ tiêu chí" }).click();
    const rule = await cellBeside(there, "Thái độ phục vụ", "D");
    await type(page, await cellBeside(there, "Phiên bản", "D"), "2");
    await type(page, rule, "Tốt: 7; Khá: 4; Kém: 0");
    await type(page, await cellBeside(there, "Trạng thái", "D"), "Mẫu");
    await pane.getByLabel("Quyết định (tên, số)").fill("Quyết định số 10/QĐ-UBND");
    await pane.getByLabel("Ngày (như 05/01/2026)").fill("06/02/2026");
    await pane.getByLabel("Cơ quan ban hành").fill("UBND xã Mẫu");
    await pane.getByLabel("Mọi số ghi là ví dụ đúng là số của quyết định này").check();
    await press(pane, "Ban hành bộ tiêu chí");
    await pane.getByText("(Chính thức, 2)").waitFor();
    await showSheet("Nguyễn Văn An");
    await pane.getByRole("tab", { name: "Phiếu chấm" }).click();
    await unfold(pane, "Bản mới của bộ tiêu chí");
    // 3, 4.5, 85 and 100; the 5 was given by a rule that is another now.
    await pane.getByText("Phiếu mới nhận 4 ô; 1 ô không chuyển.").waitFor();
    await unfold(pane, "Không chuyển (1)");
    await pane.getByText("“5” không chuyển sang bản mới: cách tính đã đổi").waitFor();
    expect(await graveFaults(there, OWN_COLOURS)).toEqual([]);
    await press(pane, "Chuyển sang bản mới");
    await comesTo(() => sheetTabs(page), ["Sheet1", SHEET, "Nguyễn Văn An", "*Nguyễn Văn An (2)"]);
    await comesTo(() => progressIn(pane), "3/4 tiêu chí");
    const sheet = sheetOf((await saved(page)).bytes, "Nguyễn Văn An (2)");
    const points = ["I.1", "I.2", "II.1", "II.2"].map((id) => cellOn(sheet, id, "points"));
    expect(await shown(page, ...points)).toEqual(["3,00", "4,50", "trống", "3,00"]);
  });

  it("is offered the same for the file in the merging tab, and saves a copy that leaves the file alone", async () => {
    const { page, pane } = there;
    const file = join(folder, "phieu.xlsx");
    const before = readFileSync(file);
    await pane.getByRole("tab", { name: "Tổng hợp" }).click();
    await chooseFiles(pane, [file]);
    await press(pane, "Xem ô nào chuyển được (1 tệp)");
    await pane.getByText("Chuyển được 4 ô sang bản 2; 1 ô không chuyển, phải nhập lại.").waitFor();
    expect((await itemsIn(pane, "Phiếu của bản khác"))[0]).toBe("đổi cách tính II.1 “Thái độ phục vụ”");
    expect(await graveFaults(there, OWN_COLOURS)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent("download"), press(pane, "Tải bản mới: phieu.xlsx")]);
    expect(download.suggestedFilename()).toBe("phieu (bản mới).xlsx");
    const copy = sheetOf(new Uint8Array(readFileSync(await download.path())), "Nguyễn Văn An");
    const held = (id: string, column: string): unknown => {
      const cell = cellOn(copy, id, column);
      return copy.cells.find(({ row, column: at }) => `${String.fromCharCode(65 + at)}${String(row + 1)}` === cell)
        ?.value;
    };
    expect([held("I.1", "points"), held("I.2", "points"), held("II.1", "points"), held("II.2", "figures")]).toEqual([
      ...[3, 4.5, undefined, 85],
    ]);
    expect(readFileSync(file)).toEqual(before);
  });

  it("passes a sheet with layers from hand to hand, each locked but one, and a gap asks for an explanation", async () => {
    const { page } = there;
    await saved(page);
    const set = withLayers({ ...builtIn("binh-dinh-dan-chu-xa").set, id: "tham-dinh" }, 2, 1);
    const about = { name: "Phiếu tự chấm", unit: "Xã Mẫu", unitCode: "", judge: null };
    const plan = layoutScoreSheet(blankRequest(set, hashOf(set), about));
    const book = await writeXlsx({ title: "", sheets: [plan, annexSheet(SHEET, writeAnnex(set))] });
    await page.setInputFiles("#file", { name: "tham-dinh.xlsx", mimeType: XLSX, buffer: Buffer.from(book) });
    await comesTo(() => sheetTabs(page), ["*Phiếu tự chấm", SHEET]);
    // Another workbook has a pane of its own.
    there = { ...there, pane: paneOf(page) };
    const { pane } = there;
    await pane.getByRole("heading", { name: "Xã Mẫu" }).waitFor();
    await withAxe(there);
    const sheet = sheetOf(book, "Phiếu tự chấm");
    const [self, first, why, second] = ["self_points", "appraisal_1", "explanations", "appraisal_2"].map((column) =>
      cellOn(sheet, "II.2", column),
    );
    const isLocked = async (cell = ""): Promise<boolean> => (await told(page, cell)).includes("ô khóa");
    /** The layer that was open, and the one that is. */
    const locks = async (before = "", now = ""): Promise<readonly boolean[]> => [
      await isLocked(before),
      await isLocked(now),
    ];
    const passTo = async (layer: string): Promise<void> => {
      await unfold(pane, "Chuyển lớp");
      await press(pane, `Chuyển sang: ${layer}`);
      await pane.getByText(`Lớp đang nhập: ${layer}.`).waitFor();
    };
    await type(page, self ?? "", "18");
    await type(page, cellOn(sheet, "II.2", "evidence"), "Quy chế số 3");
    expect(await locks(second, self)).toEqual([true, false]);
    await passTo("thẩm định lần 1");
    expect(await graveFaults(there, OWN_COLOURS)).toEqual([]);
    expect(await locks(self, first)).toEqual([true, false]);
    await type(page, first ?? "", "15");
    await type(page, cellOf(sheet, "judge"), "Lê Văn Cường");
    // 18 and 15 lie 3 apart, and above 1 somebody has to say why.
    await comesTo(() => problemsIn(pane), [`Chưa giải trình: ${why ?? ""}`]);
    await passTo("giải trình");
    expect(await locks(first, why)).toEqual([true, false]);
    await type(page, why ?? "", "Đã bổ sung minh chứng");
    await comesTo(() => problemsIn(pane), []);
    await passTo("thẩm định lần 2");
    expect(await locks(why, second)).toEqual([true, false]);
    await type(page, second ?? "", "16,5");
    await comesTo(
      async () => await shown(page, self ?? "", first ?? "", cellOn(sheet, "II.2", "points")),
      [...["18,00", "15,00", "16,50"]],
    );
  });
});
