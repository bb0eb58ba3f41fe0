import { Worker } from "node:worker_threads";
import type { ReadOutcome } from "../workbook/read-workbook";

/** A score sheet of .xls takes 0.1 s; a hostile file may keep the library busy for ever. */
const TIME_LIMIT_MS = 10_000;
/** Beside it stand the file, twice, and Node itself: with an .xls of 27 MB that is 870 MB in all (1.2 GB with 1024). */
const MEMORY_LIMIT_MB = 700;

export type TookTooLong = "took-too-long";

/** What the worker is given and answers. */
export type ForeignRequest = { readonly bytes: Uint8Array };

/**
 * Reads .xls, .xlsb and .ods in a thread of its own that is ended when it takes too long or too much memory: the
 * library that knows these formats has no limits of its own.
 */
export async function readForeign(bytes: Uint8Array): Promise<ReadOutcome | TookTooLong> {
  const worker = new Worker(new URL("./foreign-worker.js", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    workerData: { bytes } satisfies ForeignRequest,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadOutcome | TookTooLong>((resolve, reject) => {
      timer = setTimeout(resolve, TIME_LIMIT_MS, "took-too-long");
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve("took-too-long");
        else reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
