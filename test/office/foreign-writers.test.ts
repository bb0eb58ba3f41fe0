import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { decimalOf, numberOf } from "../../src/scoring/points";
import { rounded } from "../../src/scoring/exact";
import { isError } from "../../src/scoring/problem";
import { gridOf, textAt } from "../../src/sheet/grid";
import type { Consolidation } from "../../src/summary/consolidate";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { editSheets, insertRow, moveFormulas, moveNames, swapRows, type PartEdit } from "../support/edit-package";
import { ConsolidateShape } from "../support/json-shapes";
import { libreofficeOrSkip, recalculateAll, type OfficeFormat } from "../support/libreoffice";
import { countsOf, figuresOf, goodSamples, mergedFiles, type NamedFile } from "../support/merged-files";
import { describeWith } from "../support/needed-program";
import { desk } from "../support/terminal-program";

const good = goodSamples();
const merged = mergedFiles(good);
const figures = merged.then(figuresOf);

async function savedAs(to: OfficeFormat, files: readonly NamedFile[] = good): Promise<readonly NamedFile[]> {
  const saved = await recalculateAll(
    files.map(({ bytes }) => bytes),
    to,
  );
  return files.map(({ name }, at) => ({ name: name.replace(/xlsx$/u, to), bytes: saved[at] ?? new Uint8Array() }));
}

async function rewritten(save: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  for (const { name, bytes } of good) files.push({ name, bytes: await save(bytes) });
  return files;
}

/** The grand totals that stand on the sheets of a file, by unit and judge; the unit's own sheet has no judge. */
function shownTotals({ name, bytes }: NamedFile): readonly (readonly [string, string, unknown])[] {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(`${name}: ${read.fault.code}`);
  return read.workbook.sheets.map((sheet) => {
    const grid = gridOf(sheet);
    const area = (cell: string) => sheet.names[cell] ?? { top: -1, left: -1 };
    const text = (cell: string): string => textAt(grid, area(cell).top, area(cell).left);
    const { top, left } = area("grand_total");
    return [text("unit_code"), text("judge"), grid.at(top, left)?.value];
  });
}

/** What a merge says of each unit, in the words of the terminal program. */
function briefly({ units }: Consolidation) {
  return units.map(({ unit, rank, figures: own, level }) => {
    const grandTotal = own === null ? null : decimalOf(own.grandTotal);
    return [unit.code, rank, grandTotal, level?.name ?? null];
  });
}

libreofficeOrSkip("the 19 workbooks, calculated and saved by LibreOffice", () => {
  const { at, run } = desk();

  it.each<OfficeFormat>(["xlsx", "ods", "xls"])(
    "as .%s give the same figures, from the pure road and from the terminal, and no problem at all",
    async (to) => {
      const files = await savedAs(to);
      const again = await mergedFiles(files);
      expect(countsOf(again.problems)).toEqual({});
      expect(figuresOf(again)).toEqual(await figures);
      mkdirSync(at(to));
      for (const { name, bytes } of files) writeFileSync(join(at(to), name), bytes);
      const done = run("consolidate", at(to), "--out", at(`${to}-summary.xlsx`), "--json");
      const json = ConsolidateShape.parse(JSON.parse(done.out));
      expect([done.status, done.err, json.problems]).toEqual([0, "", []]);
      const brief = json.units.map(({ code, rank, grandTotal, level }) => [code, rank, grandTotal, level]);
      expect(brief).toEqual(briefly(await merged));
    },
  );

  it("show on every sheet the grand total that the merge computed from the entries", async () => {
    const shown = (await savedAs("xlsx")).flatMap(shownTotals).filter(([, judge]) => judge !== "");
    const computed = (await merged).units.flatMap(({ unit, panel }) =>
      panel.map(({ scored, grandTotal }) => [unit.code, scored.judge, numberOf(rounded(grandTotal))]),
    );
    expect(shown).toHaveLength(57);
    expect([...shown].sort()).toEqual([...computed].sort());
  });
});

