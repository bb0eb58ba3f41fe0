import type { Area } from "../../sheet/address";
import type { SheetId } from "../engine";
import { dataOf } from "./cell-data";
import { eachCell, setCells } from "./cells";
import { clearHighlights } from "./highlights";
import { unmerge } from "./merges";
import { setRule } from "./rules";
import { type ICellData, ObjectMatrix } from "@univerjs/core";
import { inOneStep, sheetOf, type Session } from "./session";

/** Only cells that are there are touched, since people clear whole sheets. */
function overwrite(session: Session, sheet: SheetId, area: Area, data: ICellData): void {
  const matrix = new ObjectMatrix<ICellData>();
  eachCell(sheetOf(session, sheet), area, (row, column, { t }) => {
    // As in setLook: a number in a cell for texts stays one.
    matrix.setValue(row, column, "s" in data && t ? { ...data, t } : { ...data });
  });
  if (matrix.getSizeOf() > 0) setCells(session, sheet, matrix.getMatrix(), "s" in data ? "looks" : "all");
}

export function clear(session: Session, sheet: SheetId, area: Area, what: "all" | "contents" | "formats"): void {
  inOneStep(session, () => {
    if (what !== "formats") overwrite(session, sheet, area, dataOf({ value: null }));
    if (what !== "contents") overwrite(session, sheet, area, { s: null });
    if (what !== "all") return;
    unmerge(session, sheet, area);
    setRule(session, sheet, area, null);
    clearHighlights(session, sheet, area);
  });
}
