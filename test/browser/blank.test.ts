import {
  chromiumOrSkip,
  dialogSays,
  held,
  openPage,
  says,
  shown,
  told,
  type,
  type Visit,
} from "../support/chromium-page";

chromiumOrSkip("blank sheets of yen-the-2024 for two judges", () => {
  let there: Visit;
  beforeAll(async () => {
    there = await openPage();
    const { page } = there;
    await page.click("#blank");
    await page.getByLabel("Bộ tiêu chí").selectOption({ value: "yen-the-2024" });
    await page.getByLabel("Tên đơn vị").click();
    await page.keyboard.type("Xã Đồng Tâm");
    await page.getByLabel("Giám khảo").click();
    await page.keyboard.type("Nguyễn Văn An\nTrần Thị Bình");
    await page.click("dialog button.main");
    await says(page, "Đã lập Xã Đồng Tâm.");
  });
  afterAll(() => there.close());

  it("carry unit, judge and criteria set", async () => {
    const { page } = there;
    expect(await shown(page, "B7", "B8", "E9")).toEqual([
      "Xã Đồng Tâm",
      "Nguyễn Văn An",
      "yen-the-2024@1#6f315c8d3f12",
    ]);
    await page.getByText("Trần Thị Bình", { exact: true }).click();
    expect(await shown(page, "A1", "B8")).toEqual(["HUYỆN ỦY YÊN THẾ", "Trần Thị Bình"]);
  });

  it("count what is missing, and no level before the last entry", async () => {
    const { page } = there;
    expect(await shown(page, "G12", "G46", "G51", "G52")).toEqual(["trống", "0,00", "trống", "30"]);
    await type(page, "G12", "1,5");
    expect(await shown(page, "G12", "G46", "G51", "G52")).toEqual(["1,50", "1,50", "trống", "29"]);
    expect(await held(page, "G12")).toEqual({ value: 1.5, format: "0.00" });
  });

  it("say what each cell takes, and refuse the rest", async () => {
    const { page } = there;
    expect(await told(page, "G29")).toBe("Ô G29: trống. Tiêu chí 3.3.1: Từ 0 đến 5, bước 0,25.");
    await type(page, "G29", "5,5");
    expect(await dialogSays(page)).toContain("Điểm của tiêu chí 3.3.1 phải là số từ 0 đến 5.");
    expect(await shown(page, "G29")).toEqual(["trống"]);
  });
});
