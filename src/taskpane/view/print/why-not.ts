import type { PrintState } from "../../print/print-state";
import type { PrintTools } from "./print-tools";
import type { PrintWord } from "./print-words";

/** Whether a command may start now. */
export function mayPrint({ isBusy }: Pick<PrintTools, "isBusy">): boolean {
  return !isBusy;
}

/** Why the workbook cannot be prepared now; null where it can. */
export function whyNotPrepared({ papers, counting }: PrintState, isBusy: boolean): PrintWord | null {
  if (isBusy || counting !== null) return "prepare.busy";
  return papers.length === 0 ? "prepare.none" : null;
}
