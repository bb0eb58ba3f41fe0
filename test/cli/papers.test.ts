import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { gridOf, textAt } from "../../src/sheet/grid";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { editParts } from "../support/edit-package";
import { ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const SAMPLES = resolve(__dirname, "../../assets/samples");
const Papers = z.strictObject({
  file: z.nullable(z.string()),
  papers: z.array(
    z.strictObject({
      paper: z.string(),
      sheet: z.string(),
      unit: z.nullable(z.string()),
      unitCode: z.nullable(z.string()),
      pages: z.number(),
    }),
  ),
  problems: z.array(z.looseObject({ code: z.string(), cell: z.optional(z.string()) })),
});

function sheetsIn(path: string): readonly SheetSnapshot[] {
  const read = readWorkbook(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.workbook.sheets;
}

function named(sheet: SheetSnapshot, name: string): unknown {
  const area = sheet.names[name];
  return area === undefined ? undefined : gridOf(sheet).at(area.top, area.left)?.value;
}

describe("chamsao papers", () => {
  const { at, run } = desk();
  let merged: z.infer<typeof ConsolidateShape>;
  beforeAll(() => {
    const faulty = join(SAMPLES, "yen-the-2024-loi");
    const roster = ["--roster", join(faulty, "danh-sach.csv")];
    const done = run("consolidate", faulty, ...roster, "--json", "--quiet", "--out", at("tong-hop.xlsx"));
    merged = ConsolidateShape.parse(JSON.parse(done.out));
  });

  it("makes minutes and a letter for each unit that say what the merge said, from its summary alone", () => {
    const done = run("papers", at("tong-hop.xlsx"), "--out", at("giay.xlsx"), "--json");
    expect([done.status, done.err]).toEqual([0, ""]);
    const { papers } = Papers.parse(JSON.parse(done.out));
    expect(papers.map(({ paper }) => paper)).toEqual(["minutes", "minutes", ...merged.units.map(() => "letters")]);
    const sheets = sheetsIn(at("giay.xlsx"));
    expect(sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(papers.map(({ sheet }) => sheet));
    for (const unit of merged.units) {
      const paper = papers.find(({ paper: kind, unitCode, unit: name }) => {
        return kind === "letters" && unitCode === unit.code && name === unit.name;
      });
      const sheet = sheets.find(({ name }) => name === paper?.sheet);
      if (sheet === undefined) throw new RangeError(`no letter for ${unit.name}`);
      const found = ["letter_rank", "letter_total", "letter_level"].map((name) => named(sheet, name));
      const level = unit.level ?? "Chưa đạt mức";
      expect([unit.name, ...found]).toEqual(
        unit.rank === null
          ? [unit.name, undefined, undefined, undefined]
          : [unit.name, unit.rank, Number(unit.grandTotal), level],
      );
    }
  });

  it("makes none from a summary that somebody changed, and names the cell", () => {
    const rankOf = /(<c r="A10"[^>]*>(?:<f>[^<]*<\/f>)?<v>)1(?=<\/v>)/u;
    const changed = editParts(new Uint8Array(readFileSync(at("tong-hop.xlsx"))), {
      "xl/worksheets/sheet1.xml": (xml) => xml.replace(rankOf, (_, before: string) => `${before}3`),
    });
    writeFileSync(at("sua.xlsx"), changed);
    const done = run("papers", at("sua.xlsx"), "--out", at("khong.xlsx"), "--json");
    expect(done.status).toBe(1);
    expect(Papers.parse(JSON.parse(done.out))).toMatchObject({
      file: null,
      papers: [],
      problems: [{ code: "summary-altered", cell: "A10" }],
    });
  });

  it("makes the letter of one unit under the paper settings of a file, and refuses a unit that is not listed", () => {
    writeFileSync(at("in.json"), JSON.stringify({ headName: "Nguyễn Văn A" }));
    const [unit] = merged.units;
    const options = ["--papers", "letters", "--unit", unit?.code ?? "", "--paper", at("in.json"), "--lang", "en"];
    const done = run("papers", at("tong-hop.xlsx"), ...options, "--out", at("mot.xlsx"));
    expect([done.status, done.out]).toEqual([0, expect.stringMatching(/Papers: 1; pages of A4: \d+\.\n$/)]);
    const [letter] = sheetsIn(at("mot.xlsx"));
    const grid = letter === undefined ? null : gridOf(letter);
    const last = (grid?.height ?? 0) - 1;
    expect(grid === null ? "" : textAt(grid, last, 2)).toContain("Nguyễn Văn A");
    const strange = run("papers", at("tong-hop.xlsx"), "--unit", "Xã Không Có", "--out", at("la.xlsx"), "--lang", "en");
    expect([strange.status, strange.err]).toEqual([2, "The summary does not list the unit “Xã Không Có”.\n"]);
  });
});
