import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod/mini";
import { findSet } from "../../src/scoring/built-in-sets";
import { a1 } from "../../src/sheet/address";
import { judgeSheet } from "../../src/sheet/judge-sheet";
import { readSealLog } from "../../src/sheet/read-seal-log";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { readAnyWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { communeWorkbook } from "../support/commune-sheet";
import { decodeQr } from "../support/decode-qr";
import { editSheets } from "../support/edit-package";
import { edited, setCell } from "../support/edit-snapshot";
import { CheckShape, ConsolidateShape } from "../support/json-shapes";
import { libreofficeOrSkip, recalculate, recalculateAll } from "../support/libreoffice";
import { pdfPages, pdfPicture, popplerOrSkip } from "../support/poppler";
import { desk } from "../support/terminal-program";
import { yenThePlan } from "../support/yen-the";

const SealShape = z.object({
  files: z.array(z.object({ file: z.string(), sheets: z.array(z.object({ seal: z.string() })) })),
});
const PrintedShape = z.object({
  files: z.array(z.object({ file: z.string(), pdf: z.string(), sheets: z.array(z.object({ kind: z.string() })) })),
});
const CheckedShape = z.object({ result: z.string(), sheets: z.array(z.object({ stand: z.string() })) });

/** Two communes' sheets of five groups, and one of the Yên Thế set with figures, bonus and a name as a Mac types it. */
async function workbooks(): Promise<Readonly<Record<string, Uint8Array>>> {
  const points = [18.5, 22, 19.25, 12, 17.5];
  return {
    "dong-tam.xlsx": await communeWorkbook(
      { unit: "Xã Đồng Tâm", code: "07", points },
      { unit: "Xã Đồng Tâm", code: "07", judge: "Bình", points },
    ),
    "yen-the.xlsx": await writeXlsx({
      title: "Phiếu chấm",
      sheets: [yenThePlan({}, { unit: "Xã  Đồng Tâm", judge: "Nguyễn Văn Ân".normalize("NFD") })],
    }),
  };
}

const SHEETS = 3;
/** How a file comes to its place: the formats that it was saved in, one after the other. */
const ROADS = ["xlsx", "ods", "xls", "ods-xlsx", "xls-xlsx"] as const;
type Road = (typeof ROADS)[number];
type Converted = Readonly<Record<Road, readonly Uint8Array[]>>;

/** Four runs of LibreOffice: there, there, there and back. */
async function converted(sealed: readonly Uint8Array[]): Promise<Converted> {
  const xlsx = await recalculateAll(sealed, "xlsx");
  const ods = await recalculateAll(sealed, "ods");
  const xls = await recalculateAll(sealed, "xls");
  const back = await recalculateAll([...ods, ...xls], "xlsx");
  return { xlsx, ods, xls, "ods-xlsx": back.slice(0, ods.length), "xls-xlsx": back.slice(ods.length) };
}

async function opened(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const read = await readAnyWorkbook(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  return read.workbook;
}

/** The sheet with a quarter point more in the first of its points that is typed and not calculated. */
function withQuarterMore(sheet: SheetSnapshot): SheetSnapshot {
  const area = sheet.names["points"] ?? { top: Infinity, left: -1 };
  const entry = sheet.cells.find(
    ({ row, column, kind, formula }) =>
      row >= area.top && column === area.left && kind === "number" && formula === null,
  );
  if (typeof entry?.value !== "number") throw new RangeError(`${sheet.name} has no points`);
  return edited(sheet, setCell(a1(entry), entry.value + 0.25));
}

libreofficeOrSkip("sealed workbooks in LibreOffice", () => {
  const { at, run } = desk();
  let sealed: readonly Uint8Array[] = [];
  let files: Converted;
  /** By workbook, in the order of its sheets. */
  let codes: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    mkdirSync(at("in"));
    for (const [name, bytes] of Object.entries(await workbooks())) writeFileSync(at(`in/${name}`), bytes);
    const done = SealShape.parse(JSON.parse(run("seal", "in", "--out-dir", "sealed", "--by", "Hà", "--json").out));
    codes = done.files.map(({ sheets }) => sheets.map(({ seal }) => seal));
    sealed = done.files.map(({ file }) => new Uint8Array(readFileSync(at(`sealed/${file}`))));
    files = await converted(sealed);
    for (const road of ROADS) {
      mkdirSync(at(road));
      const ending = road.split("-").at(-1) ?? "";
      files[road].forEach((bytes, book) => {
        writeFileSync(at(`${road}/${String(book)}.${ending}`), bytes);
      });
    }
  }, 300_000);

  it.each(ROADS)("as %s check without a problem and carry the codes that were given", (road) => {
    expect(new Set(codes.flat()).size).toBe(SHEETS);
    const done = run("check", road, "--json");
    const found = CheckShape.parse(JSON.parse(done.out)).files;
    expect(found.map(({ sheets }) => sheets.map(({ seal }) => seal))).toEqual(codes);
    const problems = found.flatMap((file) => [file.problems, ...file.sheets.map((sheet) => sheet.problems)]);
    expect([done.status, problems.flat()]).toEqual([0, []]);
  });

  it("agree with the codes on their papers, whatever they were saved as", () => {
    const stands = ROADS.map(() => ({ stand: "agrees" }));
    for (const code of codes.flat()) {
      const done = CheckedShape.parse(JSON.parse(run("seal", "check", code, ...ROADS, "--json").out));
      expect([code, done]).toEqual([code, { result: "agrees", sheets: stands }]);
    }
  });

  it.each(ROADS)("as %s keep the log of who sealed what", async (road) => {
    const logs = (await Promise.all(files[road].map(opened))).map((book) => readSealLog(book).records);
    expect(logs.map((log) => log.map(({ code }) => code))).toEqual(codes);
    expect(logs.flat().map(({ kind, by }) => [kind, by])).toEqual(Array(SHEETS).fill(["seal", "Hà"]));
    expect(logs.flat().map(({ unit, judge }) => [unit, judge].join("; ").normalize("NFC"))).toEqual([
      "Xã Đồng Tâm; ",
      "Xã Đồng Tâm; Bình",
      // As it was typed, with two spaces.
      "Xã  Đồng Tâm; Nguyễn Văn Ân",
    ]);
  });

  it.each(ROADS)("as %s are found broken once an entry is a quarter point higher", async (road) => {
    const books = await Promise.all(files[road].map(opened));
    const scoreSheets = books.flatMap(({ sheets }) => sheets.filter(({ names }) => names["points"] !== undefined));
    const broken = scoreSheets.map((sheet) => {
      const problems = judgeSheet(withQuarterMore(sheet), "a", findSet)?.problems ?? [];
      return problems.some(({ code }) => code === "seal-mismatch");
    });
    expect(broken).toEqual(Array(SHEETS).fill(true));
  });

  it("are told by the terminal program to be broken once an entry was changed in the file", () => {
    const file = files["xls-xlsx"][0] ?? new Uint8Array();
    const typed = /(<c r="\w+"[^>]*>)<v>19\.25<\/v>/;
    writeFileSync(
      at("edited.xlsx"),
      editSheets(file, (xml) => xml.replace(typed, "$1<v>19.5</v>")),
    );
    const done = run("check", "edited.xlsx", "--json");
    const [found] = CheckShape.parse(JSON.parse(done.out)).files;
    const told = found?.sheets.map(({ problems }) => problems.some(({ code }) => code === "seal-mismatch"));
    expect([done.status, told]).toEqual([1, [true, true]]);
  });

  popplerOrSkip("and their PDF", () => {
    it("has QR codes that a reader makes out at 200 dots an inch, on the page of their code", async () => {
      const pdf = await recalculate(sealed[0] ?? new Uint8Array(), "pdf");
      const pages = await pdfPages(pdf);
      const own = codes[0] ?? [];
      // The log at the end of the workbook tells the code as well, so it is the first page that counts.
      const places = own.map((code) => pages.findIndex((text) => text.includes(code)) + 1);
      expect(new Set(places).size).toBe(2);
      const seen: (string | null)[] = [];
      for (const page of places) seen.push(decodeQr(await pdfPicture(pdf, page, 200)));
      expect(seen).toEqual(own);
    });

    it("is made by chamsao print with every code in letters and squares, and the files stay sealed as they are", async () => {
      const printed = run("print", "sealed", "--out-dir", "pdf", "--json", "--quiet");
      const { files: made } = PrintedShape.parse(JSON.parse(printed.out));
      expect([printed.status, made.map(({ sheets }) => sheets.length)]).toEqual([0, codes.map((own) => own.length)]);
      for (const [book, { file, pdf: path }] of made.entries()) {
        const pdf = new Uint8Array(readFileSync(path));
        const pages = await pdfPages(pdf);
        const shown = pages.flatMap((text, at) => (text.includes("Mã niêm phong") ? [at + 1] : []));
        expect(shown.map((page, at) => pages[page - 1]?.includes(codes[book]?.[at] ?? "none"))).toEqual(
          codes[book]?.map(() => true),
        );
        expect(decodeQr(await pdfPicture(pdf, shown.at(-1) ?? 0, 200))).toBe(codes[book]?.at(-1));
        expect(new Uint8Array(readFileSync(at(`sealed/${file}`)))).toEqual(sealed[book]);
      }
      const [first = ""] = codes.flat();
      expect(CheckedShape.parse(JSON.parse(run("seal", "check", first, "sealed", "--json").out)).result).toBe("agrees");
    });

    it("has minutes and letters with the figures that were sealed, from a summary of the sealed sheets", async () => {
      const merged = run("consolidate", "sealed/dong-tam.xlsx", "--out", "tong-hop.xlsx", "--json", "--quiet");
      const { units, problems } = ConsolidateShape.parse(JSON.parse(merged.out));
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const wish = ["--papers", "minutes,letters", "--json", "--quiet"];
      const printed = run("print", "tong-hop.xlsx", "--out-dir", "giay", ...wish);
      const [made] = PrintedShape.parse(JSON.parse(printed.out)).files;
      expect([printed.status, made?.sheets.map(({ kind }) => kind)]).toEqual([0, ["minutes", "minutes", "letters"]]);
      const text = (await pdfPages(new Uint8Array(readFileSync(made?.pdf ?? "")))).join("\n");
      // 18.5 + 22 + 19.25 + 12 + 17.5
      expect(units.map(({ grandTotal }) => grandTotal)).toEqual(["89.25"]);
      expect(text).toMatch(/Kính gửi: Xã Đồng Tâm[\s\S]*TỔNG ĐIỂM +100,00 +89,25/u);
      expect(text).toMatch(/THƯ KÝ[\s\S]*CHỦ TRÌ[\s\S]*PHỤ LỤC[\s\S]*Nơi nhận:/u);
    });
  });
});
