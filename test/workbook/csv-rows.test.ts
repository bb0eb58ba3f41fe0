import { csvRows } from "../../src/workbook/csv-rows";

describe("the rows of a CSV", () => {
  it.each([
    ["a semicolon, an empty line at the end", "mã;tên\n01;Xã A\n02;Xã B\n", ["02", "Xã B"]],
    ["a comma, an empty line at the end", "mã,tên\n01,Xã A\n02,Xã B\n", ["02", "Xã B"]],
    ["a tab, a title above", "DANH SÁCH\nmã\ttên\n02\tXã B", ["02", "Xã B"]],
    ["a semicolon, a title above, a comma within", "DANH SÁCH\nmã;tên\n02;Xã B, C", ["02", "Xã B, C"]],
  ])("of two columns are parted by %s", (_, text, last) => {
    const parted = csvRows(text).filter(({ cells }) => cells.length > 1);
    expect(parted.at(-1)?.cells).toEqual(last);
  });

  it("of one column stay whole where a line has a semicolon", () => {
    expect(csvRows("Trả lời\nTốt\nYếu; cần sửa\n").map(({ cells }) => cells)).toEqual([
      ["Trả lời"],
      ["Tốt"],
      ["Yếu; cần sửa"],
      [""],
    ]);
  });
});
