import { generateRandomId, type IMutationInfo } from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { parseReference } from "../../sheet/address";
import type { EngineName, SheetId } from "../engine";
import { BOOK, change, type Session } from "./session";

function all(session: Session): readonly IDefinedNamesServiceParam[] {
  return Object.values(session.injector.get(IDefinedNamesService).getDefinedNameMap(BOOK) ?? {});
}

function scopeOf({ localSheetId }: IDefinedNamesServiceParam): SheetId | null {
  return localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId;
}

export function namesOf(session: Session): readonly EngineName[] {
  return all(session).map((one) => ({
    name: one.name,
    scope: scopeOf(one),
    formula: one.formulaOrRefString.replace(/^=/, ""),
  }));
}

function find(session: Session, name: string, scope: SheetId | null): IDefinedNamesServiceParam | undefined {
  const wanted = name.toLocaleLowerCase();
  return all(session).find((one) => one.name.toLocaleLowerCase() === wanted && scopeOf(one) === scope);
}

const set = (param: IDefinedNamesServiceParam): IMutationInfo => ({
  id: SetDefinedNameMutation.id,
  params: { ...param, unitId: BOOK },
});
const remove = (param: IDefinedNamesServiceParam): IMutationInfo => ({
  id: RemoveDefinedNameMutation.id,
  params: { ...param, unitId: BOOK },
});

/** The engine writes references bare and formulas behind an =. */
function written(formula: string): string {
  return parseReference(formula) === null ? `=${formula}` : formula;
}

export function setName(session: Session, { name, scope, formula }: EngineName): void {
  const before = find(session, name, scope);
  const param = {
    id: before?.id ?? generateRandomId(),
    name,
    formulaOrRefString: written(formula),
    localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  };
  change(session, set(param), [before === undefined ? remove(param) : set(before)]);
}

export function removeName(session: Session, name: string, scope: SheetId | null): void {
  const before = find(session, name, scope);
  if (before !== undefined) change(session, remove(before), [set(before)]);
}
