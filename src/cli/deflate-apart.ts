import { Worker } from "node:worker_threads";
import type { DeflatedPart, Deflater } from "../workbook/zip/deflate-part";

type Waiting = { readonly resolve: (part: DeflatedPart) => void; readonly reject: (error: Error) => void };
type Thread = { readonly worker: Worker; readonly waiting: Waiting[] };

/** One cannot keep up: it takes 1.9 s for what is made in 1.6 s. */
const THREADS = 2;

function startThread(): Thread {
  const worker = new Worker(new URL("./deflate-worker.js", import.meta.url));
  const waiting: Waiting[] = [];
  worker.on("message", (part: DeflatedPart) => waiting.shift()?.resolve(part));
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return { worker, waiting };
}

function openIn({ worker, waiting }: Thread): Deflater {
  return {
    push: (piece) => {
      worker.postMessage(piece, [piece.buffer as ArrayBuffer]);
    },
    end: () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(null);
      }),
  };
}

/**
 * Compresses large parts in threads while `work` makes what comes next. A thread starts with the first part that it is
 * given, takes every second one, and is there as long as the work.
 */
export async function deflatingApart<Made>(work: (openLarge: () => Deflater) => Promise<Made>): Promise<Made> {
  const threads: Thread[] = [];
  let opened = 0;
  const openLarge = (): Deflater => openIn((threads[opened++ % THREADS] ??= startThread()));
  try {
    return await work(openLarge);
  } finally {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }
}
