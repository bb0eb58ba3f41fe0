import {
  BooleanNumber,
  generateRandomId,
  mergeWorksheetSnapshotWithDefault,
  type IMutationInfo,
  type IWorksheetData,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Area, Cell } from "../../sheet/address";
import type { EngineSheet, SheetId, Visibility } from "../engine";
import { PLAIN_STYLE } from "../engine-style";
import { extrasOf, setExtras } from "./extras";
import { FIRST_COLUMNS, FIRST_ROWS, grow } from "./growth";
import { namesOf, removeName } from "./names";
import { areaOf, BOOK, change, command, inOneStep, place, rangeOf, sheetOf, workbookOf, type Session } from "./session";

/** Pixels: Excel's row of Times New Roman 12 is 15.75 points high, its column 8 digits (48 points) wide. */
const ROW = 21;
const COLUMN = 64;

export function sheetData(id: SheetId, name: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: FIRST_ROWS,
    columnCount: FIRST_COLUMNS,
    defaultRowHeight: ROW,
    defaultColumnWidth: COLUMN,
    defaultStyle: { ff: PLAIN_STYLE.fontName, fs: PLAIN_STYLE.fontSize },
    cellData: {},
  };
}

export function sheetsOf(session: Session): readonly EngineSheet[] {
  return workbookOf(session)
    .getSheets()
    .map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      visibility: visibility(session, sheet.getSheetId()),
    }));
}

function visibility(session: Session, sheet: SheetId): Visibility {
  if (sheetOf(session, sheet).getConfig().hidden !== BooleanNumber.TRUE) return "visible";
  return extrasOf(session, sheet).veryHidden === true ? "very-hidden" : "hidden";
}

/** What other people's changes get as well: the sheet does not come to the front. */
const IN_THE_BACKGROUND = { fromCollab: true };

function inBackground(session: Session, redo: IMutationInfo, undo: IMutationInfo): void {
  session.quietly(() => session.commands.syncExecuteCommand(redo.id, redo.params, IN_THE_BACKGROUND));
  session.undo.pushUndoRedo({ unitID: BOOK, redoMutations: [redo], undoMutations: [undo] });
}

export function addSheet(session: Session, name: string): SheetId {
  const id = generateRandomId();
  const sheet = mergeWorksheetSnapshotWithDefault(sheetData(id, name));
  const params = { unitId: BOOK, index: workbookOf(session).getSheetSize(), sheet };
  const undo = { id: RemoveSheetMutation.id, params: { ...place(id), subUnitName: name } };
  inBackground(session, { id: InsertSheetMutation.id, params }, undo);
  return id;
}

function neighbour(session: Session, sheet: SheetId): SheetId | undefined {
  const all = sheetsOf(session);
  const at = all.findIndex(({ id }) => id === sheet);
  const near = [...all.slice(at + 1), ...all.slice(0, at).reverse()];
  return near.find((one) => one.visibility === "visible")?.id;
}

export function deleteSheet(session: Session, sheet: SheetId): void {
  const next = activeSheet(session) === sheet ? neighbour(session, sheet) : undefined;
  inOneStep(session, () => {
    if (next !== undefined) activate(session, next);
    for (const { name, scope } of namesOf(session)) if (scope === sheet) removeName(session, name, sheet);
    command(session, RemoveSheetCommand.id, place(sheet));
  });
}

export function renameSheet(session: Session, sheet: SheetId, name: string): void {
  command(session, SetWorksheetNameCommand.id, { ...place(sheet), name });
}

export function moveSheet(session: Session, sheet: SheetId, to: number): void {
  const from = sheetsOf(session).findIndex(({ id }) => id === sheet);
  const mutation = (fromOrder: number, toOrder: number): IMutationInfo => ({
    id: SetWorksheetOrderMutation.id,
    params: { ...place(sheet), fromOrder, toOrder },
  });
  change(session, mutation(from, to), [mutation(to, from)]);
}

export function setVisibility(session: Session, sheet: SheetId, wanted: Visibility): void {
  const { veryHidden, ...extras } = extrasOf(session, sheet);
  const mutation = (isHidden: boolean): IMutationInfo => ({
    id: SetWorksheetHideMutation.id,
    params: { ...place(sheet), hidden: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE },
  });
  const wasHidden = visibility(session, sheet) !== "visible";
  const next = wanted !== "visible" && activeSheet(session) === sheet ? neighbour(session, sheet) : undefined;
  inOneStep(session, () => {
    if (next !== undefined) activate(session, next);
    const isVeryHidden = wanted === "very-hidden";
    if (isVeryHidden !== (veryHidden === true)) {
      setExtras(session, sheet, isVeryHidden ? { ...extras, veryHidden: true } : extras);
    }
    inBackground(session, mutation(wanted !== "visible"), mutation(wasHidden));
  });
}

export function activeSheet(session: Session): SheetId {
  return workbookOf(session).getActiveSheet().getSheetId();
}

export function activate(session: Session, sheet: SheetId): void {
  if (activeSheet(session) !== sheet)
    command(session, SetWorksheetActiveOperation.id, place(sheetOf(session, sheet).getSheetId()));
}

export function selection(session: Session): { readonly sheet: SheetId; readonly area: Area; readonly active: Cell } {
  const sheet = activeSheet(session);
  const last = session.injector
    .get(SheetsSelectionsService)
    .getWorkbookSelections(BOOK)
    .getSelectionsOfWorksheet(sheet)
    .at(-1);
  if (last === undefined)
    return { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 }, active: { row: 0, column: 0 } };
  const area = areaOf(last.range);
  const active = { row: last.primary?.actualRow ?? area.top, column: last.primary?.actualColumn ?? area.left };
  return { sheet, area, active };
}

export function select(session: Session, sheet: SheetId, area: Area): void {
  activate(session, sheet);
  grow(session, sheet, area);
  const range = rangeOf(area);
  const primary = {
    ...rangeOf({ ...area, bottom: area.top, right: area.left }),
    actualRow: area.top,
    actualColumn: area.left,
    isMerged: false,
    isMergedMainCell: false,
  };
  command(session, SetSelectionsOperation.id, { ...place(sheet), selections: [{ range, primary, style: null }] });
}
