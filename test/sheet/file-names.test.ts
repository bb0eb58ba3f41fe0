import { fileStem, sheetName, uniqueNames, uniqueSheetNames } from "../../src/sheet/file-names";

describe("names of files", () => {
  test.each([
    ["07 - Xã Đồng Tâm", "07 - Xã Đồng Tâm"],
    ["Xã  Đồng\tTâm ", "Xã Đồng Tâm"],
    ["Xã A/B: thôn <1>?", "Xã A-B- thôn -1-"],
    ["..\\..\\etc", "-..-etc"],
    ["CON", "_CON"],
    ["nul.2024", "_nul.2024"],
    ["Xã A. ", "Xã A"],
    ["", "phieu"],
    ["***", "-"],
  ])("%j becomes %j", (text, stem) => {
    expect(fileStem(text)).toBe(stem);
  });

  test("are composed, as Windows writes them", () => {
    expect(fileStem("Xã Đồng Tâm".normalize("NFD"))).toBe("Xã Đồng Tâm".normalize("NFC"));
  });

  test("fit into a directory entry even in three-byte letters", () => {
    const long = fileStem("ặ".repeat(500));
    expect(Buffer.byteLength(`${long} (999).xlsx`)).toBeLessThan(255);
  });

  test("are numbered where they repeat, whatever their case", () => {
    const unique = uniqueNames();
    expect(["Xã A", "xã a", "Xã A", "Xã B"].map(unique)).toEqual(["Xã A", "xã a (2)", "Xã A (3)", "Xã B"]);
  });
});

describe("names of sheets", () => {
  test.each([
    ["Trần Thị Bình", "Trần Thị Bình"],
    ["GK 1/2 [phụ]", "GK 1 2 phụ"],
    ["'Bình'", "Bình"],
    ["history", "Phiếu"],
    ["  ", "Phiếu"],
  ])("%j becomes %j", (text, name) => {
    expect(sheetName(text)).toBe(name);
  });

  test("keep to 31 letters, also when numbered", () => {
    const unique = uniqueSheetNames();
    const names = ["Nguyễn Thị Hoàng Phương Quỳnh Anh Thư", "Nguyễn Thị Hoàng Phương Quỳnh Anh Thảo"].map(unique);
    expect(names.map((name) => Array.from(name).length).every((length) => length <= 31)).toBe(true);
    expect(new Set(names).size).toBe(2);
  });
});
