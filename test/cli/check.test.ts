import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { read as readForeign, write as writeForeign } from "@e965/xlsx";
import { communeWorkbook, SET_ID } from "../support/commune-sheet";
import { CheckShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const DONG_TAM = { unit: "Xã Đồng Tâm", code: "07", judge: "Bình" };

describe("chamsao check", () => {
  const { at, run } = desk();
  const checkedFiles = (...args: readonly string[]) =>
    CheckShape.parse(JSON.parse(run("check", ...args, "--json").out)).files;

  beforeAll(async () => {
    // 18.5 + 22 + 19.25 + 12 + 17.5 = 89.25: four stars, since five begin at 90.
    writeFileSync(at("good.xlsx"), await communeWorkbook({ ...DONG_TAM, points: [18.5, 22, 19.25, 12, 17.5] }));
    writeFileSync(at("bad.xlsx"), await communeWorkbook({ ...DONG_TAM, points: [18.5, 26, "19,25", 12.1, null] }));
    mkdirSync(at("in/sub"), { recursive: true });
    writeFileSync(at("in/b.xlsx"), readFileSync(at("good.xlsx")));
    writeFileSync(at("in/sub/a.XLSX"), readFileSync(at("good.xlsx")));
    for (const other of ["in/~$b.xlsx", "in/.b.xlsx", "in/b.txt"]) writeFileSync(at(other), "not for us");
  });

  test("adds up a good sheet and ends with 0", () => {
    const done = run("check", "good.xlsx", "--json");
    expect(done).toMatchObject({ status: 0, err: "" });
    const [file] = CheckShape.parse(JSON.parse(done.out)).files;
    expect(file).toMatchObject({
      file: "good.xlsx",
      sha256: createHash("sha256")
        .update(readFileSync(at("good.xlsx")))
        .digest("hex"),
      problems: [],
    });
    expect(file?.sheets).toMatchObject([
      {
        sheet: "Bình",
        unit: "Xã Đồng Tâm",
        unitCode: "07",
        judge: "Bình",
        complete: true,
        groups: { "1": "18.50", "2": "22.00", "3": "19.25", "4": "12.00", "5": "17.50" },
        total: "89.25",
        bonus: "0.00",
        grandTotal: "89.25",
        level: "4 sao",
        seal: null,
      },
    ]);
    expect(file?.sheets[0]?.criteriaSet.startsWith(`${SET_ID}@1#`)).toBe(true);
    expect(file?.sheets[0]?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("names every wrong cell and gives no total for a sheet with a gap", () => {
    const done = run("check", "bad.xlsx", "--json");
    expect(done).toMatchObject({ status: 1, err: "" });
    const sheet = CheckShape.parse(JSON.parse(done.out)).files[0]?.sheets[0];
    expect(sheet).toMatchObject({ complete: false, total: null, grandTotal: null, level: null });
    expect(sheet?.groups).toEqual({ "1": "18.50", "2": null, "3": null, "4": null, "5": null });
    const entries = sheet?.problems.filter(({ code }) => code.startsWith("score-"));
    expect(entries?.map(({ code, criterion }) => [code, criterion])).toEqual([
      ["score-above-max", "2.1"],
      ["score-is-text", "3.1"],
      ["score-off-step", "4.1"],
      ["score-missing", "5.1"],
    ]);
    expect(entries?.[1]?.repair).toEqual({ from: "19,25", to: "19.25" });
    for (const { cell, message } of entries ?? []) expect(message.startsWith(`${cell ?? "?"}: `)).toBe(true);
  });

  test("says the same to people in their language", () => {
    const vietnamese = run("check", "bad.xlsx");
    expect(vietnamese).toMatchObject({ status: 1, err: "" });
    expect(vietnamese.out).toMatch(/^bad\.xlsx\n {2}\[Bình\] Xã Đồng Tâm, Bình, chưa đủ\n/u);
    expect(vietnamese.out).toContain("26 lớn hơn mức tối đa 25");
    expect(run("check", "bad.xlsx", "--lang", "en").out).toContain("26 is above the maximum 25");
    expect(run("check", "good.xlsx").out).toContain("[Bình] Xã Đồng Tâm, Bình, tổng 89,25, 4 sao");
  });

  test("searches folders, passes over lock files and hidden ones, and orders by name", () => {
    expect(checkedFiles("in").map(({ file }) => file)).toEqual(["b.xlsx", "sub/a.XLSX"]);
    expect(checkedFiles("in", "good.xlsx", "in/b.xlsx").map(({ file }) => file)).toEqual([
      "good.xlsx",
      "in/b.xlsx",
      "in/sub/a.XLSX",
    ]);
  });

  test("tells of files that are no workbooks and goes on", () => {
    writeFileSync(at("text.xlsx"), "xin chào");
    writeFileSync(at("empty.xlsx"), "");
    writeFileSync(at("cut.xlsx"), readFileSync(at("good.xlsx")).subarray(0, 3000));
    const files = checkedFiles("text.xlsx", "empty.xlsx", "cut.xlsx", "good.xlsx");
    expect(files.map(({ file, problems }) => [file, ...problems.map(({ code }) => code)])).toEqual([
      ["cut.xlsx", "file-unreadable"],
      ["empty.xlsx", "file-unreadable"],
      ["good.xlsx"],
      ["text.xlsx", "file-not-a-workbook"],
    ]);
  });

  test.each(["biff8", "ods"] as const)("reads an old sheet as well: %s", (bookType) => {
    const book = readForeign(readFileSync(at("good.xlsx")), { dense: true });
    const name = `old.${bookType === "biff8" ? "xls" : bookType}`;
    writeFileSync(at(name), writeForeign(book, { bookType, type: "buffer" }) as Buffer);
    expect(checkedFiles(name)[0]?.sheets[0]).toMatchObject({ unit: "Xã Đồng Tâm", judge: "Bình", grandTotal: "89.25" });
  });

  test("cannot run on a file that is not there, and says so before it reads the others", () => {
    const done = run("check", "good.xlsx", "nope.xlsx", "--json");
    expect(done).toEqual({ status: 2, out: "", err: "Không có tệp hoặc thư mục “nope.xlsx”.\n" });
  });

  test("cannot run on a folder without workbooks", () => {
    mkdirSync(at("none"));
    expect(run("check", "none")).toMatchObject({ status: 2, out: "" });
  });
});
