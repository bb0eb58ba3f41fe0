import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { RuleMessage } from "../../src/browser/engine-rule";
import { startEngine } from "../../src/browser/univer/start-engine";
import type { Session } from "../../src/browser/univer/session";
import type { UniverEngine } from "../../src/browser/univer/univer-engine";

export type NodeEngine = {
  readonly engine: UniverEngine;
  readonly session: Session;
  readonly sheet: string;
  /** What the person was told, in order. */
  readonly refused: readonly RuleMessage[];
};

const started: { readonly session: Session; readonly engine: UniverEngine }[] = [];

/** The engine shows a long calculation's progress by a timer that outlives it, and then finds its words gone. */
function showNoProgress({ injector }: Session): void {
  const controller = injector.get(TriggerCalculationController) as unknown as { _startProgress: () => void };
  controller._startProgress = () => undefined;
}

/** The engine's own timers would keep Node from ending. */
afterAll(async () => {
  for (const { engine, session } of started.splice(0)) {
    await engine.settle();
    showNoProgress(session);
    session.univer.dispose();
  }
});

/** The page's engine without a screen, with one empty sheet. Doubtful entries are kept. */
export function univerInNode(): NodeEngine {
  const refused: RuleMessage[] = [];
  const talk = {
    refuse: (message: RuleMessage) => {
      refused.push(message);
    },
    ask: () => Promise.resolve(true),
  };
  const { engine, session } = startEngine(talk);
  started.push({ session, engine });
  return { engine, session, sheet: engine.activeSheet(), refused };
}
