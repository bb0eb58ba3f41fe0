import { ObjectMatrix } from "@univerjs/core";
import {
  FormulaDataModel,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import { forgetFormulas } from "./formula-memory";
import { BOOK, type Session } from "./session";

/** Whether a formula spells one of these names, in small letters. */
function areUsed(session: Session, names: readonly string[]): boolean {
  const sheets = session.injector.get(FormulaDataModel).getFormulaData()[BOOK] ?? {};
  let found = false;
  for (const sheet of names.length === 0 ? [] : Object.values(sheets)) {
    new ObjectMatrix(sheet ?? {}).forValue((_, __, cell) => {
      const formula = cell?.f.toLowerCase() ?? "";
      found ||= names.some((name) => formula.includes(name));
    });
  }
  return found;
}

/** The engine (0.25.1) keeps the values of formulas when a name that they use comes to mean other cells. */
export function calculateWithNames(session: Session): void {
  const { commands } = session;
  const changed = new Set<string>();
  let inRun: readonly string[] = [];
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    changed.add((params as { readonly name: string }).name.toLowerCase());
  });
  commands.beforeCommandExecuted(({ id, params }) => {
    // A run that is stopped is begun anew.
    if (id === SetFormulaCalculationStopMutation.id) for (const name of inRun) changed.add(name);
    if (id !== SetFormulaCalculationStartMutation.id) return;
    inRun = [...changed];
    changed.clear();
    if (!areUsed(session, inRun)) return;
    forgetFormulas(session);
    Object.assign(params ?? {}, { forceCalculation: true });
  });
}
