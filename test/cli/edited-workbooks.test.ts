import { isDeepStrictEqual } from "node:util";
import * as XLSX from "@e965/xlsx";
import ExcelJS from "exceljs";
import { isError } from "../../src/scoring/problem";
import type { Consolidation } from "../../src/summary/consolidate";
import {
  deleteRow,
  dropNames,
  editSheets,
  editWorkbook,
  insertRow,
  moveFormulas,
  moveNames,
  renameSheets,
  swapRows,
  type PartEdit,
} from "../support/edit-package";
import { countsOf, figuresOf, goodSamples, mergedFiles } from "../support/merged-files";

const good = goodSamples();
const SHEETS = ["Tự chấm", "Nguyễn Thị Hoa", "Trần Văn Minh", "Lê Thị Lan"];

async function mergedAfter(edit: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>): Promise<Consolidation> {
  const files = good.map(async ({ name, bytes }) => ({ name, bytes: await edit(bytes) }));
  return mergedFiles(await Promise.all(files));
}

const figuresBefore = mergedFiles(good).then(figuresOf);
const chain =
  (...edits: readonly PartEdit[]): PartEdit =>
  (xml) =>
    edits.reduce((text, edit) => edit(text), xml);

describe("the same totals, without an error, come from the 19 workbooks after", () => {
  const careful = (at: number) => (bytes: Uint8Array) =>
    editSheets(bytes, chain(insertRow(at), moveFormulas(at)), moveNames(at));

  it.each([7, 10, 12, 20, 21, 45, 47, 49, 51, 53])("a row inserted above row %i", async (at) => {
    const merged = await mergedAfter(careful(at));
    expect(countsOf(merged.problems)).toEqual({});
    expect(figuresOf(merged)).toEqual(await figuresBefore);
  });

  it("rows of a group sorted another way", async () => {
    const merged = await mergedAfter((bytes) => editSheets(bytes, chain(swapRows(12, 19), swapRows(21, 25))));
    expect(countsOf(merged.problems)).toEqual({});
    expect(figuresOf(merged)).toEqual(await figuresBefore);
  });

  it.each([
    ["by a careful program", true, {}],
    ["by a program that forgets the names", false, { "names-missing": 76 }],
  ] as const)("sheets renamed %s", async (_, isCareful, problems) => {
    const names = Object.fromEntries(SHEETS.map((name, index) => [name, `Sheet${String(index + 1)}`]));
    const merged = await mergedAfter((bytes) => editWorkbook(bytes, renameSheets(names, isCareful)));
    expect(countsOf(merged.problems)).toEqual(problems);
    expect(figuresOf(merged)).toEqual(await figuresBefore);
  });

  it("all names dropped", async () => {
    const merged = await mergedAfter((bytes) => editWorkbook(bytes, dropNames));
    expect(countsOf(merged.problems)).toEqual({ "names-missing": 76 });
    expect(figuresOf(merged)).toEqual(await figuresBefore);
  });

  it("all names dropped and a row inserted", async () => {
    const merged = await mergedAfter((bytes) => editWorkbook(careful(21)(bytes), dropNames));
    expect(countsOf(merged.problems)).toEqual({ "names-missing": 76 });
    expect(figuresOf(merged)).toEqual(await figuresBefore);
  });

  it.each([
    ["first", 0],
    ["last", 4],
  ])("foreign sheets put in, %s of all", async (_, place) => {
    const merged = await mergedAfter((bytes) => {
      const book = XLSX.read(bytes, { cellFormula: true, cellNF: true });
      const foreign = [
        ["TT", "Nội dung tiêu chí", "Điểm tối đa"],
        ["3.1.1", "Họp giao ban", 2],
      ];
      for (const name of ["Danh sách", "Bảng tính tạm"]) {
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(foreign), name);
        book.SheetNames.splice(place, 0, book.SheetNames.pop() ?? "");
      }
      for (const name of book.Workbook?.Names ?? []) if (place === 0 && name.Sheet !== undefined) name.Sheet += 2;
      return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    });
    expect(countsOf(merged.problems)).toEqual({});
    expect(figuresOf(merged)).toEqual(await figuresBefore);
  });

  it("a row inserted by exceljs, which drops names and forgets to move formulas", async () => {
    const merged = await mergedAfter(async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes.slice().buffer);
      for (const sheet of workbook.worksheets) sheet.insertRow(21, []);
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    });
    expect(countsOf(merged.problems)).toEqual({ "names-missing": 76 });
    expect(figuresOf(merged)).toEqual(await figuresBefore);
  });
});

