import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { utils, write as writeForeign } from "@e965/xlsx";
import { findSet } from "../../src/scoring/built-in-sets";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { surveySetJson } from "../support/survey-set";
import { desk } from "../support/terminal-program";

const ANSWERS = [
  ["Đơn vị", "Họ tên", "Trả lời"],
  ["Xã Đồng Tâm", "An", "Tốt"],
  ["Xã Đồng Tâm", "Bình", "TRUNG BÌNH"],
  ["Xã Đồng Tâm", "Chi", "C"],
  ["Xã Tân Sỏi", "Dũng", "Yếu"],
  ["Xã Đồng Tâm", "Giang", ""],
  ["Xã Đồng Tâm", "Hà", "tốt"],
];
const KHA = ["Xã Đồng Tâm", "Khoa", "Khá"];

describe("chamsao survey count", () => {
  const { at, run } = desk();
  const count = (answers: string, ...args: readonly string[]) =>
    run("survey", "count", answers, "--criteria", "bac-giang-cqtt-2024", "--unit", "Xã Đồng Tâm", ...args);
  const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join(";")}\n`).join("");

  /** What a reader makes of the form PKS03 on the survey sheet of a file. */
  function resultIn(file: string) {
    const read = readWorkbook(readFileSync(at(file)));
    if (!read.ok) throw new TypeError(file);
    const [survey] = judgeWorkbook(read.workbook, file, findSet).surveys;
    return { unit: survey?.unit, result: survey?.forms.find(({ form }) => form === "PKS03")?.result };
  }

  // Tốt: An and Hà; Trung bình: Bình; Yếu: Chi by the letter C. Giang gave none, Dũng lives elsewhere.
  it("counts a .csv into a survey sheet", () => {
    writeFileSync(at("a.csv"), csv(ANSWERS));
    const done = count("a.csv", "--form", "pks03", "--unit-code", "07", "--out", "a.xlsx");
    expect(done).toMatchObject({ status: 0, err: "" });
    expect(done.out).toBe(
      [
        "1 dòng của đơn vị khác không được đếm: Xã Tân Sỏi.",
        "PKS03, Xã Đồng Tâm: 5 dòng, đếm 4 phiếu, 1 để trống, 0 không đọc được. Số phiếu phát ra ghi theo số dòng.",
        "Tốt         2",
        "Trung bình  1",
        "Yếu         1",
        "Đã ghi a.xlsx\n",
      ].join("\n"),
    );
    expect(resultIn("a.xlsx")).toEqual({
      unit: { code: "07", name: "Xã Đồng Tâm" },
      result: { kind: "counted", asked: 5, answered: 4, counts: [2, 1, 1] },
    });
  });

  it("writes the readable answers of an .xlsx and names the others by sheet and cell", () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["ghi chú"]]), "Khác");
    utils.book_append_sheet(book, utils.aoa_to_sheet([...ANSWERS, KHA]), "Phiếu");
    writeFileSync(at("b.xlsx"), writeForeign(book, { bookType: "xlsx", type: "buffer" }) as Buffer);
    const done = count("b.xlsx", "--form", "PKS03", "--out", "b-out.xlsx", "--json");
    expect(done).toMatchObject({ status: 1, err: "" });
    expect(JSON.parse(done.out)).toMatchObject({
      file: "b-out.xlsx",
      form: "PKS03",
      asked: 6,
      answered: 4,
      blank: 1,
      unreadable: 1,
      others: 1,
      counts: [
        { label: "Tốt", count: 2 },
        { label: "Trung bình", count: 1 },
        { label: "Yếu", count: 1 },
      ],
      problems: [{ code: "survey-answer-unreadable", severity: "error", file: "b.xlsx", sheet: "Phiếu", cell: "C8" }],
    });
    expect(resultIn("b-out.xlsx").result).toEqual({ kind: "counted", asked: 6, answered: 4, counts: [2, 1, 1] });
  });

  it("says which cell it could not read", () => {
    writeFileSync(at("c.csv"), csv([["Trả lời"], ["Tốt"], ["Khá"]]));
    const done = count("c.csv", "--form", "PKS03", "--out", "c.xlsx");
    expect(done.status).toBe(1);
    expect(done.out).toContain("c.csv\n  Lỗi A3: Câu “Kết quả thực hiện quy chế dân chủ cấp xã”: “Khá” không phải");
    expect(done.out).toContain("mọi dòng được tính là của Xã Đồng Tâm");
  });

  it("writes no sheet where a question has no column", () => {
    writeFileSync(at("own.json"), JSON.stringify(surveySetJson()));
    writeFileSync(at("d.csv"), csv([["Thời gian chờ"], ["A"]]));
    const asked = ["--criteria", "own.json", "--unit", "Xã A", "--form", "PKS02", "--out", "d.xlsx"];
    const done = run("survey", "count", "d.csv", ...asked);
    expect(done).toMatchObject({ status: 1, err: "" });
    expect(done.out).toContain("Bảng trả lời thiếu cột cho câu “Thái độ phục vụ”.");
    expect(existsSync(at("d.xlsx"))).toBe(false);
  });

  it.each([
    [["--form", "PKS09"], "Không có mẫu phiếu “PKS09”. Bộ tiêu chí có: PKS01, PKS02, PKS03,"],
    [[], "Thiếu tùy chọn --form."],
    [["--form", "PKS03", "--unit-code"], "Tùy chọn --unit-code cần một giá trị."],
  ])("cannot run with %j", (args, sentence) => {
    const done = count("a.csv", "--out", "x.xlsx", ...args);
    expect(done).toMatchObject({ status: 2, out: "" });
    expect(done.err).toContain(sentence);
  });

  it.each([
    ["no answers", [["TT"], ["1"]], "không có cột “Trả lời”"],
    [
      "two columns of them",
      [
        ["Trả lời", "Answer"],
        ["A", "B"],
      ],
      "có hai cột cho “Answer”",
    ],
    [
      "other units alone",
      [
        ["Đơn vị", "Trả lời"],
        ["Xã A", "B"],
      ],
      "không có dòng nào của Xã Đồng Tâm. Các dòng khác: 1",
    ],
  ])("cannot run on a table with %s", (_, rows, sentence) => {
    writeFileSync(at("bad.csv"), csv(rows));
    const done = count("bad.csv", "--form", "PKS03", "--out", "bad.xlsx");
    expect(done).toMatchObject({ status: 2, out: "" });
    expect(done.err).toContain(sentence);
    expect(existsSync(at("bad.xlsx"))).toBe(false);
  });

  it("needs --criteria, and never overwrites the answers", () => {
    const asked = ["--form", "PKS03", "--unit", "Xã A"];
    expect(run("survey", "count", "a.csv", ...asked, "--out", "y.xlsx").err).toBe("Thiếu tùy chọn --criteria.\n");
    expect(count("b.xlsx", "--form", "PKS03", "--out", "b.xlsx", "--force").status).toBe(2);
  });
});
