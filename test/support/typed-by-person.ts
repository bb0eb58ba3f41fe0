import { type ICellData, IUndoRedoService, generateRandomId } from "@univerjs/core";
import { SetRangeValuesCommand, SheetInterceptorService } from "@univerjs/sheets";
import { BOOK, sheetOf, workbookOf, type Session } from "../../src/browser/univer/session";
import { select } from "../../src/browser/univer/sheets";

/**
 * What the engine's cell editor does when Enter is pressed, without the editor, which needs a screen: read the entry,
 * put it into the cell, let it be judged, and take it back when it is refused.
 */
export async function typeInto(session: Session, row: number, column: number, text: string): Promise<boolean> {
  const book = workbookOf(session);
  const sheet = book.getActiveSheet();
  select(session, sheet.getSheetId(), { top: row, left: column, bottom: row, right: column });
  const typed: ICellData = text.startsWith("=") ? { f: text, v: null, p: null } : { v: text, f: null, p: null };
  const before = sheetOf(session, sheet.getSheetId()).getCellRaw(row, column);
  const interceptors = session.injector.get(SheetInterceptorService);
  const cell = interceptors.onWriteCell(book, sheet, row, column, { ...before, ...typed });
  const redoUndoId = generateRandomId(6);
  const params = {
    unitId: BOOK,
    subUnitId: sheet.getSheetId(),
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: cell,
    redoUndoId,
  };
  if (!session.commands.syncExecuteCommand(SetRangeValuesCommand.id, params)) return false;
  const isKept = await interceptors.onValidateCell(book, sheet, row, column);
  if (isKept === false) session.injector.get(IUndoRedoService).rollback(redoUndoId, BOOK);
  return isKept !== false;
}
