import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gridOf } from "../../src/sheet/grid";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { askedElsewhere, chromiumOrSkip, dialogSays, goTo, held, saved, shown, type } from "../support/chromium-page";
import { libreofficeOrSkip, recalculate } from "../support/libreoffice";
import {
  cellLine,
  comesTo,
  figuresIn,
  linesOf,
  renameTab,
  openPane,
  pasteAt,
  type PaneVisit,
  press,
  problemsIn,
  progressIn,
  removeSheet,
  sheetTabs,
  typeDown,
  unfold,
} from "../support/pane-page";

const PROGRAM = resolve(__dirname, "../../scripts/chamsao.mjs");

/** What the terminal program finds in a file; it throws where its exit code is not 0. */
function checked(bytes: Uint8Array): unknown {
  const folder = mkdtempSync(join(tmpdir(), "cham-sao-story-"));
  try {
    const file = join(folder, "phieu.xlsx");
    writeFileSync(file, bytes);
    return JSON.parse(execFileSync(process.execPath, [PROGRAM, "check", file, "--json"], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures of a sheet by their names, as its formulas have them. */
function figuresOf(bytes: Uint8Array, name: string): readonly unknown[] {
  const outcome = readWorkbook(bytes);
  const sheet: SheetSnapshot | undefined = outcome.ok
    ? outcome.workbook.sheets.find((one) => one.name === name)
    : undefined;
  if (sheet === undefined) return [];
  const grid = gridOf(sheet);
  return ["total", "bonus_total", "grand_total", "level"].map((figure) => {
    const area = sheet.names[figure];
    return area === undefined ? null : grid.at(area.top, area.left)?.value;
  });
}

chromiumOrSkip("a judge with the pane, from an empty workbook", () => {
  let there: PaneVisit;
  beforeAll(async () => {
    there = await openPane();
  });
  afterAll(() => there.close());

  it("begins at the card of the first visit and makes a sheet for each of three judges", async () => {
    const { page, pane } = there;
    expect(await pane.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      "Chấm điểm ngay trong Excel",
      "“Sheet1” đang trống",
    ]);
    await press(pane, "Tạo phiếu chấm");
    await pane.getByRole("combobox", { name: "Bộ tiêu chí" }).selectOption("yen-the-2024");
    await pane.getByLabel("Đơn vị được chấm").click();
    await page.keyboard.type("Xã Đồng Tâm");
    await pane.getByLabel("Giám khảo, mỗi dòng một người").click();
    await page.keyboard.type("Nguyễn Văn An\nTrần Thị Bình\nLê Văn Cường");
    await comesTo(() => pane.locator("form p[role=status]").innerText(), "Số phiếu sẽ tạo: 3");
    await press(pane, "Tạo phiếu");
    await pane.getByText("Đã tạo 3 phiếu chấm.").waitFor();
    await comesTo(() => progressIn(pane), "0/30 tiêu chí");
    expect(await pane.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(["Xã Đồng Tâm"]);
    await comesTo(() => sheetTabs(page), ["Sheet1", "*Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]);
    expect(await shown(page, "B7", "B8")).toEqual(["Xã Đồng Tâm", "Nguyễn Văn An"]);
  });

  it("is led from blank to blank by the button and by Alt+↓", async () => {
    const { page, pane } = there;
    await press(pane, "Tiêu chí chưa chấm tiếp theo Alt+↓");
    await comesTo(() => cellLine(page), "G12");
    for (const cell of ["G13", "G14", "D15", "D16", "G17"]) {
      await page.keyboard.press("Alt+ArrowDown");
      await comesTo(() => cellLine(page), cell);
    }
    await goTo(page, "G48");
    await pane.getByRole("button", { name: "Tiêu chí chưa chấm tiếp theo" }).press("Alt+ArrowDown");
    await comesTo(() => cellLine(page), "G12");
  });

  it("is refused by the cell itself while typing, and told of by the pane where the rule lets it pass", async () => {
    const { page, pane } = there;
    await type(page, "G29", "5,5");
    expect(await dialogSays(page)).toContain("Điểm của tiêu chí 3.3.1 phải là số từ 0 đến 5.");
    await comesTo(() => problemsIn(pane), []);
    // 2.3 is between 0 and 2.5, which is all that the rule of the cell can say.
    await type(page, "G14", "2,3");
    await comesTo(() => problemsIn(pane), ["Lệch bước điểm: G14"]);
  });

  it("sees each kind of mistake at its cell, pasted past the rules", async () => {
    const { page, pane } = there;
    await pasteAt(page, "G12", "1.75\n1\n");
    await pasteAt(page, "G17", "2.5\n1.5\n1,7\n");
    await pasteAt(page, "G22", "3,5đ\n");
    await pasteAt(page, "G25", "４，２５ điểm\n");
    await pasteAt(page, "G29", "99\n-1\ntốt\n2,5\n");
    await type(page, "D15", "5");
    await comesTo(
      () => problemsIn(pane),
      [
        "Điểm bị đổi thành ngày: G12 G17 G18",
        "Không đúng các mức điểm: G13 G19",
        "Lệch bước điểm: G14",
        "Số đang ở dạng chữ: G22 G25",
        "Vượt điểm tối đa: G29",
        "Thấp hơn mức cho phép: G30",
        "Ô không phải là số: G31",
        "Thiếu minh chứng: H32",
      ],
    );
    // Half of a ratio is a blank as well, at the cell of its other half; what cannot be read is none.
    await comesTo(
      () => linesOf(pane, "Chưa chấm").then((lines) => lines.slice(0, 6)),
      [
        ...["Chưa chấm", "18"],
        ...["3.1.4 Xây dựng quy chế thực hiện dân chủ trong các loại hình cơ sở", "Tối đa 2,5 điểm", "Đến ô E15"],
        "3.1.5 Thực hiện những nội dung chính quyền địa phương phải công khai",
      ],
    );
    expect(await pane.locator("#panel-score").innerText()).toContain("Chưa xếp mức: còn 18 tiêu chí chưa chấm");
    // 3.3.4 alone has points: 2.5.
    expect(await progressIn(pane)).toBe("1/30 tiêu chí");
    expect(await figuresIn(pane)).toEqual({ total: "2,50", bonus: "0,00", grand: "2,50 / 100" });
  });

  it("is led to a mistake by *Đến ô*", async () => {
    const { page, pane } = there;
    await press(pane, "Đến ô G31");
    await comesTo(() => cellLine(page), "G31");
    await press(pane, "Đến ô H32");
    await comesTo(() => cellLine(page), "H32");
  });

  it("sees what a repair would make of a cell, takes it, and has it back from the journal", async () => {
    const { page, pane } = there;
    await press(pane, "Sửa G22");
    const question = pane.getByRole("group", { name: "Sửa 1 ô như sau?" });
    expect(await question.locator("li").allInnerTexts()).toEqual(["G22: “3,5đ” → 3,5"]);
    await press(pane, "Áp dụng");
    await comesTo(() => shown(page, "G22"), ["3,50"]);
    expect(await held(page, "G22")).toEqual({ value: 3.5, format: "0.00" });
    await pane.getByText("Đã sửa 1 ô.").waitFor();
    await comesTo(() => problemsIn(pane).then((found) => found.includes("Số đang ở dạng chữ: G25")), true);
    await unfold(pane, "Nhật ký sửa");
    await press(pane, "Hoàn tác bước 1: Sửa lỗi nhập");
    await comesTo(() => shown(page, "G22"), ["3,5đ"]);
    await comesTo(
      () => linesOf(pane, "Nhật ký sửa"),
      [...["Nhật ký sửa", "1", "1. Sửa lỗi nhập", "Nguyễn Văn An, 1 ô", "G22: “3,5đ” → 3,5", "Đã hoàn tác"]],
    );
    await comesTo(() => problemsIn(pane).then((found) => found.includes("Số đang ở dạng chữ: G22 G25")), true);
  });

  it("takes all repairs that are certain at once", async () => {
    const { page, pane } = there;
    await press(pane, "Sửa tất cả (3)");
    const question = pane.getByRole("group", { name: "Sửa 3 ô như sau?" });
    expect(await question.locator("li").allInnerTexts()).toEqual([
      "G17: “2/5” → 2,5",
      "G18: “1/5” → 1,5",
      "G22: “3,5đ” → 3,5",
    ]);
    await press(pane, "Áp dụng");
    await comesTo(() => shown(page, "G17", "G18", "G22"), ["2,50", "1,50", "3,50"]);
    expect(await held(page, "G17")).toEqual({ value: 2.5, format: "0.00" });
    await comesTo(
      () => problemsIn(pane),
      [
        "Điểm bị đổi thành ngày: G12",
        "Không đúng các mức điểm: G13 G19",
        "Lệch bước điểm: G14",
        "Số đang ở dạng chữ: G25",
        "Vượt điểm tối đa: G29",
        "Thấp hơn mức cho phép: G30",
        "Ô không phải là số: G31",
        "Thiếu minh chứng: H17 H18 H22 H32",
      ],
    );
  });

  it("takes an entry back with Ctrl+Z in the grid, and the pane follows", async () => {
    const { page, pane } = there;
    await type(page, "G29", "4,5");
    // 2.5 + 1.5 + 3.5 + 2.5 and now 4.5.
    await comesTo(() => figuresIn(pane).then(({ total }) => total), "14,50");
    await page.keyboard.press("Control+z");
    await comesTo(() => figuresIn(pane).then(({ total }) => total), "10,00");
    expect(await problemsIn(pane)).toContain("Vượt điểm tối đa: G29");
    await page.keyboard.press("Control+y");
    await comesTo(() => figuresIn(pane).then(({ total }) => total), "14,50");
  });

  it("scores the rest: points, choices, yes or no, shares, counts, faults, N/A and evidence", async () => {
    const { page, pane } = there;
    await typeDown(page, "G12", ["1,75", "2", "2,25"]);
    await typeDown(page, "G19", ["1"]);
    await typeDown(page, "G25", ["3,25", null, "3"]);
    await typeDown(page, "G30", ["3,5", "3,75", null, "1,5", null, "2", null, "2,75", null, "2"]);
    await typeDown(page, "D15", ["5", "14"]);
    await typeDown(page, "E15", ["6", "16"]);
    await typeDown(page, "D21", ["19", null, "3", "4", null, "38"]);
    await typeDown(page, "E21", ["20", null, null, null, null, "40"]);
    await typeDown(page, "D36", ["2", null, "9"]);
    await typeDown(page, "E38", ["10"]);
    await typeDown(page, "D41", ["570", "18", "460", "17", "19"]);
    await typeDown(page, "E41", ["600", "20", "500", "20", "20"]);
    // The cell that was a date still is one to the grid, whatever is typed into it.
    await comesTo(() => problemsIn(pane).then((found) => found[0]), "Điểm bị đổi thành ngày: G12");
    await press(pane, "Sửa G12");
    await press(pane, "Áp dụng");
    await comesTo(() => progressIn(pane), "30/30 tiêu chí");
    await goTo(page, "G18");
    await page.keyboard.press("Delete");
    await comesTo(() => progressIn(pane), "29/30 tiêu chí");
    await unfold(pane, "Chưa chấm");
    await press(pane, "Không áp dụng (N/A): 3.1.7");
    await comesTo(() => shown(page, "G18"), ["N/A"]);
    await typeDown(page, "G48", ["2", "1,25"]);
    await comesTo(() => progressIn(pane), "30/30 tiêu chí");
    const evidence = (rows: number): string => "Biên bản số 12\n".repeat(rows);
    for (const [cell, rows] of [
      ["H12", 8],
      ["H21", 7],
      ["H29", 5],
      ["H35", 5],
      ["H41", 5],
      ["H48", 2],
    ] as const) {
      await pasteAt(page, cell, evidence(rows));
    }
    await comesTo(() => problemsIn(pane), []);
  });

  it("reaches 4 stars with the total of the grid and of a calculation by hand", async () => {
    const { page, pane } = there;
    // 3.1: 1.75 + 2 + 2.25 + 2.5×5/6 (2.08) + 3×14/16 (2.63) + 2.5 + 2 (N/A counts in full) + 1     = 16.21
    // 3.2: 1.75 (95 %) + 3.5 + (4 − 3×0.5) + 4×0.5 + 3.25 + 2.75×38/40 (2.61) + 3                   = 18.61
    // 3.3: 4.5 + 3.5 + 3.75 + 2.5 + 1.5 = 15.75; 3.4: 2 + 2×1.5 + 2.75 + 3 (90 %) + 2               = 12.75
    // 3.5: 3×0.95 + 4×0.9 + 5×0.92 + 3.5×0.85 (2.98) + 3.5×0.95 (3.33)                              = 17.36
    // 80.68 with 2 + 1.25 of bonus is 83.93: 4 stars from 80, and 6.07 below 5 stars.
    await comesTo(() => figuresIn(pane), { total: "80,68", bonus: "3,25", grand: "83,93 / 100" });
    expect(await shown(page, "G46", "G50", "G51", "G53")).toEqual(["80,68", "3,25", "83,93", "4 sao"]);
    expect(await pane.getByRole("img").getAttribute("aria-label")).toBe("4 trên 5 sao");
    expect(await pane.locator("#panel-score").innerText()).toContain("Còn 6,07 điểm nữa là 5 sao.");
  });

  it("goes to another judge's sheet and renames a sheet, and the pane follows", async () => {
    const { page, pane } = there;
    await page.locator("#grid [role=tab]", { hasText: "Trần Thị Bình" }).click();
    await pane.getByText("Giám khảo: Trần Thị Bình").waitFor();
    expect(await progressIn(pane)).toBe("0/30 tiêu chí");
    await page.locator("#grid [role=tab]", { hasText: "Nguyễn Văn An" }).click();
    await pane.getByText("Giám khảo: Nguyễn Văn An").waitFor();
    await renameTab(page, "Nguyễn Văn An", "Phiếu An");
    await comesTo(() => sheetTabs(page), ["Sheet1", "*Phiếu An", "Trần Thị Bình", "Lê Văn Cường"]);
    await comesTo(() => figuresIn(pane).then(({ grand }) => grand), "83,93 / 100");
    // A repair behind the new name is still taken back on the right sheet.
    await type(page, "G29", "4,25");
    await comesTo(() => figuresIn(pane).then(({ grand }) => grand), "83,68 / 100");
    await type(page, "G29", "4,5");
    await comesTo(() => figuresIn(pane).then(({ grand }) => grand), "83,93 / 100");
  });

  it("is told what a sheet that takes no scores is, and sees the next one when the active one is deleted", async () => {
    const { page, pane } = there;
    await page.locator("#grid [role=tab]", { hasText: "Sheet1" }).click();
    await pane.getByRole("heading", { name: "“Sheet1” đang trống" }).waitFor();
    await type(page, "A1", "Ghi chú");
    await pane.getByRole("heading", { name: "“Sheet1” không phải phiếu chấm" }).waitFor();
    for (const judge of ["Lê Văn Cường", "Trần Thị Bình"]) {
      await page.locator("#grid [role=tab]", { hasText: judge }).click();
      await pane.getByText(`Giám khảo: ${judge}`).waitFor();
      await removeSheet(page, judge);
      await pane.getByText(`Giám khảo: ${judge}`).waitFor({ state: "detached" });
    }
    await page.locator("#grid [role=tab]", { hasText: "Phiếu An" }).click();
    await comesTo(() => figuresIn(pane).then(({ grand }) => grand), "83,93 / 100");
  });

  it("saves a file in which the terminal program finds the same and nothing wrong", async () => {
    const { bytes } = await saved(there.page);
    expect(checked(bytes)).toMatchObject({
      files: [
        {
          sheets: [
            {
              ...{ sheet: "Phiếu An", unit: "Xã Đồng Tâm", judge: "Nguyễn Văn An", complete: true },
              ...{ total: "80.68", bonus: "3.25", grandTotal: "83.93", level: "4 sao", problems: [] },
            },
          ],
          problems: [],
        },
      ],
    });
    expect(figuresOf(bytes, "Phiếu An")).toEqual([80.68, 3.25, 83.93, "4 sao"]);
  });

  libreofficeOrSkip("in LibreOffice", () => {
    it("has the same totals calculated anew", async () => {
      const { bytes } = await saved(there.page);
      expect(figuresOf(await recalculate(bytes, "xlsx"), "Phiếu An")).toEqual([80.68, 3.25, 83.93, "4 sao"]);
    });
  });

  it("hears no complaint of the page or the pane", () => {
    expect(askedElsewhere(there)).toEqual([]);
    expect(there.complaints).toEqual([]);
  });
});
