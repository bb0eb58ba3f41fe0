import {
  IResourceLoaderService,
  IUniverInstanceService,
  LocaleType,
  type IWorkbookData,
  UniverInstanceType,
} from "@univerjs/core";
import { forgetFormulas } from "./formula-memory";
import { BOOK, type Session } from "./session";
import { sheetData } from "./sheets";

/** The whole workbook as plain data that JSON can hold: cells, looks, rules, names, pages, charts and settings. */
export type EngineState = { readonly format: "cham-sao-book-1"; readonly book: object };

/** Throws a TypeError for what `saveState` did not make. */
export function loadState(session: Session, state: EngineState): void {
  if ((state.format as string) !== "cham-sao-book-1") throw new TypeError("not a saved workbook");
  open(session, structuredClone(state.book));
}

export function saveState(session: Session): EngineState {
  const saved = session.injector.get(IResourceLoaderService).saveUnit(BOOK);
  if (saved === null) throw new RangeError("no workbook is open");
  return { format: "cham-sao-book-1", book: structuredClone(saved) };
}

export function openBlank(session: Session): void {
  const sheet = "sheet-1";
  open(session, {
    id: BOOK,
    name: "Sổ tính",
    locale: LocaleType.VI_VN,
    styles: {},
    sheetOrder: [sheet],
    sheets: { [sheet]: sheetData(sheet, "Sheet1") },
  });
}

/** The old workbook goes first: going later, it would take the new one's conditional formats with it. */
function open(session: Session, data: Partial<IWorkbookData>): void {
  session.quietly(() => {
    const books = session.injector.get(IUniverInstanceService);
    if (books.getUnit(BOOK)) books.disposeUnit(BOOK);
    session.undo.clearUndoRedo(BOOK);
    forgetFormulas(session);
    session.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    books.focusUnit(BOOK);
  });
}
