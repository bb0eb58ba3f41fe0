import { crosswalkOf } from "../../src/sheet/crosswalk-rows";

const rows = (...lines: readonly string[]) => lines.map((line, at) => ({ number: at + 1, cells: line.split("|") }));

describe("the rows of a crosswalk", () => {
  it.each([
    ["mã cũ|tên cũ|mã mới|tên mới"],
    ["Mã đơn vị cũ|Đơn vị cũ|Mã đơn vị mới|Đơn vị mới"],
    ["old code|old name|new code|new name"],
  ])("are found below %j", (heading) => {
    const read = crosswalkOf(rows("BẢNG CHUYỂN ĐỔI", "", heading, "07|Xã A|1|Xã  B ", "|Xã C||Xã B"), "a.csv");
    expect(read).toEqual({
      crosswalk: {
        file: "a.csv",
        lines: [
          { old: { code: "07", name: "Xã A" }, new: { code: "1", name: "Xã B" }, row: 4 },
          { old: { code: null, name: "Xã C" }, new: { code: null, name: "Xã B" }, row: 5 },
        ],
      },
      problems: [],
    });
  });

  it("need no codes, or no names", () => {
    expect(crosswalkOf(rows("tên cũ|tên mới", "A|B"), "a")?.crosswalk.lines).toHaveLength(1);
    expect(crosswalkOf(rows("mã cũ|mã mới", "1|2"), "a")?.crosswalk.lines).toHaveLength(1);
    expect(crosswalkOf(rows("tên|tên mới", "A|B"), "a")).toBeNull();
  });

  it("are each told of where they cannot be used", () => {
    const read = crosswalkOf(rows("tên cũ|tên mới", "A|B", "|B", "A|", "a|b"), "a.csv");
    expect(read?.problems.map(({ code, place, facts }) => [code, place.file, facts])).toEqual([
      ["crosswalk-row-unusable", "a.csv", { row: 3, reason: "no-old-unit" }],
      ["crosswalk-row-unusable", "a.csv", { row: 4, reason: "no-new-unit" }],
      ["crosswalk-row-unusable", "a.csv", { row: 5, reason: "repeated-line" }],
    ]);
  });
});
