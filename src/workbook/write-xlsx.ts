import { type WriteSheet, writeXlsx as writePackage } from "hucre/xlsx";
import type { WorkbookPlan } from "../sheet/sheet-plan";
import { checkFile, checkPlan } from "./check-plan";
import type { SheetFile, WorkbookFile } from "./workbook-file";
import { sheetChart } from "./xlsx-charts";
import { codeImages } from "./xlsx-codes";
import { conditionalRule } from "./xlsx-highlights";
import { fileNames } from "./xlsx-names";
import { settlePackage } from "./xlsx-package";
import { filePage, headerFooter } from "./xlsx-page";
import { validation } from "./xlsx-rules";
import { type Bones, skeletonOf } from "./xlsx-skeleton";
import { DEFAULT_FONT } from "./xlsx-style";
import { openDeflater, type Deflater } from "./zip/deflate-part";

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

function fileSheet({ sheet, cells }: Bones): WriteSheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, ...(hidden === undefined ? {} : { hidden }) })),
    rows: sheet.rows.map(() => []),
    cells,
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
    ...(sheet.codes === undefined ? {} : { images: codeImages(sheet) }),
  };
}

async function written(file: WorkbookFile, openLarge: () => Deflater): Promise<Uint8Array> {
  const skeleton = skeletonOf(file.sheets);
  const bytes = await writePackage({
    sheets: skeleton.sheets.map(fileSheet),
    namedRanges: fileNames(file),
    defaultFont: DEFAULT_FONT,
    activeSheet: file.sheets.findIndex((sheet) => !sheet.hidden),
    properties: { title: file.title },
  });
  return settlePackage(bytes, skeleton, openLarge);
}

/**
 * Writes a plan as .xlsx that Excel 2010, LibreOffice and WPS open without any add-in and recalculate on opening. The
 * same plan gives the same bytes. Throws a RangeError that names sheet and cell when the plan cannot be written.
 */
export async function writeXlsx(plan: WorkbookPlan, openLarge: () => Deflater = openDeflater): Promise<Uint8Array> {
  checkPlan(plan);
  return written(plan, openLarge);
}

/**
 * The same for a workbook as it was opened and typed: whether it keeps the promises of our own layouts is its owner's
 * business, so this throws only for what no program would open or keep.
 */
export async function saveXlsx(file: WorkbookFile): Promise<Uint8Array> {
  checkFile(file);
  return written(file, openDeflater);
}
