import { SetFrozenMutation } from "@univerjs/sheets";
import type { SheetId } from "../engine";
import { change, place, sheetOf, type Session } from "./session";

type Freeze = { readonly rows: number; readonly columns: number };

/** The engine's own word for "no row" and "no column". */
const NONE = -1;

function mutation(sheet: SheetId, { rows, columns }: Freeze) {
  const start = { startRow: rows === 0 ? NONE : rows, startColumn: columns === 0 ? NONE : columns };
  return { id: SetFrozenMutation.id, params: { ...place(sheet), ...start, ySplit: rows, xSplit: columns } };
}

export function setFreeze(session: Session, sheet: SheetId, freeze: Freeze): void {
  change(session, mutation(sheet, freeze), [mutation(sheet, freezeOf(session, sheet))]);
}

export function freezeOf(session: Session, sheet: SheetId): Freeze {
  const { ySplit: rows, xSplit: columns } = sheetOf(session, sheet).getFreeze();
  return { rows, columns };
}
