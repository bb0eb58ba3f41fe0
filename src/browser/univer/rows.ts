import { Direction, type ICellData, ObjectMatrix, RANGE_TYPE } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type { Area } from "../../sheet/address";
import type { SheetId } from "../engine";
import { grow } from "./growth";
import { command, inOneStep, place, rangeOf, sheetOf, workbookOf, type Session } from "./session";

/** The engine looks for formulas and rules to move on the active sheet, whatever sheet it was told. */
function onActiveSheet(session: Session, sheet: SheetId, action: () => void): void {
  const before = workbookOf(session).getActiveSheet().getSheetId();
  if (before === sheet) {
    action();
    return;
  }
  command(session, SetWorksheetActiveOperation.id, place(sheet));
  action();
  command(session, SetWorksheetActiveOperation.id, place(before));
}

type Line = { readonly from: readonly [number, number]; readonly step: readonly [number, number] };

/** The looks of one row (or column), repeated in those that follow. */
function repeatedLooks(session: Session, sheet: SheetId, area: Area, { from, step }: Line) {
  const found = sheetOf(session, sheet);
  const looks = new ObjectMatrix<ICellData>();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const source = found.getCellRaw(step[0] === 0 ? row : from[0], step[1] === 0 ? column : from[1]);
      if (source?.s) looks.setValue(row, column, { s: source.s });
    }
  }
  return looks.getMatrix();
}

function wholeRows(session: Session, sheet: SheetId, first: number, count: number): Area {
  return { top: first, bottom: first + count - 1, left: 0, right: sheetOf(session, sheet).getColumnCount() - 1 };
}

function wholeColumns(session: Session, sheet: SheetId, first: number, count: number): Area {
  return { top: 0, bottom: sheetOf(session, sheet).getRowCount() - 1, left: first, right: first + count - 1 };
}

type Inserting = { readonly id: string; readonly area: Area; readonly along: RANGE_TYPE; readonly line: Line };

function insert(session: Session, sheet: SheetId, { id, area, along, line }: Inserting): void {
  const before = along === RANGE_TYPE.ROW ? area.top : area.left;
  const back = along === RANGE_TYPE.ROW ? Direction.UP : Direction.LEFT;
  const forth = along === RANGE_TYPE.ROW ? Direction.DOWN : Direction.RIGHT;
  const params = {
    ...place(sheet),
    range: { ...rangeOf(area), rangeType: along },
    direction: before === 0 ? back : forth,
    cellValue: before === 0 ? {} : repeatedLooks(session, sheet, area, line),
  };
  inOneStep(session, () => {
    onActiveSheet(session, sheet, () => {
      command(session, id, params);
    });
  });
}

export function insertRows(session: Session, sheet: SheetId, before: number, count: number): void {
  grow(session, sheet, { top: 0, left: 0, bottom: before, right: 0 });
  const line = { from: [before - 1, 0], step: [1, 0] } as const;
  const area = wholeRows(session, sheet, before, count);
  insert(session, sheet, { id: InsertRowByRangeCommand.id, area, along: RANGE_TYPE.ROW, line });
}

export function insertColumns(session: Session, sheet: SheetId, before: number, count: number): void {
  grow(session, sheet, { top: 0, left: 0, bottom: 0, right: before });
  const line = { from: [0, before - 1], step: [0, 1] } as const;
  const area = wholeColumns(session, sheet, before, count);
  insert(session, sheet, { id: InsertColByRangeCommand.id, area, along: RANGE_TYPE.COLUMN, line });
}

function remove(session: Session, sheet: SheetId, id: string, range: object): void {
  inOneStep(session, () => {
    onActiveSheet(session, sheet, () => {
      command(session, id, { ...place(sheet), range });
    });
  });
}

/** The sheet keeps at least one row beyond those that go. */
export function deleteRows(session: Session, sheet: SheetId, first: number, count: number): void {
  grow(session, sheet, { top: 0, left: 0, bottom: first + count, right: 0 });
  const range = { ...rangeOf(wholeRows(session, sheet, first, count)), rangeType: RANGE_TYPE.ROW };
  remove(session, sheet, RemoveRowByRangeCommand.id, range);
}

export function deleteColumns(session: Session, sheet: SheetId, first: number, count: number): void {
  grow(session, sheet, { top: 0, left: 0, bottom: 0, right: first + count });
  const range = { ...rangeOf(wholeColumns(session, sheet, first, count)), rangeType: RANGE_TYPE.COLUMN };
  remove(session, sheet, RemoveColByRangeCommand.id, range);
}
