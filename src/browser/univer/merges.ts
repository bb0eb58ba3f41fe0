import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import type { Area } from "../../sheet/address";
import { intersection } from "../area";
import type { SheetId } from "../engine";
import { dataOf, holdsAnything } from "./cell-data";
import { setArea } from "./cells";
import { grow } from "./growth";
import { areaOf, change, inOneStep, place, rangeOf, sheetOf, type Session } from "./session";

export function mergesOf(session: Session, sheet: SheetId): readonly Area[] {
  return sheetOf(session, sheet).getMergeData().map(areaOf);
}

function mutation(id: string, sheet: SheetId, areas: readonly Area[]) {
  return { id, params: { ...place(sheet), ranges: areas.map(rangeOf) } };
}

export function unmerge(session: Session, sheet: SheetId, area: Area): void {
  const gone = mergesOf(session, sheet).filter((merge) => intersection(merge, area) !== null);
  if (gone.length === 0) return;
  const remove = mutation(RemoveWorksheetMergeMutation.id, sheet, gone);
  change(session, remove, [mutation(AddWorksheetMergeMutation.id, sheet, gone)]);
}

export function merge(session: Session, sheet: SheetId, area: Area): void {
  inOneStep(session, () => {
    grow(session, sheet, area);
    unmerge(session, sheet, area);
    const found = sheetOf(session, sheet);
    setArea(session, { sheet, area }, (row, column) => {
      const isFirst = row === area.top && column === area.left;
      return isFirst || !holdsAnything(found.getCellRaw(row, column)) ? undefined : dataOf({ value: null });
    });
    const remove = mutation(RemoveWorksheetMergeMutation.id, sheet, [area]);
    change(session, mutation(AddWorksheetMergeMutation.id, sheet, [area]), [remove]);
  });
}
