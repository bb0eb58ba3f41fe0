import { POINTS_PER_MILLIMETRE } from "../../sheet/page-room";
import type { SheetPlan } from "../../sheet/sheet-plan";
import { housePage } from "../xlsx-page";
import { BYTES_PER_CALL, type Desk, type Laying } from "./desk";

const PAGE_CALLS = 13;

/** @needs ExcelApi 1.9 */
function marginsInPoints({ margins }: SheetPlan["page"]): Excel.PageLayoutMarginOptions {
  const { headerAt, footerAt } = housePage(margins);
  const points = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
  const { top, right, bottom, left } = margins;
  return {
    top: points(top),
    right: points(right),
    bottom: points(bottom),
    left: points(left),
    header: points(headerAt),
    footer: points(footerAt),
  };
}

/**
 * The house's page. A hidden sheet gets no print area: LibreOffice would print it for that.
 * @needs ExcelApi 1.9
 */
function setPage({ sheet, range }: Desk, { page, hidden }: SheetPlan): void {
  const layout = sheet.pageLayout;
  layout.paperSize = "A4";
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  // Printed with the entire workbook, a sheet would go on with the number of the one before it.
  layout.firstPageNumber = 1;
  layout.setPrintMargins("Points", marginsInPoints(page));
  layout.headersFooters.state = "FirstAndDefault";
  layout.headersFooters.defaultForAllPages.centerHeader = housePage(page.margins).header.center;
  if (hidden) return;
  layout.setPrintArea(range(page.printed));
  const rows = page.repeatedRows;
  if (rows !== null) layout.setPrintTitleRows(`$${String(rows.first + 1)}:$${String(rows.last + 1)}`);
}

/** @needs ExcelApi 1.9 */
export function* layPage(desk: Desk, plan: SheetPlan): Laying {
  yield BYTES_PER_CALL * PAGE_CALLS;
  setPage(desk, plan);
  for (const row of plan.page.breaksAfter) {
    yield BYTES_PER_CALL;
    // Excel breaks before a cell.
    desk.sheet.horizontalPageBreaks.add(`A${String(row + 2)}`);
  }
}
