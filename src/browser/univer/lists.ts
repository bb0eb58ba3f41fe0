import { DataValidationType, type ICellData, type IDataValidationRule } from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/data-validation";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { HeldValue, SheetId } from "../engine";
import { dataOf } from "./cell-data";
import { isListed, isWord, listed } from "./entry-check";
import { shownText } from "./local-text";
import { ruleOf } from "./rule-data";
import { ruleAt } from "./rules";
import { BOOK, type Session } from "./session";

/** What a list offers: as it is shown, and what the cell then holds. */
type Choice = { readonly label: string; readonly held: HeldValue };

function choicesOf(session: Session, sheet: SheetId, rule: IDataValidationRule): readonly Choice[] {
  const { accepts } = ruleOf({ ...rule, ranges: [] });
  if (accepts.kind === "words") {
    return accepts.words.map((word) => ({ label: word.trim(), held: { kind: "text", value: word.trim() } }));
  }
  if (accepts.kind !== "list") return [];
  const cells = listed(session, sheet, accepts.source) ?? [];
  return cells
    .filter(({ kind }) => kind !== "empty")
    .map((cell) => ({ label: shownText(cell, cell.format), held: { kind: cell.kind, value: cell.value } }));
}

type Asked = { readonly value: unknown; readonly unitId: string; readonly subUnitId: string };

function heldValue(value: unknown): HeldValue {
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value: String(value) };
}

/**
 * The engine writes the numbers of a list with a point, holds 1.5 wrong where the list shows 1.50, and puts what is
 * chosen into the cell as a text.
 */
export function offerChoices(session: Session): void {
  const list = session.injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  if (list === undefined) return;
  const choices = (rule: IDataValidationRule, _book?: string, sheet?: string): readonly Choice[] =>
    choicesOf(session, sheet ?? "", rule);
  Object.assign(list, {
    getList: (...asked: Parameters<typeof choices>) => choices(...asked).map(({ label }) => label),
    getListAsync: (...asked: Parameters<typeof choices>) =>
      Promise.resolve(choices(...asked).map(({ label }) => label)),
    getListWithColor: (...asked: Parameters<typeof choices>) =>
      choices(...asked).map(({ label }) => ({ label, color: "" })),
    isValidType: ({ value, subUnitId }: Asked, _formula: unknown, rule: IDataValidationRule) => {
      const held = heldValue(value);
      const { accepts } = ruleOf({ ...rule, ranges: [] });
      const words = choicesOf(session, subUnitId, rule);
      const isRight =
        accepts.kind === "words"
          ? isWord(held, accepts.words)
          : isListed(
              held,
              words.map((word) => word.held),
            );
      return Promise.resolve(isRight);
    },
  });
  takeChosen(session);
}

type Setting = {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: { readonly startRow: number; readonly startColumn: number };
  readonly value?: ICellData;
};

function isBareText(value: ICellData | undefined): value is ICellData {
  return typeof value?.v === "string" && value.t === undefined && !value.f;
}

/** What was chosen arrives as the shown text. */
function takeChosen(session: Session): void {
  session.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || session.isQuiet()) return;
    const { unitId, subUnitId = "", range, value } = (params ?? {}) as Setting;
    if (unitId !== BOOK || range === undefined || !isBareText(value)) return;
    const rule = ruleAt(session, subUnitId, range.startRow, range.startColumn);
    if (rule === null) return;
    const chosen = choicesOf(session, subUnitId, rule).find(({ label }) => label === value.v);
    if (chosen !== undefined) Object.assign(value, dataOf({ value: chosen.held.value }));
  });
}

/** Marks of wrong numbers: to the engine the text 4 is a number too. */
export function markTexts(session: Session): void {
  const registry = session.injector.get(DataValidatorRegistryService);
  const isNumber = ({ value }: Asked): Promise<boolean> => Promise.resolve(typeof value === "number");
  const isWhole = ({ value }: Asked): Promise<boolean> => Promise.resolve(Number.isInteger(value));
  Object.assign(registry.getValidatorItem(DataValidationType.DECIMAL) ?? {}, { isValidType: isNumber });
  Object.assign(registry.getValidatorItem(DataValidationType.WHOLE) ?? {}, { isValidType: isWhole });
}
