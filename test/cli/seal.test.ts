import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as z from "zod/mini";
import { readPlan } from "../../src/workbook/read-plan";
import { communeWorkbook } from "../support/commune-sheet";
import { decodeQr, grayOfPng } from "../support/decode-qr";
import { CheckShape } from "../support/json-shapes";
import { desk } from "../support/terminal-program";

const SHEET = { unit: "Xã Đồng Tâm", code: "07", judge: "Bình" };
const POINTS = [18.5, 22, 19.25, 12, 17.5];

const SealShape = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      copy: z.nullable(z.string()),
      sheets: z.array(
        z.object({
          sheet: z.string(),
          seal: z.nullable(z.string()),
          already: z.boolean(),
          problems: z.array(z.object({ code: z.string() })),
        }),
      ),
    }),
  ),
});
const CheckedShape = z.object({
  result: z.string(),
  sheets: z.array(z.object({ stand: z.string(), file: z.string() })),
});

describe("chamsao seal", () => {
  const { at, run } = desk();
  let code = "";

  beforeAll(async () => {
    mkdirSync(at("in"));
    writeFileSync(at("in/good.xlsx"), await communeWorkbook({ ...SHEET, points: POINTS }));
    writeFileSync(at("in/blank.xlsx"), await communeWorkbook({ ...SHEET, judge: "An", points: [18.5, 22, 19.25, 12] }));
    writeFileSync(
      at("in/wrong.xlsx"),
      await communeWorkbook({ ...SHEET, judge: "Chi", points: [99, 22, 19.25, 12, 17.5] }),
    );
  });

  test("seals what is complete and clean, tells what is in the way of the rest, and leaves the originals alone", () => {
    const before = readdirSync(at("in")).map((name) => readFileSync(at(`in/${name}`)));
    const done = run("seal", "in", "--out-dir", "out", "--by", "Thư ký Hà", "--json");
    expect(done.status).toBe(1);
    const { files } = SealShape.parse(JSON.parse(done.out));
    const told = files.map(({ file, copy, sheets }) => [file, copy, sheets.map(({ problems }) => problems[0]?.code)]);
    expect(told).toEqual([
      ["blank.xlsx", null, ["score-missing"]],
      ["good.xlsx", "good.xlsx", [undefined]],
      ["wrong.xlsx", null, ["score-above-max"]],
    ]);
    code = files[1]?.sheets[0]?.seal ?? "";
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(readdirSync(at("out"))).toEqual(["good.xlsx"]);
    expect(readdirSync(at("in")).map((name) => readFileSync(at(`in/${name}`)))).toEqual(before);
  });

  test("writes the code and its QR code, locks every entry and logs who did it", () => {
    const bytes = readFileSync(at("out/good.xlsx"));
    const pictures = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith("xl/media/"));
    expect(pictures.map(([, png]) => decodeQr(grayOfPng(png)))).toEqual([code]);
    const read = readPlan(bytes);
    if (!read.ok) throw new Error("unreadable");
    const [sheet, log] = read.file.sheets;
    const open = (sheet?.rows ?? []).flatMap(({ cells }) =>
      cells.filter((cell) => typeof cell?.style === "object" && cell.style.unlocked === true),
    );
    expect([sheet?.locked, open]).toEqual([true, []]);
    expect(log?.name).toBe("Nhật ký niêm phong");
    const row = log?.rows[2]?.cells.map((cell) => cell?.value ?? "");
    expect(row?.slice(1, 8)).toEqual(["Niêm phong", "Bình", "Xã Đồng Tâm", "Bình", code, "Thư ký Hà", ""]);
    expect(row?.[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });

  test("leaves a sheet that checks out as before, with its seal", () => {
    const done = run("check", "out/good.xlsx", "--json");
    const [sheet] = CheckShape.parse(JSON.parse(done.out)).files[0]?.sheets ?? [];
    // 18.5 + 22 + 19.25 + 12 + 17.5
    expect([done.status, sheet?.grandTotal, sheet?.seal]).toEqual([0, "89.25", code]);
  });

  test.each([
    ["as it stands", (text: string) => text],
    ["in small letters and groups", (text: string) => `${text.slice(0, 4)}-${text.slice(4)} `.toLowerCase()],
    ["with O for 0 and L for 1", (text: string) => text.replaceAll("0", "o").replaceAll("1", "l")],
  ])("checks a code typed %s", (_, typed) => {
    const done = run("seal", "check", typed(code), "out", "--json");
    expect([done.status, CheckedShape.parse(JSON.parse(done.out))]).toEqual([
      0,
      { result: "agrees", sheets: [{ stand: "agrees", file: "good.xlsx" }] },
    ]);
  });

  test("says of a mistyped code that it is mistyped, and of another that no sheet has it", () => {
    const wrong = code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");
    const results = [wrong, "00000000"].map((typed) => run("seal", "check", typed, "out", "--json"));
    expect(results.map(({ status, out }) => [status, CheckedShape.parse(JSON.parse(out)).result])).toEqual([
      [1, "mistyped"],
      [1, "unknown"],
    ]);
  });

  test("finds that the cells differ from the paper once an entry has changed", () => {
    const parts = unzipSync(readFileSync(at("out/good.xlsx")));
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    // The entry itself, not its group's subtotal, which has a formula.
    const edited = xml.replace(/(<c r="\w+" s="\d+">)<v>19\.25<\/v>/, "$1<v>19.5</v>");
    expect(edited).not.toBe(xml);
    writeFileSync(at("edited.xlsx"), zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(edited) }));
    const done = run("seal", "check", code, "edited.xlsx", "--json");
    expect([done.status, CheckedShape.parse(JSON.parse(done.out)).result]).toEqual([1, "differs"]);
    expect(run("check", "edited.xlsx").out).toContain(`Mã niêm phong ${code} không khớp`);
    expect(run("seal", "edited.xlsx", "--out-dir", "again").status).toBe(1);
  });

  test("opens a sheet again with a reason that its log keeps, and tells its old paper from the cells", () => {
    const done = run("unseal", "out/good.xlsx", "--sheet", "Bình", "--reason", "Ghi nhầm mục 3", "--out-dir", "open");
    expect(done.status).toBe(0);
    const read = readPlan(readFileSync(at("open/good.xlsx")));
    const [sheet, log] = read.ok ? read.file.sheets : [];
    expect(sheet?.codes).toBeUndefined();
    const rows = (log?.rows ?? []).slice(2).map(({ cells }) => [1, 5, 7].map((column) => cells[column]?.value ?? ""));
    expect(rows).toEqual([
      ["Niêm phong", code, ""],
      ["Mở niêm phong", code, "Ghi nhầm mục 3"],
    ]);
    expect(run("check", "open/good.xlsx", "--json").out).toContain('"seal": null');
    // Nothing has changed yet, so the cells still say what the paper says.
    expect(run("seal", "check", code, "open/good.xlsx").status).toBe(0);
  });

  test("comes back to exactly the cells that took entries before", () => {
    const openCells = (path: string): readonly string[] => {
      const read = readPlan(readFileSync(path));
      const [sheet] = read.ok ? read.file.sheets : [];
      return (sheet?.rows ?? []).flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) =>
          typeof cell?.style === "object" && cell.style.unlocked === true ? [`${String(row)},${String(column)}`] : [],
        ),
      );
    };
    const before = openCells(at("in/good.xlsx"));
    expect(before.length).toBeGreaterThan(10);
    expect(openCells(at("open/good.xlsx"))).toEqual(before);
  });

  test.each([
    [["seal", "in/good.xlsx"], "Thiếu tùy chọn --out-dir."],
    [["unseal", "out/good.xlsx", "--sheet", "Bình", "--out-dir", "x"], "Thiếu tùy chọn --reason."],
    [["unseal", "out/good.xlsx", "--sheet", "Ai", "--reason", "r", "--out-dir", "x"], "Không có phiếu chấm “Ai”"],
    [["seal", "check", "7K3M9QXA"], "Thiếu FILE"],
    [["seal", "in/good.xlsx", "--out-dir", "in", "--force"], "là tệp đầu vào"],
  ])("does not run: %j", (args, sentence) => {
    const done = run(...args);
    expect(done.status).toBe(2);
    expect(done.err).toContain(sentence);
  });

  test("finds nothing to open on a sheet without a seal", () => {
    const done = run("unseal", "in/good.xlsx", "--sheet", "Bình", "--reason", "r", "--out-dir", "none");
    expect([done.status, done.out]).toEqual([1, "[Bình] trong “good.xlsx” không mở được niêm phong.\n"]);
  });
});