/** Without its seals, which would notice most changes by themselves. */
const unsealed: PartEdit = (xml) => xml.replace(/<c r="[FG]54"[^>]*><v>[^<]*<\/v><\/c>/u, "");

const one = good.slice(0, 1).map(({ name, bytes }) => ({ name, bytes: editSheets(bytes, unsealed) }));
const oneBefore = mergedFiles(one).then(figuresOf);

/** "same", "named error", or the figures that came instead. */
async function outcomeOf(sheet: PartEdit, workbook?: PartEdit): Promise<unknown> {
  const after = await mergedFiles(one.map(({ name, bytes }) => ({ name, bytes: editSheets(bytes, sheet, workbook) })));
  const isRanked = after.units.some(({ rank }) => rank !== null);
  if (after.problems.some(isError) && !isRanked) return "named error";
  return isDeepStrictEqual(figuresOf(after), await oneBefore) ? "same" : figuresOf(after);
}

const ROWS = Array.from({ length: 57 }, (_, index) => index + 1);
const between = (first: number, last: number) => ROWS.filter((row) => row >= first && row <= last);

/** The rows by what comes of changing them. */
async function rowsBy(edit: (row: number) => readonly [sheet: PartEdit, workbook?: PartEdit], rows = ROWS) {
  const outcomes: (readonly [number, unknown])[] = [];
  for (const row of rows) outcomes.push([row, await outcomeOf(...edit(row))]);
  const rowsOf = (wanted: string) => outcomes.flatMap(([row, outcome]) => (outcome === wanted ? [row] : []));
  const different = outcomes.filter(([, outcome]) => outcome !== "same" && outcome !== "named error");
  return { same: rowsOf("same"), error: rowsOf("named error"), different };
}

describe("never a silently different number, but the same or a named error, comes from a workbook after", () => {
  it("a row inserted by a script that moves no name and no formula", async () => {
    const { same, error, different } = await rowsBy((row) => [insertRow(row)]);
    expect(different).toEqual([]);
    // Only below the level, where nothing is read but the blank seal.
    expect(same).toEqual(between(54, 57));
    expect(error).toEqual(between(1, 53));
  });

  it("a row inserted by a program that moves names alone", async () => {
    const { same, different } = await rowsBy((row) => [insertRow(row), moveNames(row)]);
    expect(different).toEqual([]);
    expect(same).toEqual(ROWS);
  });

  it("a row deleted by a script that moves no name and no formula", async () => {
    const { same, error, different } = await rowsBy((row) => [deleteRow(row)]);
    expect(different).toEqual([]);
    // From the count of missing entries on: nothing that is summed moves.
    expect(same).toEqual(between(52, 57));
    expect(error).toEqual(between(1, 51));
  });

  it("a row deleted from a workbook without names", async () => {
    const { error, different } = await rowsBy((row) => [deleteRow(row), dropNames]);
    expect(different).toEqual([]);
    const criteria = between(12, 45).filter((row) => ![20, 28, 34, 40].includes(row));
    expect(error).toEqual(expect.arrayContaining([...criteria, 48, 49]));
  });

  it("two neighbouring rows sorted the other way round, even of two groups", async () => {
    const { same, different } = await rowsBy((row) => [swapRows(row, row + 1)], between(12, 44));
    expect(different).toEqual([]);
    expect(same).toEqual(between(12, 44));
  });

  it("two rows far apart exchanged", async () => {
    const pairs: readonly (readonly [number, number])[] = [
      [13, 30],
      [22, 41],
      [15, 45],
      [16, 48],
    ];
    const outcomes = await Promise.all(pairs.map(([row, other]) => outcomeOf(swapRows(row, other))));
    expect(outcomes).toEqual(pairs.map(() => "same"));
  });
});
