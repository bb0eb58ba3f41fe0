import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { type Area, MAX_ROWS } from "../../sheet/address";
import type { SheetId } from "../engine";
import { place, sheetOf, type Session } from "./session";

export const FIRST_ROWS = 200;
export const FIRST_COLUMNS = 30;
/** Some air below what was just written, a tenth of a long sheet, so that it need not grow with every row. */
const MORE_ROWS = 50;
const MORE_PART = 0.1;
const MORE_COLUMNS = 5;

/** A larger sheet changes nothing that a person could want to undo. */
export function grow(session: Session, sheet: SheetId, area: Area): void {
  const found = sheetOf(session, sheet);
  const { commands } = session;
  session.quietly(() => {
    if (area.bottom >= found.getRowCount()) {
      const more = Math.max(MORE_ROWS, Math.ceil(area.bottom * MORE_PART));
      const rowCount = Math.min(area.bottom + 1 + more, MAX_ROWS);
      commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...place(sheet), rowCount });
    }
    if (area.right >= found.getColumnCount()) {
      const columnCount = area.right + 1 + MORE_COLUMNS;
      commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...place(sheet), columnCount });
    }
  });
}
