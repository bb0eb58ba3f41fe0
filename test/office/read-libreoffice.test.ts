import { unzipSync } from "fflate";

import { a1 } from "../../src/sheet/address";
import { isDateFormat } from "../../src/sheet/date-score";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import { checksumNode, inflateNode } from "../../src/cli/inflate-node";
import { readAnyWorkbook, readWorkbook } from "../../src/workbook/read-workbook";
import { parsed, scanned, TREES } from "../support/heard-events";
import { libreofficeOrSkip, recalculate, type OfficeFormat } from "../support/libreoffice";
import { EXPECTED_CELLS, manyFeatures } from "../support/many-features";

async function sheetsSavedAs(format: OfficeFormat): Promise<readonly SheetSnapshot[]> {
  const outcome = await readAnyWorkbook(await recalculate(manyFeatures(), format));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  return outcome.workbook.sheets;
}

libreofficeOrSkip("a workbook that LibreOffice saved", () => {
  describe.each(["xlsx", "ods", "xls"] as const)("as .%s", (format) => {
    let sheets: readonly SheetSnapshot[] = [];
    beforeAll(async () => {
      sheets = await sheetsSavedAs(format);
    });

    it("has the same cells at the same places, below rows that repeat on every page too", () => {
      const found = sheets.map(({ name, cells }) => [name, cells.map((cell) => [a1(cell), cell.value, cell.formula])]);
      // The foreign library gives the text of an array formula to the first cell only; the others just have one.
      const expected = Object.entries(EXPECTED_CELLS).map(([name, cells]) => [
        name,
        cells.map(([place, value, formula]) => [place, value, format !== "xlsx" && place === "A12" ? "" : formula]),
      ]);
      expect(found).toEqual(expected);
    });

    it("keeps dates as numbers with the format of a date, and points as points", () => {
      const formats = sheets[0]?.cells
        .filter(({ column }) => column === 4)
        .map((cell) => [a1(cell), isDateFormat(cell.format)]);
      expect(formats).toEqual([
        ["E4", false],
        ["E5", true],
        ["E6", true],
        ["E8", false],
        ["E9", false],
      ]);
    });

    it("is locked and hidden where it was", () => {
      expect(sheets.map(({ name, locked, hidden }) => [name, locked, hidden])).toEqual([
        ["Phiếu 1", true, false],
        ["Phiếu '2", false, false],
        ["Ẩn", false, true],
      ]);
    });

    it("keeps the names that one sheet knows, two of the same spelling apart", () => {
      expect(sheets.map(({ names }) => names)).toEqual([
        { points: { top: 3, left: 4, bottom: 7, right: 4 }, total: { top: 8, left: 4, bottom: 8, right: 4 } },
        { points: { top: 2, left: 1, bottom: 3, right: 1 } },
        {},
      ]);
    });
  });

  it("is read alike with Node's zlib and with ours", async () => {
    const bytes = await recalculate(manyFeatures(), "xlsx");
    expect(readWorkbook(bytes, { inflate: inflateNode, checksum: checksumNode })).toEqual(readWorkbook(bytes));
  });

  it("is plain enough for the scanner, which hears what the parser hears", async () => {
    const needed = Object.entries(unzipSync(await recalculate(manyFeatures(), "xlsx"))).filter(([path]) =>
      /\.rels$|workbook\.xml$|sheet\d\.xml$|sharedStrings|styles/.test(path),
    );
    expect(needed.length).toBeGreaterThanOrEqual(8);
    for (const [path, part] of needed) {
      expect([path, TREES.map((tree) => scanned(part, tree))]).toEqual([path, TREES.map((tree) => parsed(part, tree))]);
    }
  });
});
