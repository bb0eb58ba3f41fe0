import { type WriteSheet, writeXlsx as writePackage } from "hucre/xlsx";
import { type RowHeight, rowHeights } from "../sheet/row-height";
import type { SheetPlan, WorkbookPlan } from "../sheet/sheet-plan";
import { checkPlan } from "./check-plan";
import { fileCells } from "./xlsx-cells";
import { sheetChart } from "./xlsx-charts";
import { conditionalRule } from "./xlsx-highlights";
import { sheetNames } from "./xlsx-names";
import { settlePackage } from "./xlsx-package";
import { filePage, PAGE_NUMBER } from "./xlsx-page";
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
function freezesNothing(freeze: SheetPlan["freeze"]): boolean {
  return freeze === null || (freeze.rows === 0 && freeze.columns === 0);
}

function fileSheet(sheet: SheetPlan, heights: readonly RowHeight[]): WriteSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden === undefined ? {} : { hidden }) })),
    rows: sheet.rows.map(() => []),
    cells: fileCells(sheet),
    rowDefs: new Map(heights.map(({ points }, row) => [row, { height: points }])),
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
    headerFooter: PAGE_NUMBER,
    rowBreaks: [...sheet.page.breaksAfter],
    charts: sheet.charts.map((chart) => sheetChart(chart, sheet.name)),
  };
}

/** Rows counted from 1, as the file does. */
function growingRows(heights: readonly RowHeight[]): ReadonlySet<number> {
  return new Set(heights.flatMap(({ grows }, row) => (grows ? [row + 1] : [])));
}

/**
 * Writes a workbook as .xlsx that Excel 2010, LibreOffice and WPS open without any add-in and recalculate on opening.
 * The same plan gives the same bytes. Throws a RangeError that names sheet and cell when the plan cannot be written.
 */
export async function writeXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const heights = plan.sheets.map(rowHeights);
  const bytes = await writePackage({
    sheets: plan.sheets.map((sheet, at) => fileSheet(sheet, heights[at] ?? [])),
    namedRanges: plan.sheets.flatMap(sheetNames),
    defaultFont: DEFAULT_FONT,
    activeSheet: plan.sheets.findIndex((sheet) => !sheet.hidden),
    properties: { title: plan.title },
  });
  return settlePackage(bytes, heights.map(growingRows));
}
