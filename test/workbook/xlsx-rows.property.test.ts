import fc from "fast-check";
import { writeXlsx as writeByHucre } from "hucre/xlsx";
import { rowHeights } from "../../src/sheet/row-height";
import type { SheetPlan, WorkbookPlan } from "../../src/sheet/sheet-plan";
import { writeXlsx } from "../../src/workbook/write-xlsx";
import { DEFAULT_FONT } from "../../src/workbook/xlsx-style";
import { anyPlan } from "../support/any-plan";
import { fileCells } from "../support/hucre-cells";
import { packageParts } from "../support/package-parts";

const ROWS = /<dimension [^>]*>|<sheetData(?:\/>|>.*<\/sheetData>)/gs;
/** hucre knows no heights that grow. */
const CUSTOM = / customHeight="1"/g;

function wholeSheet(sheet: SheetPlan): Parameters<typeof writeByHucre>[0]["sheets"][number] {
  const heights = rowHeights(sheet).map(({ points }, row) => [row, { height: points }] as const);
  const columns = sheet.columns.map(({ width }) => ({ width }));
  const rows = sheet.rows.map(() => []);
  return { name: sheet.name, columns, rows, cells: fileCells(sheet), rowDefs: new Map(heights) };
}

function rowsIn(parts: Readonly<Record<string, string>>): readonly string[] {
  const sheets = Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  return sheets.sort().map((path) => (parts[path] ?? "").match(ROWS)?.join("").replace(CUSTOM, "") ?? "");
}

/** Conditional looks follow the styles; hucre was given none here. */
function cellStyles(parts: Readonly<Record<string, string>>): string {
  return (parts["xl/styles.xml"] ?? "").replace(/<dxfs.*/s, "");
}

async function byHucre({ sheets }: WorkbookPlan): Promise<Readonly<Record<string, string>>> {
  return packageParts(await writeByHucre({ sheets: sheets.map(wholeSheet), defaultFont: DEFAULT_FONT }));
}

describe("the rows of a written workbook", () => {
  it("are those that hucre makes when it is given every cell, with the same texts and styles", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan(), async (plan) => {
        const [ours, whole] = [packageParts(await writeXlsx(plan)), await byHucre(plan)];
        expect(rowsIn(ours)).toEqual(rowsIn(whole));
        expect(ours["xl/sharedStrings.xml"]).toEqual(whole["xl/sharedStrings.xml"]);
        expect(cellStyles(ours)).toEqual(cellStyles(whole));
      }),
      { numRuns: 60 },
    );
  });
});
