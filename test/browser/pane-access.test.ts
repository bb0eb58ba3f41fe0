import { graveFaults, ONE_LOOK, withAxe } from "../support/axe-in-pane";
import { chromiumOrSkip, goTo, shown, type } from "../support/chromium-page";
import {
  cellLine,
  comesTo,
  focusedIn,
  openPane,
  type PaneVisit,
  pasteAt,
  press,
  problemsIn,
  progressIn,
  removeSheet,
  sheetTabs,
  unfold,
} from "../support/pane-page";

/** Locked while the tab *In* reads. */
const READ_AGAIN = "#panel-print button:not([aria-disabled])";

chromiumOrSkip("the pane for people with a keyboard, a screen reader or other colours", () => {
  let there: PaneVisit;
  beforeAll(async () => {
    there = await openPane();
    await withAxe(there);
  });
  afterAll(() => there.close());

  /** In both languages; the pane is Vietnamese again afterwards. Colours are the same in both, so English has one look. */
  async function faultsInBoth(): Promise<readonly string[]> {
    const vietnamese = await graveFaults(there);
    await there.pane.locator("header [role=group] button", { hasText: "EN" }).click();
    const english = await graveFaults(there, ONE_LOOK);
    await there.pane.locator("header [role=group] button", { hasText: "VI" }).click();
    return [...vietnamese, ...english];
  }

  it("has nothing grave at the first visit and in the other tabs", async () => {
    const { pane } = there;
    expect(await faultsInBoth()).toEqual([]);
    for (const tab of ["Tổng hợp", "Bộ tiêu chí", "In"]) {
      await pane.getByRole("tab", { name: tab, exact: true }).click();
      // The tab reads the workbook first: what changes while axe looks has the colour of one state and the name of another.
      if (tab === "Bộ tiêu chí") await pane.getByRole("heading", { name: "Bộ tiêu chí của bạn" }).waitFor();
      if (tab === "In") await pane.locator(READ_AGAIN, { hasText: "Đọc lại bảng tính" }).waitFor();
      expect(await faultsInBoth()).toEqual([]);
    }
    await pane.getByRole("tab", { name: "Phiếu chấm" }).click();
  });

  it("has nothing grave in the form and its complaints, whose first wrong field gets the keyboard", async () => {
    const { page, pane } = there;
    await press(pane, "Tạo phiếu chấm");
    await comesTo(() => focusedIn(pane), "h2 Tạo phiếu chấm");
    await press(pane, "Tạo phiếu");
    await comesTo(() => focusedIn(pane), "input Đơn vị được chấm*");
    expect(await faultsInBoth()).toEqual([]);
    await press(pane, "Quay lại");
    await comesTo(() => focusedIn(pane), "button Tạo phiếu chấm");
    await page.keyboard.press("Enter");
    await comesTo(() => focusedIn(pane), "h2 Tạo phiếu chấm");
    await pane.getByLabel("Đơn vị được chấm").fill("Xã Đồng Tâm");
    await pane.getByLabel("Giám khảo, mỗi dòng một người").fill("Nguyễn Văn An\nTrần Thị Bình");
    await press(pane, "Tạo phiếu");
    await comesTo(() => progressIn(pane), "0/30 tiêu chí");
    await comesTo(() => focusedIn(pane), "h2 Xã Đồng Tâm");
    expect(await faultsInBoth()).toEqual([]);
  });

  it("has nothing grave beside problems and the question about repairs, which gives the keyboard back", async () => {
    const { page, pane } = there;
    await pasteAt(page, "G12", "1,75đ\n9\n2,3\n");
    await pasteAt(page, "G29", "4,5đ\n-1\ntốt\n2,5\n");
    await comesTo(() => problemsIn(pane).then((found) => found.length), 6);
    expect(await faultsInBoth()).toEqual([]);
    await pane.getByRole("button", { name: "Sửa G29" }).press("Enter");
    await comesTo(() => focusedIn(pane), "div Sửa 1 ô như sau?");
    expect(await faultsInBoth()).toEqual([]);
    await pane.getByRole("group", { name: "Sửa 1 ô như sau?" }).focus();
    await page.keyboard.press("Escape");
    await comesTo(() => focusedIn(pane), "button Sửa G29");
    await page.keyboard.press("Space");
    await comesTo(() => focusedIn(pane), "div Sửa 1 ô như sau?");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await comesTo(() => focusedIn(pane), "button Áp dụng");
    await page.keyboard.press("Enter");
    await comesTo(() => focusedIn(pane), "button Vấn đề");
    await pane.getByText("Đã sửa 1 ô.").waitFor();
  });

  it("leads the Tab key through all of the pane from top to bottom, and back", async () => {
    const { page, pane } = there;
    await comesTo(() => problemsIn(pane).then((found) => found.includes("Số đang ở dạng chữ: G12")), true);
    await pane.getByRole("button", { name: "Xem lại giới thiệu" }).focus();
    const walk = async (key: "Tab" | "Shift+Tab", end: string): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (let at = 0; at < 60; at++) {
        seen.push(await focusedIn(pane));
        if (seen.at(-1) === end) break;
        await page.keyboard.press(key);
      }
      return seen;
    };
    const order = await walk("Tab", "button Tạo phiếu chấm khác");
    expect(order).toEqual(
      [
        ...["Xem lại giới thiệu", "VI – Tiếng Việt", "EN – tiếng Anh", "Phiếu chấm", "Tiêu chí chưa chấm tiếp theo"],
        ...["Vấn đề", "Đến ô G12", "Sửa G12", "Đến ô G13", "Đến ô G14", "Đến ô G30", "Đến ô G31"],
        ...["Đến ô H29", "Đến ô H32", "Chưa chấm", "Đến ô D15", "Đến ô D16", "Đến ô G17", "Đến ô G18"],
        ...["Không áp dụng (N/A): 3.1.7", "Đến ô G19", "Đến ô D21", "Đến ô G22", "Đến ô D23", "Đến ô D24"],
        ...["Đến ô G25", "Hiện tất cả (23)", "Tiêu chí còn nhiều điểm nhất"],
        ...["Niêm phong, đối chiếu, nhập lần hai", "Nhật ký sửa", "Tạo phiếu chấm khác"],
      ].map((name) => `button ${name}`),
    );
    expect(await walk("Shift+Tab", "button Xem lại giới thiệu")).toEqual([...order].reverse());
  });

  it("chooses tabs with the arrows", async () => {
    const { page, pane } = there;
    await pane.getByRole("tab", { name: "Phiếu chấm" }).focus();
    for (const [key, tab] of [
      ["ArrowRight", "Tổng hợp"],
      ["End", "In"],
      ["ArrowRight", "Phiếu chấm"],
    ] as const) {
      await page.keyboard.press(key);
      await comesTo(() => focusedIn(pane), `button ${tab}`);
      expect(await pane.getByRole("tab", { name: tab, exact: true }).getAttribute("aria-selected")).toBe("true");
    }
  });

  it("has nothing grave in the journal, and in the bar that tells a fault", async () => {
    const { page, pane } = there;
    await unfold(pane, "Nhật ký sửa");
    expect(await faultsInBoth()).toEqual([]);
    await removeSheet(page, "Nguyễn Văn An");
    await page.locator("#grid [role=tab]", { hasText: "Trần Thị Bình" }).click();
    await pane.getByText("Giám khảo: Trần Thị Bình").waitFor();
    await unfold(pane, "Nhật ký sửa");
    await pane.getByRole("button", { name: "Hoàn tác bước 1: Sửa lỗi nhập" }).click();
    const told = "Trang “Nguyễn Văn An” không còn trong sổ tính, có thể đã bị xóa hoặc đổi tên.";
    await pane.getByRole("alert").getByText(told).waitFor();
    expect(await faultsInBoth()).toEqual([]);
    await goTo(page, "G12");
    await press(pane, "Đóng");
    await comesTo(() => pane.getByRole("alert").first().innerText(), "");
  });

  it("has nothing grave beside a survey, whose table of answers is counted, written and taken back", async () => {
    const { page, pane } = there;
    await press(pane, "Tạo phiếu chấm khác");
    await pane.getByRole("combobox", { name: "Bộ tiêu chí" }).selectOption("bac-giang-cqtt-2024");
    await pane.getByLabel("Đơn vị được chấm").fill("Xã Đồng Tâm");
    await pane.getByLabel("Giám khảo, mỗi dòng một người").fill("Lê Văn Cường");
    await comesTo(() => pane.locator("form p[role=status]").innerText(), "Số phiếu sẽ tạo: 1 và một trang khảo sát");
    await press(pane, "Tạo phiếu");
    await comesTo(() => sheetTabs(page), ["Sheet1", "Trần Thị Bình", "*Lê Văn Cường", "Khảo sát"]);
    await unfold(pane, "Điểm lấy từ khảo sát");
    await press(pane, "Đến PKS03, ô I12");
    await comesTo(() => cellLine(page), "I12");
    await pane.getByText("Phiếu tổng hợp khảo sát").waitFor();
    await type(page, "H10", "50");
    await type(page, "I10", "47");
    await comesTo(() => problemsIn(pane).then((found) => found[0]), "Thiếu số liệu khảo sát: J10 K10 L10 H11 H12");
    await unfold(pane, "Đếm bảng trả lời");
    await pane.getByLabel("Mẫu phiếu", { exact: true }).selectOption("PKS03");
    const rows = ["Đơn vị;Trả lời", ...Array.from({ length: 12 }, () => "Xã Đồng Tâm;Tốt"), "Xã Đồng Tâm;Khá"];
    await pane
      .locator("#panel-score input[type=file]")
      .setInputFiles({ name: "tra-loi.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    await pane.getByText("13 dòng, đếm 12 phiếu").waitFor();
    expect(await faultsInBoth()).toEqual([]);
    await press(pane, "Ghi vào dòng PKS03");
    await pane.getByText("Thu về 12 trên 13 phiếu phát ra, tỷ lệ 100,00 %.").waitFor();
    await comesTo(() => shown(page, "H12", "I12", "J12"), ["13", "12", "12"]);
    await unfold(pane, "Nhật ký sửa");
    await pane.getByRole("button", { name: /^Hoàn tác bước \d+: Ghi số liệu khảo sát đã đếm$/ }).click();
    await pane.getByText("Đã hoàn tác 5 ô.").waitFor();
    await page.locator("iframe").evaluate((frame) => {
      frame.style.width = "320px";
    });
    // Nothing to scroll sideways at the width of Excel's narrowest pane.
    await comesTo(
      () => pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth <= innerWidth]),
      [320, true],
    );
  });
});
