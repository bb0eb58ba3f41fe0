import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { desk } from "../support/terminal-program";

const GOOD = resolve(__dirname, "../../assets/samples/yen-the-2024");

type Answer = {
  readonly changes: unknown;
  readonly problems: readonly { readonly code: string; readonly file?: string; readonly cell?: string }[];
  readonly successions: readonly {
    readonly code: string;
    readonly mean: string | null;
    readonly from: readonly unknown[];
  }[];
};

describe("chamsao consolidate --crosswalk", () => {
  const { at, run } = desk();

  it("compares with an earlier summary through old and new units, and tells which old unit stands in no row", () => {
    expect(run("consolidate", GOOD, "--out", at("2024.xlsx"), "--quiet").status).toBe(0);
    const codes = readFileSync(join(GOOD, "danh-sach.csv"), "utf8").match(/YT\d\d/gu) ?? [];
    // All but YT19 go into the unit of their own code, and Phồn Xương (YT01) into Bố Hạ (YT02) as well.
    const lines = [...codes.filter((code) => code !== "YT19").map((code) => `${code},,${code},`), "YT01,,YT02,"];
    writeFileSync(at("chuyen-doi.csv"), ["mã cũ,tên cũ,mã mới,tên mới", ...lines].join("\n"));
    const asked = ["consolidate", GOOD, "--previous", at("2024.xlsx"), "--crosswalk", at("chuyen-doi.csv")];
    const done = run(...asked, "--out", at("2026.xlsx"), "--json");
    const json = JSON.parse(done.out) as Answer;
    expect([done.status, done.err, json.changes, json.successions.length]).toEqual([1, "", null, 19]);
    // Xuân Lương is the eleventh of the earlier summary, whose units begin in row 10.
    expect(json.problems).toMatchObject([{ code: "crosswalk-old-unit-missing", file: "2024.xlsx", cell: "C20" }]);
    expect(json.problems).toHaveLength(1);
    const boHa = json.successions.find(({ code }) => code === "YT02");
    expect(boHa?.from).toMatchObject([
      { code: "YT02", before: { rank: 9, grandTotal: "82.91" }, split: false },
      { code: "YT01", before: { rank: 4, grandTotal: "89.99", level: "4 sao" }, split: true },
    ]);
    // (89.99 + 82.91) / 2
    expect(boHa?.mean).toBe("86.45");
    const shown = run(...asked, "--out", at("2026.xlsx"), "--quiet").out;
    expect(shown).toContain("Thị trấn Bố Hạ: Hạng 9, 82,91, 4 sao; Thị trấn Phồn Xương (tách): Hạng 4, 89,99, 4 sao");
    expect(shown).toContain("; trung bình 86,45 → Hạng 9, 82,91, 4 sao");
  });

  it.each([
    [["--crosswalk", "a.csv"], "Thiếu tùy chọn --previous."],
    [["--crosswalk", "sai.csv", "--previous", "2024.xlsx"], "phải có cột “tên cũ”"],
    [["--crosswalk", "rong.csv", "--previous", "2024.xlsx"], "không có dòng nào dùng được"],
  ])("cannot run with %j", (args, words) => {
    writeFileSync(at("sai.csv"), "tên,loại\nA,xã\n");
    writeFileSync(at("rong.csv"), "tên cũ,tên mới\n");
    const done = run("consolidate", GOOD, ...args, "--out", at("khong.xlsx"));
    expect([done.status, done.out]).toEqual([2, ""]);
    expect(done.err).toContain(words);
  });
});
