import type { Area } from "../../src/sheet/address";
import { readPlan } from "../../src/workbook/read-plan";
import type { FileCell, SheetFile, WorkbookFile } from "../../src/workbook/workbook-file";
import { saveXlsx, writeXlsx } from "../../src/workbook/write-xlsx";
import { fileOf } from "../support/file-of";
import { libreofficeOrSkip, recalculateAll } from "../support/libreoffice";
import { scorePlan } from "../support/score-plan";
import { yenThePlan } from "../support/yen-the";

function opened(bytes: Uint8Array | undefined): WorkbookFile {
  const outcome = readPlan(bytes ?? new Uint8Array());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
  expect(outcome.lost).toEqual([]);
  return outcome.file;
}

const byPlace = (one: Area, other: Area): number => one.top - other.top || one.left - other.left;
const byText = (one: unknown, other: unknown): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** All cells but those that a merge covers: LibreOffice gives them the look of the first one. */
function cellsOf({ rows, merges }: SheetFile): readonly (readonly (FileCell | null)[])[] {
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
    );
  return rows.map(({ cells }, row) => cells.map((cell, column) => (isCovered(row, column) ? null : cell)));
}

/** A rule for several rectangles, cut or joined by LibreOffice, cell by cell. */
function rulesByCell({ rules }: SheetFile): readonly unknown[] {
  return rules
    .flatMap(({ area, ...rule }) => {
      const cells: unknown[] = [];
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) cells.push({ row, column, ...rule });
      }
      return cells;
    })
    .sort(byText);
}

/** What LibreOffice keeps, in an order of its own. Freezing is lost without a window; margins and headers it sets anew. */
function kept(sheet: SheetFile): unknown {
  const { orientation, printed, repeatedRows, breaksAfter } = sheet.page;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    locked: sheet.locked,
    cells: cellsOf(sheet),
    columns: sheet.columns.map(({ width, hidden }) => [Math.round(width * 10) / 10, hidden]),
    heights: sheet.rows.map(({ height }) => height),
    merges: [...sheet.merges].sort(byPlace),
    names: [...sheet.names].sort(byText),
    rules: rulesByCell(sheet),
    highlights: [...sheet.highlights].sort(byText),
    page: { orientation, printed, repeatedRows, breaksAfter },
    charts: sheet.charts,
  };
}

libreofficeOrSkip("workbooks that LibreOffice has saved", () => {
  const plans = [{ title: "Phiếu", sheets: [yenThePlan()] }, scorePlan(8)];

  it("open with everything that was planned, and open again after we save them", async () => {
    const saved = await recalculateAll(await Promise.all(plans.map((plan) => writeXlsx(plan))), "xlsx");
    for (const [at, plan] of plans.entries()) {
      const file = opened(saved[at]);
      expect(file.sheets.map(kept)).toEqual(fileOf(plan).sheets.map(kept));
      expect(opened(await saveXlsx(file))).toEqual(file);
    }
  });
});
