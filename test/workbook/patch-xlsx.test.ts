import ExcelJS from "exceljs";
import { findSet } from "../../src/scoring/built-in-sets";
import { parseReference } from "../../src/sheet/address";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import { layoutScoreSheet } from "../../src/sheet/score-layout";
import { blankRequest } from "../../src/sheet/score-request";
import { patchXlsx } from "../../src/workbook/patch-xlsx";
import { readWorkbook } from "../../src/workbook/read-workbook";
import { writeXlsx } from "../../src/workbook/write-xlsx";

const SHEET = "Nguyễn Văn An";
/** 1 May 2024. */
const FIRST_OF_MAY = 45_413;

async function spoiltWorkbook(): Promise<Uint8Array> {
  const found = findSet("yen-the-2024");
  if (found === null) throw new Error("no such set");
  const about = { name: SHEET, unit: "Xã Đồng Tâm", unitCode: "YT09", judge: SHEET };
  const plan = layoutScoreSheet(blankRequest(found.set, found.hash, about));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx({ title: "Phiếu", sheets: [plan] })).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet(SHEET);
  if (sheet === undefined) throw new Error("no such sheet");
  sheet.getCell("G12").value = "1,75";
  sheet.getCell("G14").value = FIRST_OF_MAY;
  sheet.getCell("G14").numFmt = "d-mmm";
  sheet.getCell("G18").value = "không áp dụng";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function problemsOf(bytes: Uint8Array) {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  const judged = judgeWorkbook(read.workbook, "a.xlsx", findSet);
  return judged.sheets.flatMap((sheet) => sheet.problems).filter((one) => one.code !== "score-missing");
}

describe("patchXlsx", () => {
  it("puts every offered repair into a copy that then checks clean of them", async () => {
    const bytes = await spoiltWorkbook();
    const offered = problemsOf(bytes).filter((one) => one.repair !== undefined);
    expect(offered.map((one) => [one.code, one.place.cell, one.repair?.to])).toEqual([
      ["score-is-text", "G12", "1.75"],
      ["score-is-date", "G14", "1.5"],
      ["score-is-text", "G18", "N/A"],
    ]);
    const edits = offered.map((one) => {
      const area = parseReference(one.place.cell ?? "")?.area;
      return { sheet: SHEET, cell: { row: area?.top ?? -1, column: area?.left ?? -1 }, value: one.repair?.value ?? "" };
    });
    const patched = patchXlsx(bytes, edits);
    // exceljs drops names that belong to a sheet; what it saves is found by its headings.
    expect(problemsOf(patched).map((one) => one.code)).toEqual([
      "names-missing",
      "evidence-missing",
      "evidence-missing",
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(patched.buffer as ArrayBuffer);
    const cell = workbook.getWorksheet(SHEET)?.getCell("G14");
    expect([cell?.value, cell?.numFmt]).toEqual([1.5, "0.00"]);
    expect(cell?.protection.locked).toBe(false);
  });

  it("leaves every other cell as it was", async () => {
    const bytes = await spoiltWorkbook();
    const patched = patchXlsx(bytes, [{ sheet: SHEET, cell: { row: 11, column: 6 }, value: 1.75 }]);
    const plain = (content: Uint8Array) => {
      const read = readWorkbook(content);
      const cells = read.ok ? (read.workbook.sheets[0]?.cells ?? []) : [];
      return cells.filter((cell) => cell.formula === null).map((cell) => [cell.row, cell.column, cell.value]);
    };
    const changed = plain(bytes).map(([row, column, value]) => [
      row,
      column,
      row === 11 && column === 6 ? 1.75 : value,
    ]);
    expect(plain(patched)).toEqual(changed);
  });

  it("refuses a cell that is not there", async () => {
    const bytes = await spoiltWorkbook();
    expect(() => patchXlsx(bytes, [{ sheet: SHEET, cell: { row: 900, column: 6 }, value: 1 }])).toThrow(RangeError);
  });
});
