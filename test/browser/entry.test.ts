import {
  askedElsewhere,
  chromiumOrSkip,
  dialogSays,
  goTo,
  held,
  openPage,
  paneOf,
  says,
  shown,
  told,
  type,
  type Visit,
} from "../support/chromium-page";

const DAY = 86_400_000;
/** Where the sample has 3.3.1 with 4.5 of 5 points, its total 80.18 and its grand total 83.43. */
const [POINTS, TOTAL, GRAND] = ["G29", "G46", "G51"];

type Heard = { readonly address: string; readonly changeType: string; readonly source: string };

chromiumOrSkip("a person at the grid", () => {
  let there: Visit;
  beforeAll(async () => {
    there = await openPage();
  });
  afterAll(() => there.close());

  /** Listens as an add-in does; gives back what was heard since. */
  async function listen(): Promise<() => Promise<readonly Heard[]>> {
    const pane = paneOf(there.page);
    const heard = await pane.evaluateHandle(async () => {
      const list: Heard[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address, changeType, source }) => {
          list.push({ address, changeType, source });
          return Promise.resolve();
        });
        await context.sync();
      });
      return list;
    });
    return () => heard.jsonValue();
  }

  it("gets 4 May for 4.5 in a cell without a format, as in Excel, and 4.5 for 4,5", async () => {
    const { page } = there;
    await type(page, "C3", "4.5");
    const year = new Date().getFullYear();
    const serial = (Date.UTC(year, 4, 4) - Date.UTC(1899, 11, 30)) / DAY;
    expect(await told(page, "C3")).toBe("Ô C3: 4-thg 5.");
    expect((await held(page, "C3")).value).toBe(serial);
    await type(page, "C4", "4,5");
    expect(await shown(page, "C4")).toEqual(["4,5"]);
    expect(await held(page, "C4")).toEqual({ value: 4.5, format: "General" });
  });

  it("is asked before the sample takes the place of unsaved work", async () => {
    const { page } = there;
    const question = "Công việc chưa lưu | Sổ tính mới chưa được lưu và sẽ mất. Vẫn tiếp tục? | Tiếp tục | Thôi";
    await page.click("#sample");
    expect(await dialogSays(page, "Escape")).toBe(question);
    expect(await shown(page, "C4")).toEqual(["4,5"]);
    await page.click("#sample");
    expect(await dialogSays(page, "Enter")).toBe(question);
    await says(page, "Đã lập Số liệu minh họa.");
  });

  it("finds the sheet of yen-the-2024 with its totals behind *Dữ liệu mẫu*", async () => {
    expect(await shown(there.page, "A5", "E9", POINTS, TOTAL, GRAND, "G53")).toEqual([
      "Tiêu chí chấm điểm Cuộc thi “Dân vận khéo” huyện Yên Thế năm 2024",
      "yen-the-2024@1#6f315c8d3f12",
      "4,50",
      "80,18",
      "83,43",
      "4 sao",
    ]);
  });

  it("moves the totals with an entry, and back with Ctrl+Z", async () => {
    const { page } = there;
    await type(page, POINTS, "4,25");
    expect(await shown(page, POINTS, TOTAL, GRAND)).toEqual(["4,25", "79,93", "83,18"]);
    expect((await held(page, POINTS)).value).toBe(4.25);
    await page.keyboard.press("Control+z");
    expect(await shown(page, POINTS, TOTAL, GRAND)).toEqual(["4,50", "80,18", "83,43"]);
    await page.keyboard.press("Control+y");
    expect(await shown(page, POINTS, TOTAL, GRAND)).toEqual(["4,25", "79,93", "83,18"]);
  });

  it.each(["6", "-1", "năm", "4.5"])("is refused %s of 5 points, in the sheet's own words", async (text) => {
    const { page } = there;
    await type(page, POINTS, text);
    expect(await dialogSays(page)).toBe("Điểm chưa hợp lệ | Điểm của tiêu chí 3.3.1 phải là số từ 0 đến 5. | Đóng");
    expect(await shown(page, POINTS, TOTAL)).toEqual(["4,25", "79,93"]);
  });

  it("is refused a locked cell, and told so", async () => {
    const { page } = there;
    await goTo(page, TOTAL);
    // The first key is refused, as in Excel.
    await page.keyboard.press("9");
    const words = "Trang tính đang được bảo vệ: chỉ những ô nhập liệu mới sửa được.";
    expect(await dialogSays(page)).toBe(`Ô đã khóa | ${words} | Đóng`);
    expect(await told(page, TOTAL)).toBe("Ô G46: 79,93 (công thức), ô khóa, không sửa được.");
  });

  it("pastes a block past the rules, which the add-in hears of once", async () => {
    const { page } = there;
    const heard = await listen();
    await page.evaluate(() => navigator.clipboard.writeText("99\n1,5\nba điểm\n"));
    await goTo(page, POINTS);
    await page.keyboard.press("Control+v");
    // 3.3 is now 99 + 1.5 + 2.5 + 1.5 in the place of 15.5: the sheet stands out, and the merge names the cells.
    expect(await shown(page, POINTS, "G30", "G31", TOTAL)).toEqual(["99,00", "1,50", "ba điểm", "168,93"]);
    expect(await heard()).toEqual([{ address: "G29:G31", changeType: "RangeEdited", source: "Local" }]);
    await page.keyboard.press("Control+z");
    expect(await shown(page, POINTS, "G30", "G31", TOTAL)).toEqual(["4,25", "3,50", "3,75", "79,93"]);
  });

  it("asks nothing of another machine and hears no complaint of the page", () => {
    expect(there.requests.length).toBeGreaterThan(5);
    expect(askedElsewhere(there)).toEqual([]);
    expect(there.complaints).toEqual([]);
  });
});
