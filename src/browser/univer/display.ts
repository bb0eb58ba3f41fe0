import { CellValueType, InterceptorEffectEnum, isDefaultFormat } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { shownText } from "./local-text";
import { BOOK, type Session } from "./session";

/** After the engine's number formats (10) and marks of wrong entries (9). */
const AFTER_ALL_OTHERS = InterceptCellContentPriority.DATA_VALIDATION - 1;

/** Numbers with a format are drawn with the decimal comma once the engine knows the language. */
export function speakVietnamese(session: Session): void {
  session.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("vi");
}

/** Numbers without a format are drawn with the decimal comma too; the engine gives it only to those with one. */
export function showComma(session: Session): void {
  session.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_ALL_OTHERS,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, place, next) => {
      const value = cell?.v;
      if (place.unitId !== BOOK || cell?.t !== CellValueType.NUMBER || typeof value !== "number") return next(cell);
      const pattern = place.worksheet.getComposedCellStyleByCellData(place.row, place.col, cell).n?.pattern;
      if (pattern !== undefined && !isDefaultFormat(pattern)) return next(cell);
      return next({ ...cell, v: shownText({ kind: "number", value }, "General") });
    },
  });
}
