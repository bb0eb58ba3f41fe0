import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { libreofficeOrSkip } from "../support/libreoffice";
import { desk } from "../support/terminal-program";

const SAMPLE = resolve(__dirname, "../../assets/samples/yen-the-2024/YT09 - Xã Đồng Tâm.xlsx");
const { at, run } = desk();

describe("chamsao print", () => {
  it("refuses what it cannot do before anything is written", () => {
    writeFileSync(at("in.json"), '{"style": "hội"}');
    writeFileSync(at("khong.json"), "{");
    const base = ["print", SAMPLE, "--out-dir", at("pdf")];
    expect(run("print", SAMPLE)).toMatchObject({ status: 2 });
    expect(run(...base, "--papers", "posters")).toMatchObject({ status: 2 });
    expect(run(...base, "--office", at("soffice"))).toMatchObject({ status: 2 });
    expect(run(...base, "--paper", at("in.json")).err).toContain("Nhà nước, Đảng hoặc Ban Chỉ đạo");
    expect(run(...base, "--paper", at("khong.json"), "--lang", "en")).toMatchObject({ status: 2 });
    expect(existsSync(at("pdf"))).toBe(false);
  });
});

libreofficeOrSkip("chamsao print with LibreOffice", () => {
  it("prints the others where one file is none, and says which", () => {
    mkdirSync(at("phieu"));
    copyFileSync(SAMPLE, at(join("phieu", "a.xlsx")));
    writeFileSync(at(join("phieu", "b.xlsx")), "PK\u0003\u0004 not a workbook");
    const before = readFileSync(SAMPLE);
    const done = run("print", at("phieu"), "--out-dir", at("pdf"), "--json");
    expect(done.status).toBe(1);
    expect(JSON.parse(done.out)).toMatchObject({
      files: [
        { file: "a.xlsx", pdf: at(join("pdf", "a.pdf")) },
        { file: "b.xlsx", pdf: null, pages: 0, sheets: [] },
      ],
      problems: [{ code: "file-unreadable", file: "b.xlsx" }],
    });
    expect(readFileSync(at(join("phieu", "a.xlsx")))).toEqual(before);
    const again = run("print", at("phieu"), "--out-dir", at("pdf"));
    expect([again.status, again.err]).toEqual([2, expect.stringContaining("--force")]);
  });
});
