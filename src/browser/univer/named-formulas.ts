import { ObjectMatrix } from "@univerjs/core";
import {
  FormulaDataModel,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { forgetFormulas } from "./formula-memory";
import { BOOK, type Session } from "./session";

function isUsed(session: Session, name: string): boolean {
  const wanted = name.toLowerCase();
  let found = false;
  for (const sheet of Object.values(session.injector.get(FormulaDataModel).getFormulaData()[BOOK] ?? {})) {
    new ObjectMatrix(sheet ?? {}).forValue((_, __, cell) => {
      found ||= cell?.f.toLowerCase().includes(wanted) === true;
    });
  }
  return found;
}

/** The engine (0.25.1) keeps the values of formulas when a name that they use comes to mean other cells. */
export function calculateWithNames(session: Session): void {
  const { commands } = session;
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    if (!isUsed(session, (params as { readonly name: string }).name)) return;
    forgetFormulas(session);
    const all = { commands: [], forceCalculation: true };
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, all, { onlyLocal: true });
  });
}
