import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { utils, write as writeForeign } from "@e965/xlsx";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { CheckShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

describe("chamsao new", () => {
  const { at, run } = desk();
  const make = (...args: readonly string[]) => run("new", "--criteria", "bac-giang-cqtt-2023", ...args);
  function sheetsOf(file: string): readonly string[] {
    const read = readWorkbook(readFileSync(at(file)));
    return read.ok ? read.workbook.sheets.map(({ name }) => name) : [];
  }
  const checked = (file: string) =>
    CheckShape.parse(JSON.parse(run("check", file, "--json").out)).files[0]?.sheets ?? [];

  test("makes one workbook with a sheet for each judge", () => {
    const made = make(
      "--unit",
      "Xã Đồng Tâm",
      "--unit-code",
      "07",
      "--judge",
      "Bình",
      "--judge",
      "An",
      "--out",
      "a.xlsx",
    );
    expect(made).toEqual({ status: 0, out: "Đã ghi a.xlsx\n", err: "" });
    expect(sheetsOf("a.xlsx")).toEqual(["Bình", "An"]);
    expect(checked("a.xlsx").map(({ unit, unitCode, judge }) => [unit, unitCode, judge])).toEqual([
      ["Xã Đồng Tâm", "07", "Bình"],
      ["Xã Đồng Tâm", "07", "An"],
    ]);
  });

  test("makes the unit's own sheet where there is no judge", () => {
    expect(make("--unit", "Xã Tân Sỏi", "--out", "self.xlsx").status).toBe(0);
    expect(sheetsOf("self.xlsx")).toEqual(["Phiếu tự chấm"]);
    expect(checked("self.xlsx")[0]).toMatchObject({ unit: "Xã Tân Sỏi", unitCode: null, judge: null, complete: false });
  });

  test("does not overwrite a file unless told to", () => {
    writeFileSync(at("kept.xlsx"), "mine");
    const refused = make("--unit", "Xã A", "--out", "kept.xlsx");
    expect(refused).toMatchObject({ status: 2, out: "" });
    expect(refused.err).toContain("“kept.xlsx” đã có");
    expect(readFileSync(at("kept.xlsx"), "utf8")).toBe("mine");
    expect(make("--unit", "Xã A", "--out", "kept.xlsx", "--force").status).toBe(0);
    expect(sheetsOf("kept.xlsx")).toHaveLength(1);
  });

  test("makes a workbook for each unit of a roster, named by code and name", () => {
    const roster =
      "\uFEFFmã;tên;loại;trực thuộc\n01;Xã Đồng Tâm;xã;Yên Thế\n02;Xã A/B;xã;Yên Thế\n;Thị trấn Bố Hạ;;\n03;;;\n";
    writeFileSync(at("ds.csv"), roster);
    const made = make("--roster", "ds.csv", "--judge", "Bình", "--out-dir", "phieu", "--json");
    expect(made).toMatchObject({ status: 1, err: "" });
    expect(JSON.parse(made.out)).toMatchObject({
      files: [{ unitCode: "01" }, { unitCode: "02" }, { unit: "Thị trấn Bố Hạ", unitCode: null }],
      problems: [{ code: "roster-row-unusable", severity: "error", file: "ds.csv" }],
    });
    expect(readdirSync(at("phieu")).sort()).toEqual([
      "01 - Xã Đồng Tâm.xlsx",
      "02 - Xã A-B.xlsx",
      "Thị trấn Bố Hạ.xlsx",
    ]);
  });

  test("writes no file of a batch when one of them exists", () => {
    writeFileSync(at("two.csv"), "name\nXã A\nXã B\n");
    mkdirSync(at("batch"));
    writeFileSync(at("batch/Xã B.xlsx"), "mine");
    expect(make("--roster", "two.csv", "--out-dir", "batch").status).toBe(2);
    expect(readdirSync(at("batch"))).toEqual(["Xã B.xlsx"]);
  });

  test("reads a roster from a workbook, whose rows it counts as Excel does", () => {
    const rows = [["DANH SÁCH ĐƠN VỊ"], [], ["Mã", "Tên đơn vị"], ["01", "Xã A"], ["02", ""], ["03", "Xã C"]];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["ghi chú"]]), "Khác");
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Danh sách");
    writeFileSync(at("ds.xlsx"), writeForeign(book, { bookType: "xlsx", type: "buffer" }) as Buffer);
    const made = make("--roster", "ds.xlsx", "--out-dir", "from-xlsx");
    expect(made).toMatchObject({ status: 1, err: "" });
    expect(made.out).toContain("Danh sách đơn vị, dòng 5: thiếu tên đơn vị.");
    expect(readdirSync(at("from-xlsx")).sort()).toEqual(["01 - Xã A.xlsx", "03 - Xã C.xlsx"]);
  });

  test("refuses a roster without a unit", () => {
    writeFileSync(at("heading.csv"), "code,name\n");
    expect(make("--roster", "heading.csv", "--out-dir", "nothing")).toEqual({
      status: 2,
      out: "",
      err: "Danh sách đơn vị “heading.csv” không có đơn vị nào.\n",
    });
  });

  test("refuses a roster without a column for the name", () => {
    const done = make("--roster", "a.xlsx", "--out-dir", "nothing");
    expect(done).toMatchObject({ status: 2, out: "" });
    expect(done.err).toContain("không có cột “tên”");
    expect(existsSync(at("nothing"))).toBe(false);
  });

  test.each([
    [["--unit", "Xã A"], "Thiếu tùy chọn --out."],
    [["--out", "x.xlsx"], "Thiếu tùy chọn --unit."],
    [["--unit", "Xã A", "--out", "x.xls"], "“x.xls” phải có đuôi .xlsx."],
    [["--unit", "Xã A", "--roster", "ds.csv", "--out-dir", "d"], "Không dùng --unit cùng với --roster."],
    [["--unit", "Xã A", "--out", "x.xlsx", "--judge", "An", "--judge", "AN "], "Giám khảo “AN” được nêu hai lần."],
    [["--unit", "Xã ".repeat(100), "--out", "x.xlsx"], "--unit dài quá 200 chữ."],
    [["--roster", "nope.csv", "--out-dir", "d"], "Không có tệp hoặc thư mục “nope.csv”."],
    [
      ["--unit", "Xã A", "--out", "nope/x.xlsx"],
      "Không ghi được “nope/x.xlsx”. Hãy xem thư mục có tồn tại, có quyền ghi và tệp có đang mở không.",
    ],
  ])("cannot run with %j", (args, sentence) => {
    expect(make(...args)).toEqual({ status: 2, out: "", err: `${sentence}\n` });
  });

  test("leaves nothing unfinished behind", () => {
    expect(readdirSync(at(".")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
