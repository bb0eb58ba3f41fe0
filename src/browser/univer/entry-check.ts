import { DataValidationErrorStyle, type ISheetDataValidationRule } from "@univerjs/core";
import { ICalculateFormulaService, LexerTreeBuilder } from "@univerjs/engine-formula";
import { parseReference } from "../../sheet/address";
import type { EngineCell, HeldValue, SheetId } from "../engine";
import type { Comparison, EngineRule } from "../engine-rule";
import { type Bounded, boundedFormula, isWithin } from "./bounded-formula";
import type { Calculation } from "./calculation";
import { heldBy } from "./cell-data";
import { cellsOf } from "./cells";
import { readAnew } from "./formula-memory";
import { namesOf } from "./names";
import { ruleOf } from "./rule-data";
import { BOOK, sheetOf, type Session } from "./session";
import { sheetsOf } from "./sheets";

export type EntryPlace = { readonly sheet: SheetId; readonly row: number; readonly column: number };

const COMPARISONS: Readonly<Record<Comparison, (value: number, first: number, second: number) => boolean>> = {
  between: (value, first, second) => value >= first && value <= second,
  "not-between": (value, first, second) => value < first || value > second,
  equal: (value, first) => value === first,
  "not-equal": (value, first) => value !== first,
  greater: (value, first) => value > first,
  less: (value, first) => value < first,
  "greater-or-equal": (value, first) => value >= first,
  "less-or-equal": (value, first) => value <= first,
};

/** Calculates a rule's formula for a cell of its area; the formula is written for the first. */
async function calculated(
  session: Session,
  place: EntryPlace,
  formula: string,
  rule: ISheetDataValidationRule,
): Promise<unknown> {
  const [first] = rule.ranges;
  const down = place.row - (first?.startRow ?? place.row);
  const right = place.column - (first?.startColumn ?? place.column);
  const moved = session.injector.get(LexerTreeBuilder).moveFormulaRefOffset(`=${formula}`, right, down);
  const { sheet, row, column } = place;
  const formulas = { [BOOK]: { [sheet]: { [row]: { [column]: [moved] } } } };
  readAnew(session);
  const results = await session.injector.get(ICalculateFormulaService).executeFormulas(formulas);
  readAnew(session);
  return (results[BOOK]?.[sheet]?.[row]?.[column] as readonly { value: unknown }[] | undefined)?.[0]?.value;
}

async function bound(session: Session, place: EntryPlace, formula: string, rule: ISheetDataValidationRule) {
  const plain = Number(formula);
  return formula.trim() !== "" && Number.isFinite(plain)
    ? plain
    : Number(await calculated(session, place, formula, rule));
}

function sameText(one: string, other: string): boolean {
  return one.localeCompare(other, "vi", { sensitivity: "accent" }) === 0;
}

/** The cells that a list takes its words from; null where its source is no reference. */
export function listed(session: Session, sheet: SheetId, source: string): readonly EngineCell[] | null {
  const named = namesOf(session).find(({ name, scope }) => sameText(name, source) && (scope ?? sheet) === sheet);
  const reference = parseReference(named?.formula ?? source);
  if (reference === null) return null;
  const of = sheetsOf(session).find(({ name }) => name === reference.sheet)?.id ?? sheet;
  return cellsOf(session, of, reference.area).flat();
}

export function isListed({ kind, value }: HeldValue, words: readonly HeldValue[]): boolean {
  return words.some((word) =>
    typeof word.value === "string" && typeof value === "string"
      ? sameText(word.value, value)
      : word.kind === kind && word.value === value,
  );
}

export function isWord({ value }: HeldValue, words: readonly string[]): boolean {
  return words.some((word) => word.trim() === String(value) || (typeof value === "number" && Number(word) === value));
}

/** True, or a number other than 0. */
function isTrue(result: unknown): boolean {
  return result === true || (typeof result === "number" && result !== 0);
}

/** A rule's formula that needs no calculation. */
function boundedOf(formula: string, rule: ISheetDataValidationRule): Bounded | null {
  const [first] = rule.ranges;
  return first === undefined ? null : boundedFormula(formula, { row: first.startRow, column: first.startColumn });
}

async function accepts(session: Session, place: EntryPlace, rule: ISheetDataValidationRule, held: HeldValue) {
  const ours: EngineRule["accepts"] = ruleOf(rule).accepts;
  switch (ours.kind) {
    case "formula": {
      const bounded = boundedOf(ours.formula, rule);
      return bounded === null ? isTrue(await calculated(session, place, ours.formula, rule)) : isWithin(held, bounded);
    }
    case "words":
      return isWord(held, ours.words);
    case "list":
      return isListed(held, listed(session, place.sheet, ours.source) ?? []);
    case "decimal":
    case "whole": {
      if (typeof held.value !== "number" || (ours.kind === "whole" && !Number.isInteger(held.value))) return false;
      const first = await bound(session, place, ours.first, rule);
      const second = ours.second === null ? first : await bound(session, place, ours.second, rule);
      return COMPARISONS[ours.compare](held.value, first, second);
    }
  }
}

function isPlain(bound: string | null): boolean {
  return bound === null || (bound.trim() !== "" && Number.isFinite(Number(bound)));
}

/** Whether a rule can be judged by what stands in cells, without a calculation of its own. */
function isReadable(session: Session, sheet: SheetId, rule: ISheetDataValidationRule): boolean {
  const { accepts: ours }: EngineRule = ruleOf(rule);
  if (ours.kind === "words") return true;
  if (ours.kind === "list") return (listed(session, sheet, ours.source) ?? []).every(({ formula }) => formula === null);
  if (ours.kind === "formula") return boundedOf(ours.formula, rule) !== null;
  return isPlain(ours.first) && isPlain(ours.second);
}

/**
 * Whether what now stands in a cell passes the rule of the cell. The editor moves on only when this is known, and keys
 * pressed before go to the cell that it leaves: so nothing is waited for that need not be.
 */
export async function passes(
  session: Session,
  calculation: Calculation,
  place: EntryPlace,
  rule: ISheetDataValidationRule,
): Promise<boolean> {
  const data = sheetOf(session, place.sheet).getCellRaw(place.row, place.column);
  if (data?.f) await calculation.settle();
  else if (!isReadable(session, place.sheet, rule)) await calculation.finishRun();
  const held = heldBy(sheetOf(session, place.sheet).getCellRaw(place.row, place.column));
  if (held.kind === "empty") return rule.allowBlank ?? true;
  return accepts(session, place, rule, held);
}

export function refuses(rule: ISheetDataValidationRule): boolean {
  return rule.showErrorMessage !== false;
}

export function isStop(rule: ISheetDataValidationRule): boolean {
  return (rule.errorStyle ?? DataValidationErrorStyle.STOP) === DataValidationErrorStyle.STOP;
}
