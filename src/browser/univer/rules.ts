import { generateRandomId, type IMutationInfo, type ISheetDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Area } from "../../sheet/address";
import { intersection, withoutArea } from "../area";
import type { SheetId } from "../engine";
import type { EngineRule } from "../engine-rule";
import { grow } from "./growth";
import { ruleData, ruleOf } from "./rule-data";
import { areaOf, BOOK, change, inOneStep, place, rangeOf, type Session } from "./session";

function rulesAt(session: Session, sheet: SheetId): readonly ISheetDataValidationRule[] {
  return session.injector.get(SheetDataValidationModel).getRules(BOOK, sheet);
}

export function rulesOf(
  session: Session,
  sheet: SheetId,
): readonly { readonly areas: readonly Area[]; readonly rule: EngineRule }[] {
  return rulesAt(session, sheet).map((rule) => ({ areas: rule.ranges.map(areaOf), rule: ruleOf(rule) }));
}

/** The engine's own rule of a cell, for whoever has to judge an entry. */
export function ruleAt(session: Session, sheet: SheetId, row: number, column: number): ISheetDataValidationRule | null {
  return session.injector.get(SheetDataValidationModel).getRuleByLocation(BOOK, sheet, row, column) ?? null;
}

function add(sheet: SheetId, rule: readonly ISheetDataValidationRule[]): IMutationInfo {
  return { id: AddDataValidationMutation.id, params: { ...place(sheet), rule: [...rule] } };
}

function remove(sheet: SheetId, rules: readonly ISheetDataValidationRule[]): IMutationInfo {
  return { id: RemoveDataValidationMutation.id, params: { ...place(sheet), ruleId: rules.map(({ uid }) => uid) } };
}

/** A formula stands for the first cell of its rule: when that goes, it moves on to what is then the first. */
function moved(session: Session, formula: string | undefined, from: Area, to: Area): string | undefined {
  const [down, right] = [to.top - from.top, to.left - from.left];
  if (formula?.startsWith("=") !== true || (down === 0 && right === 0)) return formula;
  return session.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, right, down);
}

function cut(session: Session, rule: ISheetDataValidationRule, hole: Area): readonly ISheetDataValidationRule[] {
  const areas = rule.ranges.map(areaOf);
  const left = areas.flatMap((area) => withoutArea(area, hole));
  const [first, next] = [areas[0], left[0]];
  if (first === undefined || next === undefined) return [];
  const [formula1, formula2] = [rule.formula1, rule.formula2].map((formula) => moved(session, formula, first, next));
  const formulas = {
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
  return [{ ...rule, ...formulas, uid: generateRandomId(), ranges: left.map(rangeOf) }];
}

export function setRule(session: Session, sheet: SheetId, area: Area, rule: EngineRule | null): void {
  inOneStep(session, () => {
    grow(session, sheet, area);
    const touched = rulesAt(session, sheet).filter(({ ranges }) =>
      ranges.some((range) => intersection(areaOf(range), area) !== null),
    );
    const now = [
      ...touched.flatMap((one) => cut(session, one, area)),
      ...(rule === null ? [] : [ruleData(rule, [rangeOf(area)])]),
    ];
    if (touched.length > 0) change(session, remove(sheet, touched), [add(sheet, touched)]);
    if (now.length > 0) change(session, add(sheet, now), [remove(sheet, now)]);
  });
}
