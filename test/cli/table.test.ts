import { table } from "../../src/cli/table";

describe("a table in a terminal", () => {
  test("puts cells under each other, figures to the right, whatever marks their letters bear", () => {
    const rows = [
      ["Đơn vị", "Điểm", "Mức"],
      ["Xã Đồng Tâm".normalize("NFD"), "90,13", "5 sao"],
      ["Xã A", "8,5", ""],
    ];
    expect(table(rows, new Set([1])).normalize("NFC")).toBe(
      ["Đơn vị        Điểm  Mức", "Xã Đồng Tâm  90,13  5 sao", "Xã A           8,5"].join("\n"),
    );
  });

  test("cuts long cells, but not the last ones", () => {
    const long = "dài ".repeat(30).trim();
    const [line = ""] = table([[long, long]]).split("\n");
    expect(line).toBe(`${long.slice(0, 39)}…  ${long}`);
  });

  test("of nothing is nothing", () => {
    expect(table([])).toBe("");
  });
});
