import { gridOf } from "../../src/sheet/grid";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { readPlan } from "../../src/workbook/read-plan";
import { readWorkbook } from "../../src/workbook/read-workbook";
import type { WorkbookFile } from "../../src/workbook/workbook-file";
import { askedElsewhere, chromiumOrSkip, laySample, openPage, saved, says, shown } from "../support/chromium-page";
import { type, type Visit } from "../support/chromium-page";
import { keptByEngine } from "../support/kept-by-engine";
import { libreofficeOrSkip, recalculate } from "../support/libreoffice";

function sheetIn(bytes: Uint8Array): SheetSnapshot {
  const outcome = readWorkbook(bytes);
  const [sheet] = outcome.ok ? outcome.workbook.sheets : [];
  if (sheet === undefined) throw new Error("the file has no sheet");
  return sheet;
}

function fileIn(bytes: Uint8Array): WorkbookFile {
  const outcome = readPlan(bytes);
  if (!outcome.ok) throw new Error(outcome.fault.code);
  expect(outcome.lost).toEqual([]);
  return outcome.file;
}

/** The figures of the sheet by their names. */
function figures(sheet: SheetSnapshot): readonly unknown[] {
  const grid = gridOf(sheet);
  return ["total", "bonus_total", "grand_total", "level", "missing"].map((name) => {
    const area = sheet.names[name];
    return area === undefined ? name : grid.at(area.top, area.left)?.value;
  });
}

/** Each formula with its value; LibreOffice may find other words for the same formula. */
function calculated({ cells }: SheetSnapshot): readonly unknown[] {
  return cells.flatMap(({ row, column, value, formula }) => (formula === null ? [] : [[row, column, value]]));
}

chromiumOrSkip("a sheet that is saved in the browser", () => {
  let there: Visit;
  let file: { readonly name: string; readonly bytes: Uint8Array };
  beforeAll(async () => {
    there = await openPage();
    await laySample(there.page);
    await type(there.page, "G29", "4,25");
    file = await saved(there.page);
  });
  afterAll(() => there.close());

  it("has the sample's name and no longer counts as unsaved", async () => {
    expect(file.name).toBe("Số liệu minh họa.xlsx");
    await says(there.page, "Đã lưu Số liệu minh họa.xlsx.");
    expect(await there.page.textContent("#name")).toBe("Số liệu minh họa.xlsx");
  });

  // 80.18 of the sample less a quarter, and 3.25 of bonus.
  it("holds the totals that the page shows", () => {
    expect(figures(sheetIn(file.bytes))).toEqual([79.93, 3.25, 83.18, "4 sao", 0]);
  });

  libreofficeOrSkip("and calculated anew by LibreOffice", () => {
    it("has the same value in every formula", async () => {
      const again = sheetIn(await recalculate(file.bytes, "xlsx"));
      expect(figures(again)).toEqual([79.93, 3.25, 83.18, "4 sao", 0]);
      expect(calculated(again).length).toBeGreaterThan(50);
      expect(calculated(again)).toEqual(calculated(sheetIn(file.bytes)));
    });
  });

  it("comes back through *Mở tệp* with equal cells, rules, names and locks", async () => {
    const { page } = there;
    await page.reload();
    await says(page, "Đã khôi phục Số liệu minh họa.xlsx");
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
    await chooser.setFiles({ name: "Xã Đồng Tâm.xlsx", mimeType: "", buffer: Buffer.from(file.bytes) });
    await says(page, "Đã mở Xã Đồng Tâm.xlsx.");
    expect(await shown(page, "G29", "G46", "G51")).toEqual(["4,25", "79,93", "83,18"]);
    const again = await saved(page);
    expect(again.name).toBe("Xã Đồng Tâm.xlsx");
    expect(sheetIn(again.bytes)).toEqual(sheetIn(file.bytes));
    const [kept, before] = [keptByEngine(fileIn(again.bytes)), keptByEngine(fileIn(file.bytes))];
    expect(kept).toEqual(before);
    expect(fileIn(file.bytes).sheets[0]?.rules.length).toBeGreaterThan(30);
  });

  it("tells of a file that is no workbook, and keeps what stands", async () => {
    const { page } = there;
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
    await chooser.setFiles({ name: "thư.xlsx", mimeType: "", buffer: Buffer.from("Kính gửi") });
    await says(page, "thư.xlsx: Tệp không phải bảng tính Excel (đây là tệp chữ). Hãy lưu lại bằng Excel dạng .xlsx.");
    expect(await shown(page, "G46")).toEqual(["79,93"]);
  });

  it("has not gone to another machine, and the page has nothing to complain of", () => {
    expect(there.requests.length).toBeGreaterThan(5);
    expect(askedElsewhere(there)).toEqual([]);
    expect(there.complaints).toEqual([]);
  });
});
