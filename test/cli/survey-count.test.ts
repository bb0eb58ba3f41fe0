import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { utils, write as writeForeign } from "@e965/xlsx";
import { findSet } from "../../src/scoring/built-in-sets";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import { readSealLog } from "../../src/sheet/read-seal-log";
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

  describe("--into a workbook", () => {
    const into = (answers: string, ...args: readonly string[]) =>
      run("survey", "count", answers, "--form", "PKS03", "--into", "phieu.xlsx", ...args);
    const sha = (file: string): string =>
      createHash("sha256")
        .update(readFileSync(at(file)))
        .digest("hex");

    /** Every problem of a file as the terminal finds it, and what its score sheets give the criterion of PKS03. */
    function judged(file: string) {
      const read = readWorkbook(readFileSync(at(file)));
      if (!read.ok) throw new TypeError(file);
      const found = judgeWorkbook(read.workbook, file, findSet);
      return { found, log: readSealLog(read.workbook), names: read.workbook.sheets.map(({ name }) => name) };
    }

    beforeAll(() => {
      const asked = ["--criteria", "bac-giang-cqtt-2024", "--unit", "Xã Đồng Tâm", "--unit-code", "07"];
      run("new", ...asked, "--judge", "An", "--survey", "--out", "phieu.xlsx");
      writeFileSync(at("into.csv"), csv(ANSWERS));
      writeFileSync(at("more.csv"), csv([...ANSWERS, ["Xã Đồng Tâm", "Lan", "Tốt"]]));
    });

    it("writes the counts into the form's row of a copy and leaves the original alone", () => {
      const before = sha("phieu.xlsx");
      const done = into("into.csv", "--out", "phieu-1.xlsx");
      expect(done).toMatchObject({ status: 0, err: "" });
      expect(done.out).toContain("Đã ghi vào trang “Khảo sát”, từ ô H12. Công thức sẽ tính lại khi mở tệp.");
      expect(sha("phieu.xlsx")).toBe(before);
      expect(resultIn("phieu-1.xlsx")).toEqual({
        unit: { code: "07", name: "Xã Đồng Tâm" },
        result: { kind: "counted", asked: 5, answered: 4, counts: [2, 1, 1] },
      });
      const { found, log } = judged("phieu-1.xlsx");
      // 2 Tốt and 0.6 of 1 Trung bình are 2.6 of 4; times 3 points 1.95.
      expect(found.sheets[0]?.score.leaves.get("5.3")?.points).toBe(195);
      expect(found.sheets[0]?.problems.map(({ code }) => code)).not.toContain("total-mismatch");
      expect(log.records).toEqual([]);
    });

    it("tells counts that stand there, and replaces them only for a reason, which the workbook keeps", () => {
      const args = ["--form", "PKS03", "--into", "phieu-1.xlsx"];
      const again = (answers: string, ...more: readonly string[]) => run("survey", "count", answers, ...args, ...more);
      const same = again("into.csv", "--out", "same.xlsx");
      expect(same.status).toBe(0);
      expect(same.out).toContain("ô H12: PKS03 đã có đúng số liệu này; không ghi gì.");
      const held = again("more.csv", "--out", "held.xlsx");
      expect(held.status).toBe(1);
      expect(held.out).toContain("ô H12: PKS03 đã có số liệu khác (5 / 4: 2, 1, 1) nên không ghi.");
      expect(["same.xlsx", "held.xlsx"].filter((file) => existsSync(at(file)))).toEqual([]);
      const done = again(
        "more.csv",
        "--replace",
        "Thêm một phiếu nộp muộn",
        "--by",
        "Thư ký",
        "--out-dir",
        "moi",
        "--json",
      );
      expect(JSON.parse(done.out)).toMatchObject({
        ...{ file: "moi/phieu-1.xlsx", sheet: "Khảo sát", replaced: true, held: ["5", "4", "2", "1", "1"] },
        cells: ["H12", "I12", "J12", "K12", "L12"],
      });
      expect(resultIn("moi/phieu-1.xlsx").result).toEqual({
        kind: "counted",
        asked: 6,
        answered: 5,
        counts: [3, 1, 1],
      });
      const { log, names } = judged("moi/phieu-1.xlsx");
      expect(log.records).toMatchObject([
        {
          ...{ kind: "survey", sheet: "Khảo sát", criterion: "PKS03", cell: "H12", by: "Thư ký" },
          ...{ reason: "Thêm một phiếu nộp muộn", first: "5 / 4: 2, 1, 1", decided: "6 / 5: 3, 1, 1" },
        },
      ]);
      expect(names).toEqual(["An", "Khảo sát", "Nhật ký niêm phong"]);
    });

    it.each([
      [["--unit", "Xã Tân Sỏi", "--out", "z.xlsx"], "không có trang khảo sát nào có mẫu phiếu PKS03 (Xã Tân Sỏi)"],
      [["--out", "phieu.xlsx", "--force"], "phieu.xlsx"],
      [["--out", "z.xlsx", "--out-dir", "moi"], "--out-dir"],
    ])("cannot run with %j", (args, sentence) => {
      const done = into("into.csv", ...args);
      expect(done).toMatchObject({ status: 2, out: "" });
      expect(done.err).toContain(sentence);
    });

    it("does not take a sheet of another version for its own", () => {
      const sheets = ["--criteria", "own.json", "--unit", "Xã A", "--survey", "--out", "own.xlsx"];
      expect(run("new", ...sheets).status).toBe(0);
      writeFileSync(at("own.json"), JSON.stringify(surveySetJson({ version: "2" })));
      writeFileSync(at("own.csv"), csv([["Trả lời"], ["Tốt"]]));
      const asked = ["--form", "PKS01", "--into", "own.xlsx", "--criteria", "own.json", "--out", "own-out.xlsx"];
      const done = run("survey", "count", "own.csv", ...asked);
      expect(done.status).toBe(1);
      expect(done.out).toMatch(/own\.xlsx\n.*Khảo sát.* B8: Phiếu lập theo bộ tiêu chí nho@1#/u);
      expect(existsSync(at("own-out.xlsx"))).toBe(false);
    });
  });
});
