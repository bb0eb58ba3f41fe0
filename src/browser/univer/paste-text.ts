import { type ICellData, ObjectMatrix, type Worksheet } from "@univerjs/core";
import { SetRangeValuesCommand, SetSelectionsOperation } from "@univerjs/sheets";
import type { Area } from "../../sheet/address";
import { columnCount, rowCount } from "../area";
import { readTyped } from "../typed-entry";
import { dataOf, formatOf } from "./cell-data";
import { grow } from "./growth";
import { pastedRows } from "./pasted-text";
import { place, rangeOf, sheetOf, type Session } from "./session";
import { selection } from "./sheets";

/** A selection that the block fits into several times takes it several times. */
function target(selected: Area, rows: number, columns: number): Area {
  const down = rowCount(selected) % rows === 0 ? rowCount(selected) : rows;
  const across = columnCount(selected) % columns === 0 ? columnCount(selected) : columns;
  return { ...selected, bottom: selected.top + down - 1, right: selected.left + across - 1 };
}

function entered(found: Worksheet, row: number, column: number, text: string): ICellData {
  const format = formatOf(found.getComposedCellStyle(row, column).n?.pattern);
  const typed = readTyped(text, { format, year: new Date().getFullYear() });
  return { ...dataOf(typed.input), ...(typed.format === null ? {} : { s: { n: { pattern: typed.format } } }) };
}

/** Pastes text from elsewhere as if every cell were typed, past all rules; the cells keep their looks and locks. */
export function pasteText(session: Session, text: string): boolean {
  const rows = pastedRows(text);
  const { sheet, area: selected } = selection(session);
  const area = target(selected, rows.length, rows[0]?.length ?? 1);
  const found = sheetOf(session, sheet);
  grow(session, sheet, area);
  const value = new ObjectMatrix<ICellData>();
  for (let row = area.top; row <= area.bottom; row++) {
    const line = rows[(row - area.top) % rows.length] ?? [];
    for (let column = area.left; column <= area.right; column++) {
      value.setValue(row, column, entered(found, row, column, line[(column - area.left) % line.length] ?? ""));
    }
  }
  const params = { ...place(sheet), value: value.getMatrix() };
  if (!session.commands.syncExecuteCommand(SetRangeValuesCommand.id, params)) return false;
  const range = rangeOf(area);
  const cell = rangeOf({ ...area, bottom: area.top, right: area.left });
  const primary = {
    ...cell,
    actualRow: area.top,
    actualColumn: area.left,
    isMerged: false,
    isMergedMainCell: false,
  };
  const selections = [{ range, primary, style: null }];
  session.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...place(sheet), selections });
  return true;
}
