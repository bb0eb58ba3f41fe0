import type { Area } from "../../src/sheet/address";
import type { Engine } from "../../src/browser/engine";

/** All that the port tells of a workbook but what is active and selected, over a fixed corner of each sheet; formulas' values left to `settle`. */
export function describedBook(engine: Engine, corner: Area): unknown {
  return {
    names: engine.names(),
    sheets: engine.sheets().map((sheet) => ({
      ...sheet,
      cells: engine.cells(sheet.id, corner),
      styles: engine.styles(sheet.id, corner),
      merges: engine.merges(sheet.id),
      rules: engine.rules(sheet.id),
      highlights: engine.highlights(sheet.id),
      freeze: engine.freeze(sheet.id),
      page: engine.page(sheet.id),
      charts: engine.charts(sheet.id),
      pictures: engine.pictures(sheet.id),
      protection: engine.protection(sheet.id),
      columns: Array.from({ length: corner.right + 1 }, (_, at) => [
        engine.columnWidth(sheet.id, at),
        engine.columnHidden(sheet.id, at),
      ]),
      rows: Array.from({ length: corner.bottom + 1 }, (_, at) => [
        engine.rowHeight(sheet.id, at),
        engine.rowHidden(sheet.id, at),
      ]),
    })),
  };
}
