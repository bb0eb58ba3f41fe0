import { Workbook } from "exceljs";
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { utils, write } from "@e965/xlsx";

import { EXCEL_PARTS } from "../../support/excel-dialect";
import { zipOf } from "../../support/foreign-workbook";
import { parsed, scanned, TREES } from "../../support/heard-events";

const ROWS = [
  ["STT", "Tiêu chí", "Điểm tối đa", "Điểm chấm"],
  ["1.1", 'Trả lời <đúng hạn> & "lịch sự"', 5, 4.5],
  ["1.2", "Dòng một\ndòng hai", 2.5, null],
];

async function byExceljs(): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const name of ["Giám khảo 1", "A & B"]) {
    const sheet = workbook.addWorksheet(name);
    ROWS.forEach((row) => sheet.addRow(row));
    sheet.getCell("D4").value = { formula: "SUM(D2:D3)", result: 4.5 };
    sheet.getCell("D2").numFmt = '0.00" điểm"';
    sheet.getCell("A5").value = { richText: [{ text: "đậm", font: { bold: true } }, { text: " nhạt" }] };
    sheet.getCell("D2").dataValidation = { type: "decimal", operator: "between", formulae: [0, 5] };
    await sheet.protect("", {});
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function byHucre(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: "A & B", rows: ROWS, protection: { sheet: true } }] });
}

function bySheetjs(): Promise<Uint8Array> {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(ROWS), "A & B");
  return Promise.resolve(
    new Uint8Array(write(workbook, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer),
  );
}

const PROGRAMS = [
  ["exceljs", byExceljs],
  ["hucre", byHucre],
  ["SheetJS", bySheetjs],
  ["Excel", () => Promise.resolve(zipOf(EXCEL_PARTS))],
] as const;

describe.each(PROGRAMS)("in a file of %s", (_, write) => {
  it("the scanner hears every part that the reader needs, just as the parser does", async () => {
    const needed = Object.entries(unzipSync(await write())).filter(([path]) =>
      /\.rels$|workbook\.xml$|sheet\d\.xml$|sharedStrings|styles/.test(path),
    );
    expect(needed.length).toBeGreaterThanOrEqual(5);
    for (const [path, part] of needed) {
      const heard = TREES.map((tree) => scanned(part, tree));
      expect([path, heard]).toEqual([path, TREES.map((tree) => parsed(part, tree))]);
      expect([path, heard.flat().length > 0]).toEqual([path, true]);
    }
  });
});
