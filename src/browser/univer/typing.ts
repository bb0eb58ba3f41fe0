import { CellValueType, type ICellData, type Nullable, type Workbook, type Worksheet } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import type { RuleMessage } from "../engine-rule";
import { readTyped } from "../typed-entry";
import type { Calculation } from "./calculation";
import { dataOf, formatOf, heldBy } from "./cell-data";
import { isStop, passes, refuses } from "./entry-check";
import type { Events } from "./events";
import { editedText } from "./local-text";
import { ruleOf } from "./rule-data";
import { ruleAt } from "./rules";
import { BOOK, type Session } from "./session";

/** Before the engine's own readers of entries, which know neither the comma nor our rules. */
const FIRST = 1_000;

/** How a refused entry is told, and a doubtful one asked about: true keeps it. */
export type Talk = {
  readonly refuse: (message: RuleMessage) => void;
  readonly ask: (message: RuleMessage, style: "warning" | "information") => Promise<boolean>;
};

type Place = {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
  readonly workbook: Workbook;
  readonly worksheet: Worksheet;
};

function formatAt({ worksheet, row, col }: Place): string {
  return formatOf(worksheet.getComposedCellStyle(row, col).n?.pattern);
}

/** What the editor holds: a formula, a text with a line break (a small document), or a plain text. */
function typedText(cell: ICellData): string {
  if (cell.f) return cell.f;
  return String(heldBy({ ...cell, t: CellValueType.STRING }).value ?? "");
}

function entered(cell: Nullable<ICellData>, place: Place): Nullable<ICellData> {
  if (!cell) return cell;
  const own = place.worksheet.getCellRaw(place.row, place.col);
  // The editor hands over the looks that it showed, a highlight's colours among them; the cell keeps its own.
  const look = own?.s === undefined ? {} : { s: own.s };
  if (cell.t === CellValueType.FORCE_STRING) return { ...dataOf({ value: String(cell.v ?? "") }), ...look };
  const { input, format } = readTyped(typedText(cell), { format: formatAt(place), year: new Date().getFullYear() });
  return { ...dataOf(input), ...(format === null ? look : { s: { ...styleAt(place, own), n: { pattern: format } } }) };
}

function styleAt({ workbook }: Place, own: Nullable<ICellData>) {
  return workbook.getStyles().getStyleByCell(own) ?? {};
}

/** A number as it would be typed: the engine would offer 4.5, which read again is the fourth of May. */
function edited(cell: Nullable<ICellData>, place: Place): Nullable<ICellData> {
  const own = place.worksheet.getCellRaw(place.row, place.col);
  const held = heldBy(own);
  if (own?.f || own?.si || typeof held.value !== "number") return cell;
  return { ...cell, v: editedText(held.value, formatAt(place)), t: CellValueType.STRING };
}

async function judged(session: Session, calculation: Calculation, talk: Talk, place: Place): Promise<boolean> {
  const { subUnitId: sheet, row, col: column } = place;
  const rule = ruleAt(session, sheet, row, column);
  if (rule === null || !refuses(rule)) return true;
  if (await passes(session, calculation, { sheet, row, column }, rule)) return true;
  const { refusal } = ruleOf(rule);
  if (refusal === null) return true;
  if (refusal.style !== "stop" && !isStop(rule)) return talk.ask(refusal, refusal.style);
  talk.refuse(refusal);
  return false;
}

/** Takes what people type as a Vietnamese Excel does, and lets the rule of the cell judge it. */
export function readTyping(session: Session, parts: { calculation: Calculation; events: Events; talk: Talk }): void {
  const { writeCellInterceptor } = session.injector.get(SheetInterceptorService);
  const { calculation, events, talk } = parts;
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, place, next) => {
      const found = place as Place;
      const shown = found.unitId === BOOK ? edited(cell, found) : cell;
      return shown === cell ? next(cell) : shown;
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, place, next) => {
      const found = place as Place;
      return found.unitId === BOOK ? entered(cell, found) : next(cell);
    },
  });
  writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: FIRST,
    handler: (before, place, next) => {
      const found = place as Place;
      if (found.unitId !== BOOK) return next(before) ?? Promise.resolve(true);
      const verdict = judged(session, calculation, talk, found);
      events.holdFor(verdict);
      return verdict;
    },
  });
}