libreofficeOrSkip("a workbook that was edited, calculated and saved by LibreOffice", () => {
  async function afterEdit(sheet: PartEdit, workbook?: PartEdit) {
    const edited = good.map(({ name, bytes }) => ({ name, bytes: editSheets(bytes, sheet, workbook) }));
    return mergedFiles(await savedAs("xlsx", edited));
  }

  it("has the same figures after a row was inserted", async () => {
    const again = await afterEdit((xml) => moveFormulas(30)(insertRow(30)(xml)), moveNames(30));
    expect(countsOf(again.problems)).toEqual({});
    expect(figuresOf(again)).toEqual(await figures);
  });

  it("has the same figures after rows of a group were sorted", async () => {
    const again = await afterEdit((xml) => swapRows(30, 33)(swapRows(12, 14)(xml)));
    expect(countsOf(again.problems)).toEqual({});
    expect(figuresOf(again)).toEqual(await figures);
  });

  it("names every subtotal that is wrong after rows of two groups were exchanged", async () => {
    const again = await afterEdit(swapRows(14, 30));
    expect(Object.keys(countsOf(again.problems))).toEqual(["total-mismatch"]);
    const cells = new Set(again.problems.map(({ place }) => place.cell));
    // 3.1 and 3.3 on the unit's own sheet and on the judges'; the totals are right.
    expect([...cells].sort()).toEqual(["F11", "F28", "G11", "G28"]);
    const isHonest = again.units.every(({ rank, problems }) => (rank === null) === problems.some(isError));
    expect(isHonest).toBe(true);
    const totals = (units: Consolidation["units"]) =>
      units.map(({ unit, figures: own }) => [unit.code, own?.grandTotal]).sort();
    expect(totals(again.units)).toEqual(totals((await merged).units));
  });
});

describe("the 19 workbooks, read and written", () => {
  it("by exceljs, which loses the names of sheets, give the same figures and say that names are missing", async () => {
    const again = await mergedFiles(
      await rewritten(async (bytes) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(bytes.slice().buffer);
        return new Uint8Array(await workbook.xlsx.writeBuffer());
      }),
    );
    expect(countsOf(again.problems)).toEqual({ "names-missing": 76 });
    expect(figuresOf(again)).toEqual(await figures);
  });

  it.each([
    ["xlsx", {}],
    ["xlsm", {}],
    // It writes values in the place of formulas there: 22 on each of 76 sheets.
    ["xlsb", { "formula-overwritten": 1672 }],
  ] as const)("by SheetJS as .%s give the same figures and these problems: %j", async (bookType, problems) => {
    const again = await mergedFiles(
      await rewritten((bytes) => {
        const book = XLSX.read(bytes, { cellFormula: true, cellNF: true });
        const names = book.Workbook?.Names ?? [];
        // It cannot write the rows that a printer repeats, and says so at length.
        book.Workbook = { ...book.Workbook, Names: names.filter(({ Name }) => !Name.startsWith("_xlnm.")) };
        return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
      }),
    );
    expect(countsOf(again.problems)).toEqual(problems);
    expect(figuresOf(again)).toEqual(await figures);
  });
});

const PYTHON = "/usr/bin/python3";
const RESAVE = `
import os, sys, openpyxl
source, target = sys.argv[1:]
for name in os.listdir(source):
    openpyxl.load_workbook(os.path.join(source, name)).save(os.path.join(target, name))
`;

describeWith("python3", "python3-openpyxl")("the 19 workbooks, read and written by openpyxl", () => {
  const folder = mkdtempSync(join(tmpdir(), "cham-sao-openpyxl-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("give the same figures and no problem: totals that it leaves uncalculated are not held against the sheet", async () => {
    const [source, target] = [join(folder, "in"), join(folder, "out")];
    mkdirSync(source);
    mkdirSync(target);
    for (const { name, bytes } of good) writeFileSync(join(source, name), bytes);
    execFileSync(PYTHON, ["-c", RESAVE, source, target]);
    const names = readdirSync(target).sort();
    expect(names).toHaveLength(19);
    const again = await mergedFiles(names.map((name) => ({ name, bytes: readFileSync(join(target, name)) })));
    expect(countsOf(again.problems)).toEqual({});
    expect(figuresOf(again)).toEqual(await figures);
  });
});
