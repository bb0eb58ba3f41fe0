import type { Area } from "../../sheet/address";
import type { SheetEdits } from "../../sheet/sheet-edits";
import { codeText } from "../code-picture";
import { cellInput } from "./cell-input";
import { isSetSupported } from "./is-set-supported";
import { askCodePlace } from "./lay-codes";
import { LOCK } from "./sheet-lock";

type Drawing = { readonly draw: () => void };

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

/**
 * Asks for the sheet's pictures and the codes' places; then takes the old codes away and draws the new ones.
 * @needs ExcelApi 1.10
 */
function askDrawing(sheet: Excel.Worksheet, { codes = [], codeHeight = 0 }: SheetEdits): Drawing {
  const { shapes } = sheet;
  shapes.load("items/altTextDescription");
  const places = codes.map(({ text, cell }) => ({ text, cell, put: askCodePlace(sheet, cell, codeHeight) }));
  return {
    draw: () => {
      for (const shape of shapes.items) if (codeText(shape.altTextDescription) !== null) shape.delete();
      for (const { text, put } of places) put(text);
    },
  };
}

/**
 * Changes a sheet within two waits: one to look, one to write. The sheet is open for the second alone, and locked after
 * it. Throws Excel's error: AccessDenied where a password locks the sheet, and nothing has changed then.
 */
export async function putEdits(context: Excel.RequestContext, id: string, edits: SheetEdits): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.protection.load("protected");
  const drawing =
    edits.codes !== undefined && isSetSupported("ExcelApi", "1.10")
      ? askDrawing(sheet, edits)
      : { draw: () => undefined };
  await context.sync();
  if (sheet.protection.protected) sheet.protection.unprotect();
  for (const { area, locked } of edits.locks) rangeOf(sheet, area).format.protection.locked = locked;
  for (const { cell, value } of edits.values) {
    const range = sheet.getCell(cell.row, cell.column).untrack();
    range.formulas = [[value === null ? "" : (cellInput({ value }) ?? "")]];
  }
  drawing.draw();
  sheet.protection.protect(LOCK);
  await context.sync();
}
