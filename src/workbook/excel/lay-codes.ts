import type { Cell } from "../../sheet/address";
import type { CodePlan, WorkbookPlan } from "../../sheet/sheet-plan";
import { CODE_MARGIN, codeAlt, codeSide } from "../code-picture";
import { qrBase64 } from "../qr-png";
import { LOCK } from "./sheet-lock";

/**
 * Asks where a cell lies and how large it is; what comes back draws a code there once that is known, in a row that has
 * at least this height then.
 * @needs ExcelApi 1.10
 */
export function askCodePlace(sheet: Excel.Worksheet, { row, column }: Cell, atLeast = 0): (text: string) => void {
  const cell = sheet.getRangeByIndexes(row, column, 1, 1).untrack();
  cell.load("left,top,width,height");
  return (text) => {
    if (cell.height < atLeast) cell.format.rowHeight = atLeast;
    const side = codeSide(cell.width, Math.max(cell.height, atLeast));
    const shape = sheet.shapes.addImage(qrBase64(text));
    shape.altTextDescription = codeAlt(text);
    shape.lockAspectRatio = true;
    shape.placement = "OneCell";
    // A code whose corner lay outside its cell would belong to the next one.
    shape.left = cell.left + Math.min(CODE_MARGIN, cell.width / 2);
    shape.top = cell.top + Math.min(CODE_MARGIN, Math.max(cell.height, atLeast) / 2);
    shape.width = side;
    shape.height = side;
  };
}

type Laying = { readonly sheet: Excel.Worksheet; readonly locked: boolean; readonly codes: readonly CodePlan[] };

/**
 * Draws the codes of sheets that stand already: one wait for where the cells lie, one to draw.
 * @needs ExcelApi 1.10
 */
export async function layCodes(context: Excel.RequestContext, { sheets }: WorkbookPlan): Promise<void> {
  const laying = sheets.flatMap(({ name, locked, codes = [] }): readonly Laying[] =>
    codes.length === 0 ? [] : [{ sheet: context.workbook.worksheets.getItem(name), locked, codes }],
  );
  if (laying.length === 0) return;
  const draw = laying.map(({ sheet, locked, codes }) => {
    const places = codes.map(({ text, cell }) => ({ text, put: askCodePlace(sheet, cell) }));
    return () => {
      if (locked) sheet.protection.unprotect();
      for (const { text, put } of places) put(text);
      if (locked) sheet.protection.protect(LOCK);
    };
  });
  await context.sync();
  for (const one of draw) one();
  await context.sync();
}
