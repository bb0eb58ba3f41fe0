import {
  CustomCommandExecutionError,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  ObjectMatrix,
  RedoCommandId,
  UndoCommandId,
  type ICellData,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  MoveRangeMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import { BOOK, type Session, workbookOf } from "./session";
import { type Guard, holdsLocked, protectionOf } from "./locks";

type Params = {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: ConstructorParameters<typeof ObjectMatrix<ICellData>>[0];
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly from?: Params;
  readonly to?: Params;
  readonly value?: Params["cellValue"];
};

/** One range around the cells, since a protected sheet's entries stand in few places. */
function touched(cells: Params["cellValue"]): readonly IRange[] {
  const found: IRange[] = [];
  new ObjectMatrix<ICellData>(cells).forValue((row, column) => {
    found.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  });
  return found;
}

type Place = { readonly sheet: string | undefined; readonly ranges: readonly IRange[] };

/** Where a mutation of a person's command changes cells. */
function places(id: string, params: Params): readonly Place[] {
  switch (id) {
    case SetRangeValuesMutation.id:
      return [{ sheet: params.subUnitId, ranges: touched(params.cellValue) }];
    case MoveRangeMutation.id:
      return [params.from, params.to].map((end) => ({ sheet: end?.subUnitId, ranges: touched(end?.value) }));
    case AddWorksheetMergeMutation.id:
    case RemoveWorksheetMergeMutation.id:
      return [{ sheet: params.subUnitId, ranges: params.ranges ?? [] }];
    case ReorderRangeMutation.id:
      return [{ sheet: params.subUnitId, ranges: params.range === undefined ? [] : [params.range] }];
    default:
      return [];
  }
}

function breaksLock(session: Session, { id, params }: ICommandInfo): boolean {
  const found = (params ?? {}) as Params;
  if (found.unitId !== BOOK) return false;
  const book = workbookOf(session);
  return places(id, found).some(({ sheet, ranges }) => {
    const worksheet = sheet === undefined ? null : book.getSheetBySheetId(sheet);
    return !!worksheet && protectionOf(worksheet) !== null && holdsLocked(worksheet, ranges);
  });
}

/** The engine has asked about these already, and what they change beyond is formulas that follow moved cells. */
const ASKED = new Set([
  ...["sheet.command.set-style", "sheet.command.set-border"],
  ...["sheet.command.insert-row-by-range", "sheet.command.remove-row-by-range"],
  ...["sheet.command.insert-col-by-range", "sheet.command.remove-col-by-range"],
  "sheet.command.set-worksheet-name",
]);

function isFree(session: Session, options: IExecutionOptions | undefined, { params }: ICommandInfo): boolean {
  const trigger = (params as { trigger?: string } | undefined)?.trigger ?? "";
  return session.isQuiet() || options?.onlyLocal === true || ASKED.has(trigger);
}

/** The engine's own protection, by ranges and people, is no part of a workbook of ours. */
const FOREIGN_PROTECTION = /^sheet\.command\..*(?:protection|sheet-permission)/;

/**
 * Holds what slips past the engine's questions: merging, sorting, formulas, a paste larger than the selection. Undo
 * passes, since it only brings back what was there.
 */
export function holdLocks(session: Session, guard: Guard): void {
  let undoing = 0;
  const isUndo = (id: string): boolean => id === UndoCommandId || id === RedoCommandId;
  session.commands.beforeCommandExecuted((info, options) => {
    if (isUndo(info.id)) undoing++;
    if (FOREIGN_PROTECTION.test(info.id)) throw new CustomCommandExecutionError("the engine's own protection");
    if (undoing > 0 || session.undo.isMoving || isFree(session, options, info) || !breaksLock(session, info)) return;
    guard.refuse();
    throw new CustomCommandExecutionError("the cell is locked");
  });
  session.commands.onCommandExecuted(({ id }) => {
    if (isUndo(id)) undoing--;
  });
}
