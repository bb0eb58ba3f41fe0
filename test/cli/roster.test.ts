import { csvText } from "../../src/workbook/csv-text";
import { rosterOf } from "../../src/sheet/roster-rows";
import { type TextRow } from "../../src/sheet/headed-rows";
import Papa from "papaparse";

function rows(text: string): readonly TextRow[] {
  return Papa.parse<string[]>(text, { delimiter: ";" }).data.map((cells, at) => ({ number: at + 1, cells }));
}
const DONG_TAM = { code: "07", name: "Xã Đồng Tâm", type: "xã", parent: "Huyện Yên Thế" };

describe("a roster", () => {
  test.each([
    "code;name;type;parent",
    "Mã;Tên;Loại;Trực thuộc",
    " MÃ ĐƠN VỊ ;Tên đơn vị;LOẠI;trực thuộc",
    "ma;ten;loai;truc thuoc",
  ])("knows the headings %j", (headings) => {
    expect(rosterOf(rows(`${headings}\n07;Xã Đồng Tâm;xã;Huyện Yên Thế`), "ds.csv")).toEqual({
      units: [DONG_TAM],
      problems: [],
    });
  });

  test("needs the name alone, in any column", () => {
    const roster = rosterOf(rows("TT;Đơn vị\n1;Xã A\n2;Xã B"), "ds.csv");
    expect(roster?.units.map(({ code, name }) => [code, name])).toEqual([
      [null, "Xã A"],
      [null, "Xã B"],
    ]);
  });

  test("finds headings below a title and passes over empty rows", () => {
    const roster = rosterOf(rows("DANH SÁCH\n;\nmã;tên\n\n01;Xã A\n;\n02;Xã B"), "ds.csv");
    expect(roster?.units.map(({ name }) => name)).toEqual(["Xã A", "Xã B"]);
  });

  test("tells the rows that it cannot use, as people count them", () => {
    const roster = rosterOf(rows("mã;tên\n01;Xã A\n02;\n01;Xã C\n;Xã D\n;xã  d"), "ds.csv");
    expect(roster?.units.map(({ name }) => name)).toEqual(["Xã A", "Xã D"]);
    expect(roster?.problems.map(({ code, facts, place }) => [code, facts, place])).toEqual([
      ["roster-row-unusable", { row: 3, reason: "no-name" }, { file: "ds.csv" }],
      ["roster-row-unusable", { row: 4, reason: "repeated-code" }, { file: "ds.csv" }],
      ["roster-row-unusable", { row: 6, reason: "repeated-name" }, { file: "ds.csv" }],
    ]);
  });

  test("takes one name in two districts for two units", () => {
    const roster = rosterOf(rows("tên;trực thuộc\nXã Tân Lập;Huyện A\nXã Tân Lập;Huyện B"), "ds.csv");
    expect(roster?.units).toHaveLength(2);
  });

  test("is none without a heading for the name", () => {
    expect(rosterOf(rows("a;b\n1;2"), "ds.csv")).toBeNull();
    expect(rosterOf([], "ds.csv")).toBeNull();
  });
});

describe("the letters of a CSV", () => {
  const text = "mã;tên\n07;Xã Đồng Tâm\n";
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

  test.each([
    ["UTF-8", Buffer.from(text, "utf8")],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`, "utf8")],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 of the other order", swapped(Buffer.from(`\uFEFF${text}`, "utf16le"))],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le")],
  ])("are read from %s", (_, bytes) => {
    expect(csvText(bytes)).toBe(text);
  });

  test("of an old code page are refused, not guessed", () => {
    expect(csvText(Buffer.from([0x6d, 0xe3, 0x3b, 0x74, 0xea, 0x6e]))).toBeNull();
  });
});
