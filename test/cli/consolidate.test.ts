import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { communeWorkbook } from "../support/commune-sheet";
import { ConsolidateShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const ROSTER =
  "code,name,type,parent\n07,Xã Đồng Tâm,xã,Yên Thế\n08,Xã Tân Sỏi,xã,Yên Thế\n09,Xã Đồng Vương,xã,Yên Thế\n";

describe("chamsao consolidate", () => {
  const { at, run } = desk();
  const merged = (...args: readonly string[]) => {
    const done = run("consolidate", ...args, "--json");
    return { ...done, json: ConsolidateShape.parse(JSON.parse(done.out)) };
  };

  beforeAll(async () => {
    mkdirSync(at("in"));
    writeFileSync(at("ds.csv"), ROSTER);
    // 89.25 and 91.00: mean 90.125, which rounds to 90.13 and reaches five stars.
    writeFileSync(
      at("in/dong-tam.xlsx"),
      await communeWorkbook(
        { unit: "Xã Đồng Tâm", code: "07", judge: "An", points: [18.5, 22, 19.25, 12, 17.5] },
        { unit: "Xã Đồng Tâm", code: "07", judge: "Bình", points: [19, 22.5, 19.25, 12.5, 17.75] },
      ),
    );
    // 70.00 and 71.50: mean 70.75, three stars.
    writeFileSync(
      at("in/tan-soi.xlsx"),
      await communeWorkbook(
        { unit: "Xã Tân Sỏi", code: "08", judge: "An", points: [14, 17.5, 14, 10.5, 14] },
        { unit: "Xã Tân Sỏi", code: "08", judge: "Bình", points: [14.5, 18, 14, 11, 14] },
      ),
    );
  });

  test("ranks units by the mean of their judges and ends with 0", () => {
    const { status, err, json } = merged("in", "--out", "tong-hop.xlsx");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(
      json.units.map(({ code, name, rank, judges, grandTotal, level }) => [
        code,
        name,
        rank,
        judges,
        grandTotal,
        level,
      ]),
    ).toEqual([
      ["07", "Xã Đồng Tâm", 1, 2, "90.13", "5 sao"],
      ["08", "Xã Tân Sỏi", 2, 2, "70.75", "3 sao"],
    ]);
    expect(json.units[0]?.groups).toEqual({ "1": "18.75", "2": "22.25", "3": "19.25", "4": "12.25", "5": "17.63" });
    expect(json.units[1]?.sources).toMatchObject([
      { file: "tan-soi.xlsx", sheet: "An", judge: "An", grandTotal: "70.00" },
      { file: "tan-soi.xlsx", sheet: "Bình", judge: "Bình", grandTotal: "71.50" },
    ]);
    // 89.25 + 91.00 + 70.00 + 71.50 = 321.75
    expect(json.checks).toEqual({
      byUnit: "321.75",
      byJudge: "321.75",
      byCriterion: "321.75",
      byFile: "321.75",
      agree: true,
    });
    expect(json.sources).toEqual(
      ["dong-tam.xlsx", "tan-soi.xlsx"].map((file) => ({
        file,
        sha256: createHash("sha256")
          .update(readFileSync(at(`in/${file}`)))
          .digest("hex"),
        status: "used",
      })),
    );
    expect(existsSync(at("tong-hop.xlsx"))).toBe(true);
  });

  test("lists, explains and does not rank a unit of the roster that sent nothing", () => {
    const { status, json } = merged("in", "--roster", "ds.csv", "--out", "with-roster.xlsx");
    expect(status).toBe(1);
    expect(json.units.at(-1)).toMatchObject({
      code: "09",
      name: "Xã Đồng Vương",
      rank: null,
      judges: 0,
      grandTotal: null,
      level: null,
    });
    expect(json.problems.map(({ code }) => code)).toContain("unit-not-submitted");
    expect(existsSync(at("with-roster.xlsx"))).toBe(true);
  });

  test("shows people a ranking", () => {
    const { status, out, err } = run("consolidate", "in", "--out", "shown.xlsx");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^ +1 +07 +Xã Đồng Tâm +2 +90,13 +5 sao$/mu);
    expect(out).toContain("Cộng theo đơn vị, giám khảo, tiêu chí và tệp đều được 321,75.");
    expect(out).toContain("Đã ghi shown.xlsx");
  });

  test("leaves its own summary out of the folder that it lies in, and writes it anew", () => {
    expect(merged("in", "--out", "in/tong-hop.xlsx").status).toBe(0);
    const again = merged("in", "--out", "in/tong-hop.xlsx");
    expect(again.json.sources.map(({ file }) => file)).toEqual(["dong-tam.xlsx", "tan-soi.xlsx"]);
    expect(again.status).toBe(0);
  });

  test("uses each sheet once when another summary of the same sheets lies in the folder", () => {
    const alone = merged("in", "--out", "in/tong-hop.xlsx").json;
    writeFileSync(at("in/old.xlsx"), readFileSync(at("in/tong-hop.xlsx")));
    const { status, json } = merged("in", "--out", "in/tong-hop.xlsx");
    expect({ status, units: json.units, checks: json.checks }).toEqual({
      status: 0,
      units: alone.units,
      checks: alone.checks,
    });
    expect(json.problems.map(({ code, file, through }) => [code, file, through])).toEqual(
      ["dong-tam.xlsx", "dong-tam.xlsx", "tan-soi.xlsx", "tan-soi.xlsx"].map((file) => [
        "sheet-duplicated",
        file,
        "old.xlsx",
      ]),
    );
    const compared = merged("in", "--previous", "in/old.xlsx", "--out", "in/tong-hop.xlsx").json;
    expect(compared.problems).toEqual([]);
  });

  test.each([
    [["in/dong-tam.xlsx", "--out", "in/dong-tam.xlsx"], "là tệp đầu vào"],
    [["in", "--out", "in/dong-tam.xlsx"], "không phải bảng tổng hợp"],
    [["in", "--out", "x.xls"], "phải có đuôi .xlsx"],
    [["in", "--out", "no/x.xlsx"], "Không ghi được"],
    [["in", "--out", "x.xlsx", "--panel", "best"], "--panel phải là một trong: mean, trimmed-mean, median."],
    [["in", "--out", "x.xlsx", "--previous", "in/dong-tam.xlsx"], "không phải bảng tổng hợp của Chấm Sao"],
    [["nope", "--out", "x.xlsx"], "Không có tệp hoặc thư mục “nope”."],
  ])("cannot run with %j", (args, words) => {
    const before = readFileSync(at("in/dong-tam.xlsx"));
    const done = run("consolidate", ...args);
    expect({ status: done.status, out: done.out }).toEqual({ status: 2, out: "" });
    expect(done.err).toContain(words);
    expect(done.err.split("\n")).toHaveLength(2);
    expect(readFileSync(at("in/dong-tam.xlsx")).equals(before)).toBe(true);
    expect(existsSync(at("x.xlsx"))).toBe(false);
  });

  test("uses a file that was sent twice once", async () => {
    mkdirSync(at("twice"));
    const sheet = { unit: "Xã Tân Sỏi", code: "08", judge: "An", points: [14, 17.5, 14, 10.5, 14] };
    writeFileSync(at("twice/a.xlsx"), await communeWorkbook(sheet));
    writeFileSync(at("twice/b.xlsx"), await communeWorkbook(sheet));
    const { status, json } = merged("twice", "--out", "twice.xlsx");
    expect(status).toBe(0);
    expect(json.units[0]).toMatchObject({ judges: 1, grandTotal: "70.00" });
    expect(json.sources.map((source) => source.status).sort()).toEqual(["superseded", "used"]);
    expect(json.problems.map(({ code }) => code)).toContain("sheet-duplicated");
  });

  test("says what changed since an earlier summary", async () => {
    mkdirSync(at("later"));
    const sheet = { unit: "Xã Tân Sỏi", code: "08", judge: "An" };
    writeFileSync(at("later/a.xlsx"), await communeWorkbook({ ...sheet, points: [14, 17.5, 14, 10.5, 14] }));
    expect(merged("later", "--out", "before.xlsx").status).toBe(0);
    writeFileSync(at("later/a.xlsx"), await communeWorkbook({ ...sheet, points: [16, 19.5, 16, 12.5, 16] }));
    const { out, status } = run("consolidate", "later", "--previous", "before.xlsx", "--out", "after.xlsx");
    expect(status).toBe(0);
    expect(out).toContain("Xã Tân Sỏi: Hạng 1, 70, 3 sao → Hạng 1, 80, 4 sao");
  });

  test("still says what is wrong when no file holds a sheet", () => {
    mkdirSync(at("broken"));
    writeFileSync(at("broken/a.xlsx"), "xin chào");
    const done = run("consolidate", "broken", "--out", "broken.xlsx", "--json");
    expect(done.status).toBe(1);
    expect(JSON.parse(done.out)).toMatchObject({
      criteriaSet: null,
      units: [],
      problems: [{ code: "file-not-a-workbook", file: "a.xlsx" }],
      sources: [{ file: "a.xlsx", status: "rejected" }],
    });
    expect(existsSync(at("broken.xlsx"))).toBe(false);
  });

  test("leaves nothing unfinished behind", () => {
    expect([".", "in"].flatMap((folder) => readdirSync(at(folder))).filter((name) => name.endsWith(".tmp"))).toEqual(
      [],
    );
  });
});
