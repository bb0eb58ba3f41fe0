import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { editParts, insertRow } from "../support/edit-package";
import { libreofficeOrSkip } from "../support/libreoffice";
import { pdfPages } from "../support/poppler";
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

  it("prints a sheet with one more row among those as they were made, of the asked unit only, and says so", async () => {
    const judges = ["--judge", "An", "--judge", "Bình", "--judge", "Chi"];
    const [unit, other] = ["Xã Đồng Tâm", "Xã Tam Tiến"];
    for (const [name, whose] of Object.entries({ "dong-tam.xlsx": unit, "tam-tien.xlsx": other }))
      run("new", "--criteria", "yen-the-2024", "--unit", whose, ...judges, "--out", at(name));
    const made = new Uint8Array(readFileSync(at("dong-tam.xlsx")));
    const row = insertRow(20);
    const edits = { "xl/worksheets/sheet2.xml": row, "xl/workbook.xml": (xml: string) => xml };
    writeFileSync(at("dong-tam.xlsx"), editParts(made, edits));
    const out = ["--out-dir", at("ba"), "--unit", unit, "--json"];
    const done = run("print", at("dong-tam.xlsx"), at("tam-tien.xlsx"), ...out);
    const said = JSON.parse(done.out) as {
      files: { pdf: string | null; pages: number; sheets: { pages: number }[] }[];
    };
    expect([done.status, done.err]).toEqual([0, expect.any(String)]);
    const sheets = ["An", "Bình", "Chi"].map((sheet) => ({ sheet: expect.stringContaining(sheet) as string }));
    expect(said).toMatchObject({
      files: [{ sheets }, { pdf: null, sheets: [] }],
      problems: [
        { code: "paper-not-dressed", file: "dong-tam.xlsx", sheet: expect.stringContaining("Bình") as string },
      ],
    });
    const [first] = said.files;
    const pages = first?.sheets.reduce((sum, own) => sum + own.pages, 0) ?? 0;
    expect(pages).toBe(first?.pages);
    const text = (await pdfPages(new Uint8Array(readFileSync(at(join("ba", "dong-tam.pdf")))))).join("\n");
    const named = [...text.matchAll(/(?:Giám khảo|Người chấm)[^\n]*?(An|Bình|Chi)\b/gu)].map(([, judge]) => judge);
    expect(named).toEqual(["An", "Bình", "Chi"]);
    const nowhere = run("print", at("dong-tam.xlsx"), "--out-dir", at("bon"), "--unit", "Xã Không Có");
    expect([nowhere.status, nowhere.err]).toEqual([2, expect.stringContaining("Xã Không Có")]);
  });
});
