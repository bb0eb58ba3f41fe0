import {
  CELL_INVERTED_INDEX_CACHE,
  IActiveDirtyManagerService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { Session } from "./session";

/** Far beyond the slowest sheet that was measured (5,000 RANKs over 5,000 rows: 7 s). */
const PATIENCE = 120_000;

const NOT_FOUND = { rowsInCache: [], rowsNotInCache: [] };

/**
 * The engine (0.25.1) looks up comparisons of a column that it has compared before in an index that takes 0 and "" for
 * the same: a second =IF(A1="",…) was wrong wherever A1 held 0. Without the index every comparison is made.
 */
export function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => NOT_FOUND;
  CELL_INVERTED_INDEX_CACHE.shouldContinueBuildingCache = () => false;
}

export type Calculation = {
  readonly settle: () => Promise<void>;
  /** Resolves when no calculation runs; one may still be due. */
  readonly finishRun: () => Promise<void>;
  readonly calculate: () => void;
};

/** The engine calculates a tenth of a second after a change; whoever reads must know whether it still has to. */
export function followCalculation(session: Session): Calculation {
  const { commands, injector } = session;
  const dirty = injector.get(IActiveDirtyManagerService);
  let changes = 0;
  let calculated = 0;
  commands.onCommandExecuted(({ id }, options) => {
    const isResult = id === SetRangeValuesMutation.id && options?.onlyLocal === true;
    if (!isResult && dirty.get(id) !== undefined) changes++;
  });
  return {
    settle: async () => {
      while (calculated !== changes) {
        const seen = changes;
        await injector.get(FormulaCalculationSessionService).waitForLatestApplied(PATIENCE);
        calculated = seen;
      }
    },
    finishRun: async () => {
      const runs = injector.get(FormulaCalculationSessionService);
      if (runs.state.started && !runs.state.resultApplied) await runs.waitForLatestApplied(PATIENCE);
    },
    calculate: () => {
      changes++;
      const params = { commands: [], forceCalculation: true };
      void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    },
  };
}
