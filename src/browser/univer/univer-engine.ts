import type { Engine, SheetId } from "../engine";
import { followCalculation } from "./calculation";
import { heldBy, formatOf } from "./cell-data";
import { cellsOf, mapArea, setFormats, usedArea, writeCells } from "./cells";
import { clear } from "./clear";
import { showComma, speakVietnamese } from "./display";
import { type Events, tellEvents } from "./events";
import { registerExtras, setSettings, settingsOf } from "./extras";
import { extrasPort } from "./extras-port";
import { fitRows } from "./fit-rows";
import { scanOneSheet } from "./formula-scan";
import { readFunctionsFirst } from "./function-names";
import { freezeOf, setFreeze } from "./freeze";
import { highlightsOf, putHighlight, removeHighlight } from "./highlights";
import { markTexts, offerChoices } from "./lists";
import { giveLoneTruths } from "./lone-truths";
import { shownText } from "./local-text";
import { type Guard } from "./locks";
import { holdLocks } from "./lock-net";
import { merge, mergesOf, unmerge } from "./merges";
import { moveExtrasWithRows } from "./moved-extras";
import { calculateWithNames } from "./named-formulas";
import { namesOf, removeName, setName } from "./names";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "./rows";
import { rulesOf, setRule } from "./rules";
import { readNamesBySheet } from "./scoped-names";
import { BOOK, sheetOf, type Session } from "./session";
import * as sheets from "./sheets";
import * as sizes from "./sizes";
import { type EngineState, loadState, openBlank, saveState } from "./state";
import { setBorders, setStyle, stylesOf } from "./styles";
import { readTyping, type Talk } from "./typing";

/** The port over Univer, and what only the page needs: opening and saving the whole workbook. */
export type UniverEngine = Engine & {
  readonly save: () => EngineState;
  /** Takes the place of the open workbook; nothing is left to undo. Throws a TypeError for what `save` did not make. */
  readonly load: (state: EngineState) => void;
  /** One empty sheet. */
  readonly openBlank: () => void;
};

/** `port(session)` for a function that takes the session first. */
type Bound<All> = {
  readonly [Name in keyof All]: All[Name] extends (session: Session, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

function bind<All extends Readonly<Record<string, (session: Session, ...rest: never[]) => unknown>>>(
  session: Session,
  all: All,
): Bound<All> {
  const bound = Object.entries(all).map(([name, action]) => [name, action.bind(null, session)]);
  return Object.fromEntries(bound) as Bound<All>;
}

const SHEETS = {
  sheets: sheets.sheetsOf,
  addSheet: sheets.addSheet,
  deleteSheet: sheets.deleteSheet,
  renameSheet: sheets.renameSheet,
  moveSheet: sheets.moveSheet,
  setVisibility: sheets.setVisibility,
  activeSheet: sheets.activeSheet,
  activate: sheets.activate,
  selection: sheets.selection,
  select: sheets.select,
} as const;

const CELLS = {
  cells: cellsOf,
  write: writeCells,
  setFormats,
  clear,
  usedArea,
  insertRows,
  deleteRows,
  insertColumns,
  deleteColumns,
} as const;

const LOOKS = {
  setStyle,
  styles: stylesOf,
  setBorders,
  merge,
  unmerge,
  merges: mergesOf,
  columnWidth: sizes.columnWidth,
  rowHeight: sizes.rowHeight,
  fitRows,
  columnHidden: sizes.columnHidden,
  rowHidden: sizes.rowHidden,
} as const;

const SETTINGS = {
  setRule,
  rules: rulesOf,
  putHighlight,
  removeHighlight,
  highlights: highlightsOf,
  names: namesOf,
  setName,
  removeName,
  setFreeze,
  freeze: freezeOf,
  settings: settingsOf,
  setSettings,
} as const;

function spans(session: Session) {
  const with_ =
    <Value>(action: (session: Session, span: sizes.Span, value: Value) => void) =>
    (sheet: SheetId, first: number, last: number, value: Value): void => {
      action(session, { sheet, first, last }, value);
    };
  return {
    setColumnWidth: with_(sizes.setColumnWidth),
    setRowHeight: with_(sizes.setRowHeight),
    setColumnsHidden: with_(sizes.setColumnsHidden),
    setRowsHidden: with_(sizes.setRowsHidden),
  };
}

function texts(session: Session): Pick<Engine, "texts" | "size"> {
  return {
    texts: (sheet, area) => {
      const found = sheetOf(session, sheet);
      return mapArea(area, (row, column) => {
        const pattern = found.getComposedCellStyle(row, column).n?.pattern;
        return shownText(heldBy(found.getCellRaw(row, column)), formatOf(pattern));
      });
    },
    size: (sheet) => {
      const found = sheetOf(session, sheet);
      return { rows: found.getRowCount(), columns: found.getColumnCount() };
    },
  };
}

function steps(session: Session, events: Events, settle: () => Promise<void>, calculate: () => void) {
  return {
    settle: async () => {
      await events.told();
      await settle();
    },
    calculate,
    beginStep: () => session.undo.begin(BOOK),
    undo: () => session.undo.undo(BOOK),
    redo: () => session.undo.redo(BOOK),
    listen: events.listen,
  };
}

/** Wires our reading of entries, locks and events into a started engine, and opens an empty workbook. */
export function univerEngine(session: Session, guard: Guard, talk: Talk): UniverEngine {
  // The engine starts its parts with the first workbook.
  openBlank(session);
  const calculation = followCalculation(session);
  calculateWithNames(session);
  const events = tellEvents(session);
  registerExtras(session);
  moveExtrasWithRows(session);
  holdLocks(session, guard);
  speakVietnamese(session);
  readFunctionsFirst(session);
  scanOneSheet(session);
  giveLoneTruths(session);
  readNamesBySheet(session);
  showComma(session);
  offerChoices(session);
  markTexts(session);
  readTyping(session, { calculation, events, talk });
  return {
    ...bind(session, SHEETS),
    ...bind(session, CELLS),
    ...bind(session, LOOKS),
    ...bind(session, SETTINGS),
    ...spans(session),
    ...extrasPort(session),
    ...texts(session),
    ...steps(session, events, calculation.settle, calculation.calculate),
    save: () => saveState(session),
    load: (state: EngineState) => {
      loadState(session, state);
    },
    openBlank: () => {
      openBlank(session);
    },
  };
}
