import { type WriteSheet, writeXlsx as writePackage } from "hucre/xlsx";
import { type RowHeight, rowHeights } from "../sheet/row-height";
import type { WorkbookPlan } from "../sheet/sheet-plan";
import { checkFile, checkPlan } from "./check-plan";
import type { SheetFile, WorkbookFile } from "./workbook-file";
import { fileCells } from "./xlsx-cells";
import { sheetChart } from "./xlsx-charts";
import { conditionalRule } from "./xlsx-highlights";
import { fileNames } from "./xlsx-names";
import { settlePackage } from "./xlsx-package";
import { filePage, headerFooter } from "./xlsx-page";
import { validation } from "./xlsx-rules";
import { DEFAULT_FONT } from "./xlsx-style";

/** In hucre's words true allows: people may select cells everywhere and make rows and columns wider. */
const PROTECTION = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
} as const;

/** A pane without a split would be written as one that Excel cannot place. */
function freezesNothing(freeze: SheetFile["freeze"]): boolean {
  return freeze === null || (freeze.rows === 0 && freeze.columns === 0);
}

function rowDefs({ rows }: SheetFile, heights: readonly RowHeight[]): NonNullable<WriteSheet["rowDefs"]> {
  return new Map(
    heights.map(({ points }, row) => [
      row,
      { height: points, ...(rows[row]?.hidden === true ? { hidden: true } : {}) },
    ]),
  );
}

function fileSheet(sheet: SheetFile, heights: readonly RowHeight[]): WriteSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden === undefined ? {} : { hidden }) })),
    rows: sheet.rows.map(() => []),
    cells: fileCells(sheet),
    rowDefs: rowDefs(sheet, heights),
    merges: sheet.merges.map((area) => ({
      startRow: area.top,
      startCol: area.left,
      endRow: area.bottom,
      endCol: area.right,
    })),
    dataValidations: sheet.rules.map(validation),
    conditionalRules: sheet.highlights.map(conditionalRule),
    ...(sheet.locked ? { protection: PROTECTION } : {}),
    ...(freezesNothing(sheet.freeze) ? {} : { freezePane: { ...sheet.freeze } }),
    pageSetup: filePage(sheet.page),
    headerFooter: headerFooter(sheet.page),
    rowBreaks: [...sheet.page.breaksAfter],
    charts: sheet.charts.map((chart) => sheetChart(chart, sheet.name)),
  };
}

/** Rows counted from 1, as the file does. */
function growingRows(heights: readonly RowHeight[]): ReadonlySet<number> {
  return new Set(heights.flatMap(({ grows }, row) => (grows ? [row + 1] : [])));
}

async function written(file: WorkbookFile): Promise<Uint8Array> {
  const heights = file.sheets.map(rowHeights);
  const bytes = await writePackage({
    sheets: file.sheets.map((sheet, at) => fileSheet(sheet, heights[at] ?? [])),
    namedRanges: fileNames(file),
    defaultFont: DEFAULT_FONT,
    activeSheet: file.sheets.findIndex((sheet) => !sheet.hidden),
    properties: { title: file.title },
  });
  return settlePackage(bytes, heights.map(growingRows));
}

/**
 * Writes a plan as .xlsx that Excel 2010, LibreOffice and WPS open without any add-in and recalculate on opening. The
 * same plan gives the same bytes. Throws a RangeError that names sheet and cell when the plan cannot be written.
 */
export async function writeXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  return written(plan);
}

/**
 * The same for a workbook as it was opened and typed: whether it keeps the promises of our own layouts is its owner's
 * business, so this throws only for what no program would open or keep.
 */
export async function saveXlsx(file: WorkbookFile): Promise<Uint8Array> {
  checkFile(file);
  return written(file);
}
