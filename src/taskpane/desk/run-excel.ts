import type { Queue } from "./queue";

/** Runs a batch in Excel when those before it are done. Rejects with Excel's own error. */
export type RunExcel = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

/** Excel answers nothing while somebody types into a cell; most answers take less than half of this. */
const PATIENCE_MS = 1_500;

/** `waits` is told when Excel keeps the pane waiting, and when it does so no more. */
export function runExcel(inTurn: Queue, waits: (isWaiting: boolean) => void): RunExcel {
  return (batch) =>
    inTurn(async () => {
      const timer = setTimeout(() => {
        waits(true);
      }, PATIENCE_MS);
      try {
        return await Excel.run({ delayForCellEdit: true }, batch);
      } finally {
        clearTimeout(timer);
        waits(false);
      }
    });
}
