import { layoutSummary } from "../../src/sheet/summary-layout";
import { madeSet, merge, totalled } from "../summary/made-sheets";

const set = madeSet();
const roster = [
  { code: "1", name: "A", type: "xã", parent: "H1" },
  { code: "2", name: "B", type: "xã", parent: "H1" },
  { code: "3", name: "C", type: "xã", parent: "H2" },
  { code: "H1", name: "Yên Thế", type: "huyện", parent: "Tỉnh Bắc Giang" },
  { code: "H2", name: "Tân Yên", type: "huyện", parent: "Tỉnh Bắc Giang" },
];
const sheets = [90, 70.01].map((total, at) =>
  totalled(set, total, { code: String(at + 1), name: ["A", "B"][at] ?? "" }),
);

function sheetsOf(byParent: boolean) {
  return layoutSummary(merge(set, sheets, { roster: byParent ? roster : roster.slice(0, 3), byParent })).sheets;
}

describe("“Theo cấp trên”", () => {
  it("is there only when it was asked for, once for each tier", () => {
    const names = (byParent: boolean) => sheetsOf(byParent).map(({ name }) => name);
    expect(names(true).filter((name) => name.startsWith("Theo cấp trên"))).toEqual([
      "Theo cấp trên",
      "Theo cấp trên 2",
    ]);
    expect(names(false).filter((name) => name.startsWith("Theo cấp trên"))).toEqual([]);
  });

  it("shows each parent's units, mean and levels, and why it is unranked; the mean lives over “Tổng hợp”", () => {
    const [districts, province] = sheetsOf(true).filter(({ name }) => name.startsWith("Theo cấp trên"));
    const values = (plan = districts) => plan?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)) ?? [];
    expect(values()[0]).toEqual(["KẾT QUẢ THEO HUYỆN"]);
    expect(values().slice(2)).toEqual([
      [1, "H1", "Yên Thế", "huyện", 2, 2, 2, 80.01, 1, 0, 1, 0, 0, null],
      [null, "H2", "Tân Yên", "huyện", 1, 0, 0, null, 0, 0, 0, 0, 0, "Còn 1 đơn vị chưa xếp hạng"],
    ]);
    // 160.01 / 2 = 80.005 becomes 80.01.
    expect(districts?.rows[2]?.cells[7]?.formula).toBe(
      "ROUND(ROUND(SUM('Tổng hợp'!$H$10,'Tổng hợp'!$H$11)*100,0)/2,0)/100",
    );
    expect(values(province)[0]).toEqual(["KẾT QUẢ THEO CẤP TRÊN"]);
    expect(values(province)[2]?.slice(0, 7)).toEqual([null, null, "Tỉnh Bắc Giang", null, 3, 2, 2]);
  });
});
