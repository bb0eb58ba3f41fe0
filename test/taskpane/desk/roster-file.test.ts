import { readFileSync } from "node:fs";
import { memoryDesk } from "../../support/pane-desk";
import { writeXlsx } from "../../../src/workbook/write-xlsx";
import { cell, row, scoreSheet } from "../../support/score-plan";
import { yenThePlan } from "../../support/yen-the";

const SAMPLE = "assets/samples/yen-the-2024/danh-sach.csv";

async function read(content: string | Uint8Array, name: string) {
  const { store } = await memoryDesk();
  const roster = await store.commands.readRoster(new File([content as BlobPart], name));
  expect(store.state().fault).toBeNull();
  return roster;
}

describe("a roster in the pane", () => {
  it("lists the communes of the samples", async () => {
    const { units, complaints } = await read(readFileSync(SAMPLE), "danh-sach.csv");
    expect(complaints).toEqual([]);
    expect(units).toHaveLength(19);
    expect(units[0]).toEqual({ code: "YT01", name: "Thị trấn Phồn Xương" });
  });

  it("takes commas, semicolons and tabs, and a unit without a code", async () => {
    for (const mark of [",", ";", "\t"]) {
      const text = [`mã${mark}tên`, `01${mark}Xã A`, `${mark}Xã B`].join("\r\n");
      expect((await read(text, "ds.CSV")).units).toEqual([
        { code: "01", name: "Xã A" },
        { code: "", name: "Xã B" },
      ]);
    }
  });

  it("tells rows that cannot be used and takes the others", async () => {
    const { units, complaints } = await read("mã;tên\n01;Xã A\n02;\n01;Xã C", "ds.csv");
    expect(units.map(({ name }) => name)).toEqual(["Xã A"]);
    expect(complaints).toHaveLength(2);
    expect(complaints[0]).toContain("3");
  });

  it("reads the first sheet of a workbook that has a heading for names", async () => {
    const nothing = { columns: [], merges: [], names: [], rules: [], highlights: [], charts: [] };
    const plan = {
      ...{ ...scoreSheet(1), ...nothing, name: "Danh sách", locked: false, freeze: null },
      rows: [row(cell("mã"), cell("tên")), row(cell("07"), cell("Xã Đồng Tâm"))],
    };
    const bytes = await writeXlsx({ title: "", sheets: [plan] });
    expect(await read(bytes, "ds.xlsx")).toEqual({ units: [{ code: "07", name: "Xã Đồng Tâm" }], complaints: [] });
  });

  test.each([
    ["no heading for names", "a;b\n1;2", "ds.csv", /cột “tên”/],
    ["no unit", "mã;tên", "ds.csv", /không có đơn vị/],
    ["another coding", new Uint8Array([0x74, 0xea, 0x6e, 0xff, 0xc3, 0x28]), "ds.csv", /UTF-8/],
    ["no workbook", "mã;tên", "ds.xlsx", /./],
  ])("complains of %s", async (_, content, name, words) => {
    const { units, complaints } = await read(content, name);
    expect(units).toEqual([]);
    expect(complaints.join()).toMatch(words);
  });

  it("complains of a workbook without one", async () => {
    const bytes = await writeXlsx({ title: "", sheets: [yenThePlan()] });
    expect((await read(bytes, "phieu.xlsx")).units).toEqual([]);
  });
});
