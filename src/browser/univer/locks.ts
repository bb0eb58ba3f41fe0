import { CustomCommandExecutionError, type IRange, IUniverInstanceService, type Worksheet } from "@univerjs/core";
import {
  getSheetCommandTarget,
  SheetPermissionCheckController,
  SheetsSelectionsService,
  WorksheetDeleteColumnPermission,
  WorksheetDeleteRowPermission,
  WorksheetEditPermission,
  WorksheetInsertColumnPermission,
  WorksheetInsertRowPermission,
  WorksheetSetCellStylePermission,
  WorksheetSetCellValuePermission,
  WorksheetSetColumnStylePermission,
  WorksheetSetRowStylePermission,
} from "@univerjs/sheets";
import type { Protection } from "../engine";
import type { SheetExtras } from "./extras";
import { isLocked } from "./looks";
import type { Session } from "./session";

type Asked = Parameters<SheetPermissionCheckController["permissionCheckWithRanges"]>[0];
type Point = NonNullable<Asked["worksheetTypes"]>[number];

/** What the engine asks for, and the option of Excel's that allows it on a protected sheet. */
const OPTIONS: readonly (readonly [Point, string])[] = [
  [WorksheetInsertRowPermission, "allowInsertRows"],
  [WorksheetInsertColumnPermission, "allowInsertColumns"],
  [WorksheetDeleteRowPermission, "allowDeleteRows"],
  [WorksheetDeleteColumnPermission, "allowDeleteColumns"],
  [WorksheetSetRowStylePermission, "allowFormatRows"],
  [WorksheetSetColumnStylePermission, "allowFormatColumns"],
];
const EDITS: readonly Point[] = [
  WorksheetEditPermission,
  WorksheetSetCellValuePermission,
  WorksheetSetCellStylePermission,
];

export function protectionOf(sheet: Worksheet): Protection | null {
  return (sheet.getConfig().custom as SheetExtras | undefined)?.protection ?? null;
}

/** Whether one of these cells takes no entries. */
export function holdsLocked(sheet: Worksheet, ranges: readonly IRange[]): boolean {
  return ranges.some((range) => {
    for (let row = range.startRow; row <= Math.min(range.endRow, sheet.getRowCount() - 1); row++) {
      for (let column = range.startColumn; column <= Math.min(range.endColumn, sheet.getColumnCount() - 1); column++) {
        if (isLocked(sheet.getComposedCellStyle(row, column))) return true;
      }
    }
    return false;
  });
}

function allows(sheet: Worksheet, asked: Asked, ranges: readonly IRange[]): boolean {
  const protection = protectionOf(sheet);
  const points = asked.worksheetTypes ?? [];
  if (protection === null || points.length === 0) return true;
  const option = OPTIONS.find(([point]) => points.includes(point))?.[1];
  if (option !== undefined) return protection[option] === true;
  const looksOnly =
    points.includes(WorksheetSetCellStylePermission) && !points.includes(WorksheetSetCellValuePermission);
  if (looksOnly) return protection["allowFormatCells"] === true;
  return !points.some((point) => EDITS.includes(point)) || !holdsLocked(sheet, ranges);
}

/** What the class below needs to know of the engine that makes it. */
export type Guard = {
  readonly session: () => Session;
  /** Tells the person that the cell is locked. */
  readonly refuse: () => void;
};

function sheetAt(session: Session, unitId?: string, subUnitId?: string): Worksheet | null {
  const at = { ...(unitId === undefined ? {} : { unitId }), ...(subUnitId === undefined ? {} : { subUnitId }) };
  return getSheetCommandTarget(session.injector.get(IUniverInstanceService), at)?.worksheet ?? null;
}

function selectedRanges(session: Session): readonly IRange[] {
  return session.injector
    .get(SheetsSelectionsService)
    .getCurrentSelections()
    .map(({ range }) => range);
}

function activeCell(session: Session): readonly IRange[] {
  const primary = session.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!primary) return [];
  const { actualRow: row, actualColumn: column } = primary;
  return [{ startRow: row, endRow: row, startColumn: column, endColumn: column }];
}

/**
 * The engine asks this class before every command of a person. Its own answer comes from rules over ranges, which know
 * no lock of a cell; ours comes from the cells, as in Excel.
 */
export function lockController(guard: Guard): typeof SheetPermissionCheckController {
  return class Locks extends SheetPermissionCheckController {
    override permissionCheckWithRanges(asked: Asked, ranges?: IRange[], unitId?: string, subUnitId?: string): boolean {
      const session = guard.session();
      if (session.isQuiet()) return true;
      if (!super.permissionCheckWithRanges(asked, ranges, unitId, subUnitId)) return false;
      const sheet = sheetAt(session, unitId, subUnitId);
      return sheet === null || allows(sheet, asked, ranges ?? selectedRanges(session));
    }

    override permissionCheckWithoutRange(asked: Asked, unitId?: string, subUnitId?: string): boolean {
      const session = guard.session();
      if (session.isQuiet()) return true;
      if (!super.permissionCheckWithoutRange(asked, unitId, subUnitId)) return false;
      const sheet = sheetAt(session, unitId, subUnitId);
      return sheet === null || allows(sheet, asked, activeCell(session));
    }

    override blockExecuteWithoutPermission(): void {
      guard.refuse();
      throw new CustomCommandExecutionError("the cell is locked");
    }
  };
}
