import { builtInSets } from "../../../scoring/built-in-sets";
import { openEngine } from "./engine";
import type { FromWorker, ToWorker } from "./messages";
import { readForeignApart } from "./read-foreign-apart";
import { serve } from "./serve";

// The thread of the tab “Tổng hợp”: reads, judges, merges and lays out, so that the page stays free.
const engine = openEngine({ sets: builtInSets(), readForeign: readForeignApart });
/** The types of this house are those of a page, whose postMessage wants an address. */
const scope = globalThis as unknown as {
  readonly postMessage: (message: FromWorker, transfer: Transferable[]) => void;
};
serve(engine, {
  post: (message, handOver = []) => {
    scope.postMessage(message, [...handOver]);
  },
  listen: (heard) => {
    addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
      heard(data);
    });
  },
});
