import {
  ICommandService,
  type IMutationInfo,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  type Injector,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Area } from "../../sheet/address";
import type { SheetId } from "../engine";
import { UndoSteps } from "./undo-steps";

/** One workbook at a time; a file that is opened takes the place of the one before. */
export const BOOK = "book";

/** What all parts of the adapter share about the engine that they drive. */
export type Session = {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: UndoSteps;
  /** Whether the program is writing, not a person. */
  readonly isQuiet: () => boolean;
  readonly quietly: <Result>(action: () => Result) => Result;
};

export function sessionOf(univer: Univer, quiet: { depth: number }): Session {
  const injector = univer.__getInjector();
  const undo = injector.get(IUndoRedoService);
  if (!(undo instanceof UndoSteps)) throw new TypeError("the engine was started without our undo");
  return {
    univer,
    injector,
    commands: injector.get(ICommandService),
    undo,
    isQuiet: () => quiet.depth > 0,
    quietly: (action) => {
      quiet.depth++;
      try {
        return action();
      } finally {
        quiet.depth--;
      }
    },
  };
}

export function workbookOf(session: Session): Workbook {
  const book = session.injector.get(IUniverInstanceService).getUnit<Workbook>(BOOK, UniverInstanceType.UNIVER_SHEET);
  if (!book) throw new RangeError("no workbook is open");
  return book;
}

/** Throws a RangeError where there is no such sheet. */
export function sheetOf(session: Session, sheet: SheetId): Worksheet {
  const found = workbookOf(session).getSheetBySheetId(sheet);
  if (!found) throw new RangeError(`no sheet has the id ${sheet}`);
  return found;
}

/** One change of the workbook that nobody is asked about and no event tells, with what takes it back. */
export function change(session: Session, redo: IMutationInfo, undo: readonly IMutationInfo[]): void {
  session.quietly(() => {
    session.commands.syncExecuteCommand(redo.id, redo.params);
  });
  session.undo.pushUndoRedo({ unitID: BOOK, redoMutations: [redo], undoMutations: [...undo] });
}

/** What the action changes is one step to undo, or part of the step that is open. */
export function inOneStep<Result>(session: Session, action: () => Result): Result {
  const end = session.undo.begin(BOOK);
  try {
    return action();
  } finally {
    end();
  }
}

/** A command with all that it moves along (formulas, rules, names …), as if nobody had to be asked. */
export function command(session: Session, id: string, params: object): void {
  session.quietly(() => session.commands.syncExecuteCommand(id, params));
}

export function rangeOf(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

export function areaOf(range: IRange): Area {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

export function place(sheet: SheetId): { readonly unitId: string; readonly subUnitId: string } {
  return { unitId: BOOK, subUnitId: sheet };
}
