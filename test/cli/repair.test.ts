import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { communeWorkbook } from "../support/commune-sheet";
import { CheckShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const SHEET = { unit: "Xã Đồng Tâm", code: "07", judge: "Bình" };

describe("chamsao check --repair", () => {
  const { at, run } = desk();

  beforeAll(async () => {
    mkdirSync(at("in"));
    writeFileSync(
      at("in/texts.xlsx"),
      await communeWorkbook({ ...SHEET, points: ["18,5", " 22 ", "19.25đ", 12, 17.5] }),
    );
    writeFileSync(at("in/good.xlsx"), await communeWorkbook({ ...SHEET, points: [18.5, 22, 19.25, 12, 17.5] }));
    writeFileSync(at("in/lost.xlsx"), await communeWorkbook({ ...SHEET, points: ["giỏi", 22, 19.25, 12, 17.5] }));
  });

  test("writes repaired copies and a log, and never touches the originals", () => {
    const before = readFileSync(at("in/texts.xlsx"));
    const done = run("check", "in", "--repair", "--out-dir", "out", "--json");
    // The input had errors, so the answer is 1, whatever was repaired.
    expect(done.status).toBe(1);
    expect(done.err).toBe("Đã sửa 3 ô; bản sửa và nhật ký nằm trong out. Tệp gốc không thay đổi.\n");
    const { repairs } = JSON.parse(done.out) as { repairs: Record<string, string>[] };
    expect(repairs.map(({ file, sheet, from, to, copy }) => [file, sheet, from, to, copy])).toEqual([
      ["texts.xlsx", "Bình", "18,5", "18.5", "texts.xlsx"],
      ["texts.xlsx", "Bình", " 22 ", "22", "texts.xlsx"],
      ["texts.xlsx", "Bình", "19.25đ", "19.25", "texts.xlsx"],
    ]);
    expect(readdirSync(at("out")).sort()).toEqual(["nhat-ky-sua.csv", "texts.xlsx"]);
    const log = readFileSync(at("out/nhat-ky-sua.csv"), "utf8");
    expect(log.startsWith("\uFEFFtệp,trang tính,ô,từ,thành,bản sửa\r\n")).toBe(true);
    expect(log).toContain(`texts.xlsx,Bình,${repairs[0]?.["cell"] ?? "?"},"18,5",18.5,texts.xlsx\r\n`);
    expect(readFileSync(at("in/texts.xlsx")).equals(before)).toBe(true);
  });

  test("makes copies that are right", () => {
    const done = run("check", "out/texts.xlsx", "--json");
    const sheet = CheckShape.parse(JSON.parse(done.out)).files[0]?.sheets[0];
    // 18.5 + 22 + 19.25 + 12 + 17.5
    expect(sheet).toMatchObject({ complete: true, grandTotal: "89.25", level: "4 sao" });
    expect(sheet?.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(done.status).toBe(0);
  });

  test("refuses to overwrite copies unless told to", () => {
    expect(run("check", "in", "--repair", "--out-dir", "out")).toMatchObject({ status: 2 });
    expect(run("check", "in", "--repair", "--out-dir", "out", "--force")).toMatchObject({ status: 1 });
  });

  test("refuses to put copies over the originals, even by force", () => {
    const before = readFileSync(at("in/texts.xlsx"));
    const done = run("check", "in", "--repair", "--out-dir", "in", "--force");
    expect(done.status).toBe(2);
    expect(done.err).toContain("là tệp đầu vào");
    expect(readFileSync(at("in/texts.xlsx")).equals(before)).toBe(true);
    expect(readdirSync(at("in")).sort()).toEqual(["good.xlsx", "lost.xlsx", "texts.xlsx"]);
  });

  test("says when nothing can be repaired", () => {
    const done = run("check", "in/lost.xlsx", "--repair", "--out-dir", "none");
    expect(done).toMatchObject({ status: 1, err: "Không có ô nào sửa được bằng máy.\n" });
  });

  test.each([
    [["--repair"], "Thiếu tùy chọn --out-dir."],
    [["--out-dir", "x"], "Thiếu tùy chọn --repair."],
  ])("needs both options: %j", (args, sentence) => {
    expect(run("check", "in", ...args)).toEqual({ status: 2, out: "", err: `${sentence}\n` });
  });
});
