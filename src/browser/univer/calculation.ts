import type { IExecutionOptions } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import { readAnew } from "./formula-memory";
import type { Session } from "./session";

/** Far beyond the slowest sheet that was measured (5,000 RANKs over 5,000 rows: 7 s). */
const PATIENCE = 120_000;

export type Calculation = {
  readonly settle: () => Promise<void>;
  /** Resolves when no calculation runs; one may still be due. */
  readonly finishRun: () => Promise<void>;
  readonly calculate: () => void;
};

/** For these the engine leaves formulas alone. */
const LOOKS_ONLY: readonly unknown[] = [SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id];

/** Whether a change of cells is a calculation's result, or one of looks. */
function isIdle(params: object | undefined, options: IExecutionOptions | undefined): boolean {
  return options?.onlyLocal === true || LOOKS_ONLY.includes((params as { trigger?: unknown } | undefined)?.trigger);
}

/** Counts the changes that formulas may depend on, and how many of them the latest run and the latest results know. */
class Progress {
  #changes = 0;
  #begun = 0;
  #calculated = 0;
  /** What a run that is stopped and begun anew will know. */
  #gathered: number | null = null;

  change(): void {
    this.#changes++;
  }

  stop(): void {
    this.#gathered = this.#changes;
  }

  begin(): void {
    this.#begun = this.#gathered ?? this.#changes;
    this.#gathered = null;
  }

  finish(): void {
    this.#calculated = this.#begun;
  }

  /** The engine has found nothing to calculate. */
  giveUp(seen: number): void {
    this.#calculated = Math.max(this.#calculated, seen);
  }

  get changes(): number {
    return this.#changes;
  }

  get isDue(): boolean {
    return this.#calculated < this.#changes;
  }
}

function progressOf(session: Session, runs: FormulaCalculationSessionService): Progress {
  const { commands, injector } = session;
  const dirty = injector.get(IActiveDirtyManagerService);
  const progress = new Progress();
  commands.beforeCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStopMutation.id) progress.stop();
    if (id !== SetFormulaCalculationStartMutation.id) return;
    readAnew(session);
    progress.begin();
  });
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetRangeValuesMutation.id && isIdle(params, options)) return;
    if (dirty.get(id) !== undefined) progress.change();
  });
  runs.state$.subscribe((state) => {
    if (state.started && state.resultApplied && state.completed && !state.stopped) progress.finish();
  });
  return progress;
}

type Dirty = Readonly<Record<string, unknown>>;
/** What the engine (0.25.1) keeps between a change and its run. */
type Trigger = {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: readonly unknown[];
  _executingDirtyData: Dirty;
  readonly _executionInProgressParams: unknown;
  readonly _generateDirty: (commands: readonly unknown[]) => Dirty;
  readonly _mergeDirty: (one: Dirty, other: Dirty) => Dirty;
};

/** Whoever asks for values has made all of their changes: the tenth of a second for more is not waited for. */
function beginRun({ commands, injector }: Session): void {
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const { _waitingCommandQueue: queue, _executingDirtyData: left } = trigger;
  if (queue.length === 0 || trigger._executionInProgressParams !== null) return;
  clearTimeout(trigger._setTimeoutKey);
  trigger._waitingCommandQueue = [];
  trigger._executingDirtyData = trigger._mergeDirty(left, trigger._generateDirty(queue));
  const params = { ...trigger._executingDirtyData };
  void commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
}

/** The engine calculates a tenth of a second after a change; whoever reads must know whether it still has to. */
export function followCalculation(session: Session): Calculation {
  const { commands, injector } = session;
  const runs = injector.get(FormulaCalculationSessionService);
  const progress = progressOf(session, runs);
  const isRunning = (): boolean => runs.state.started && !runs.state.resultApplied;
  return {
    settle: async () => {
      while (progress.isDue) {
        const [seen, id, wasRunning] = [progress.changes, runs.state.id, isRunning()];
        const applied = runs.waitForLatestApplied(PATIENCE);
        if (!wasRunning) beginRun(session);
        // Also resolves when half a second has passed in which no run began.
        await applied;
        if (!wasRunning && runs.state.id === id) progress.giveUp(seen);
      }
    },
    finishRun: async () => {
      if (isRunning()) await runs.waitForLatestApplied(PATIENCE);
    },
    calculate: () => {
      progress.change();
      const params = { commands: [], forceCalculation: true };
      void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    },
  };
}
