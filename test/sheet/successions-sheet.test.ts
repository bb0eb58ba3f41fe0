import { layoutSummary } from "../../src/sheet/summary-layout";
import { madeSet, merge, points, totalled } from "../summary/made-sheets";

const set = madeSet();
const unit = (name: string) => ({ code: null, name });

describe("“Thay đổi” across mergers", () => {
  it("has a line for each old unit beside the new one, and says what was merged, split or never scored", () => {
    const previous = [90, 80].map((total, at) => {
      return { ...unit(["Xã Một", "Xã Hai"][at] ?? ""), rank: at + 1, grandTotal: points(total), level: "4 sao" };
    });
    const lines = [
      ["Xã Một", "Xã Đông"],
      ["Xã Hai", "Xã Đông"],
      ["Xã Hai", "Xã Tây"],
      ["Xã Ba", "Xã Tây"],
    ].map(([from = "", to = ""], row) => ({ old: unit(from), new: unit(to), row }));
    const sheets = ["Xã Đông", "Xã Tây", "Xã Mới"].map((name, at) => totalled(set, 95 - at, { name }));
    const merged = merge(set, sheets, { previous, crosswalk: { file: "a.csv", lines } });
    const sheet = layoutSummary(merged).sheets.find(({ name }) => name === "Thay đổi");
    expect(sheet?.rows.slice(2).map(({ cells }) => cells.map((cell) => cell?.value ?? null))).toEqual([
      [1, null, "Xã Đông", 95, "5 sao", 1, null, "Xã Một", 90, "4 sao", 1, 85, "Sáp nhập từ 2 đơn vị"],
      [
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "Xã Hai",
        80,
        "4 sao",
        2,
        null,
        "Sáp nhập từ 2 đơn vị; Đơn vị cũ được tách",
      ],
      [
        2,
        null,
        "Xã Tây",
        94,
        "5 sao",
        2,
        null,
        "Xã Hai",
        80,
        "4 sao",
        2,
        null,
        "Sáp nhập từ 2 đơn vị; Đơn vị cũ được tách",
      ],
      [
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "Xã Ba",
        null,
        null,
        null,
        null,
        "Sáp nhập từ 2 đơn vị; Không có kết quả trước",
      ],
      [
        3,
        null,
        "Xã Mới",
        93,
        "5 sao",
        3,
        null,
        null,
        null,
        null,
        null,
        null,
        "Không có dòng nào trong bảng chuyển đổi",
      ],
    ]);
  });
});
