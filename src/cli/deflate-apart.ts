import { Worker } from "node:worker_threads";
import type { DeflatedPart, Deflater } from "../workbook/zip/deflate-part";

type Waiting = { readonly resolve: (part: DeflatedPart) => void; readonly reject: (error: Error) => void };

function startThread(waiting: Waiting[]): Worker {
  const worker = new Worker(new URL("./deflate-worker.js", import.meta.url));
  worker.on("message", (part: DeflatedPart) => waiting.shift()?.resolve(part));
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return worker;
}

/**
 * Compresses large parts in a thread while `work` makes what comes next; the thread starts with the first of them and is
 * there as long as the work.
 */
export async function deflatingApart<Made>(work: (openLarge: () => Deflater) => Promise<Made>): Promise<Made> {
  const waiting: Waiting[] = [];
  const threads: Worker[] = [];
  const openLarge = (): Deflater => {
    const [thread = startThread(waiting)] = threads;
    threads[0] = thread;
    return {
      push: (piece) => {
        thread.postMessage(piece, [piece.buffer as ArrayBuffer]);
      },
      end: () =>
        new Promise((resolve, reject) => {
          waiting.push({ resolve, reject });
          thread.postMessage(null);
        }),
    };
  };
  try {
    return await work(openLarge);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
