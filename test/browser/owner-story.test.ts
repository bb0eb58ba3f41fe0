import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { chromiumOrSkip, saved, shown, type } from "../support/chromium-page";
import { chooseFiles, unitsIn } from "../support/merge-page";
import { cellLine, comesTo, openPane, pasteAt, type PaneVisit, press, sheetTabs } from "../support/pane-page";

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

/** The cell of the column that holds a text in the saved workbook, with another column's letter. */
async function cellBeside(there: PaneVisit, text: string, column: string): Promise<string> {
  const outcome = readWorkbook((await saved(there.page)).bytes);
  const sheet = outcome.ok ? outcome.workbook.sheets.find(({ name }) => name === SHEET) : undefined;
  const found = sheet?.cells.find(({ value }) => value === text);
  if (found === undefined) throw new RangeError(`no cell holds ${text}`);
  return `${column}${String(found.row + 1)}`;
}

chromiumOrSkip("the owner of a contest with the tab *Bộ tiêu chí*", () => {
  const folder = mkdtempSync(join(tmpdir(), "cham-sao-owner-"));
  let there: PaneVisit;
  const statusOf = (): Promise<string> => there.pane.locator("#panel-sets li p[role=status]").first().innerText();
  const mistakes = (): Promise<readonly string[]> =>
    there.pane.getByRole("button", { name: /^Đến ô / }).allInnerTexts();

  beforeAll(async () => {
    there = await openPane();
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
    const outcome = readWorkbook((await saved(page)).bytes);
    const sheet = outcome.ok ? outcome.workbook.sheets.find(({ name }) => name === "Nguyễn Văn An") : undefined;
    expect(sheet?.cells.filter(({ value }) => String(value).includes("BẢN MẪU"))).toEqual([]);
    const row = (id: string): number => (sheet?.cells.find(({ value }) => value === id)?.row ?? 0) + 1;
    const letter = (name: string): string => String.fromCharCode(65 + (sheet?.names[name]?.left ?? 0));
    const [points, figures, outOf] = ["points", "figures", "figures_of"].map(letter);
    await pasteAt(page, `${points ?? ""}${String(row("I.1"))}`, "3");
    await pasteAt(page, `${points ?? ""}${String(row("I.2"))}`, "4,5");
    await type(page, `${points ?? ""}${String(row("I.2"))}`, "4,5");
    await type(page, `${points ?? ""}${String(row("II.1"))}`, "5");
    await type(page, `${figures ?? ""}${String(row("II.2"))}`, "85");
    await type(page, `${outOf ?? ""}${String(row("II.2"))}`, "100");
    // 85 of 100 is in the band of 3 points: 3 + 4.5 + 5 + 3.
    await comesTo(async () => (await shown(page, `${points ?? ""}${String(row("II.2"))}`))[0], "3,00");
    const file = join(folder, "phieu.xlsx");
    writeFileSync(file, (await saved(page)).bytes);
    await pane.getByRole("tab", { name: "Tổng hợp" }).click();
    await pane.getByRole("heading", { name: "Tổng hợp nhiều phiếu" }).waitFor();
    await chooseFiles(pane, [file]);
    await comesTo(() => unitsIn(pane), [["1", "Xã Mẫu", "15,50", "Chưa đạt mức"]]);
  });
});
