import { Worker } from "node:worker_threads";
import type { LoadedSet } from "../scoring/load-criteria-set";
import type { FoundFile } from "./collect-files";
import type { JudgeTask } from "./judge-one";

/** What every thread knows: the owner's own sets, and what to do with a file. */
export type JudgeData = { readonly own: readonly LoadedSet[]; readonly task: JudgeTask };
/** `packed`: what packFiles made of the file. */
export type JudgeAnswer =
  { readonly ok: true; readonly packed: string } | { readonly ok: false; readonly error: unknown };

export type JudgeThread = {
  /** Files are judged in the order in which they are given. */
  readonly judge: (file: FoundFile) => Promise<JudgeAnswer | "crashed">;
  readonly end: () => Promise<number>;
};

/** When a thread goes down, every file that still waits is “crashed”; the first of them is the one that it was at. */
export function startThread(data: JudgeData): JudgeThread {
  const worker = new Worker(new URL("./judge-worker.js", import.meta.url), { workerData: data });
  const waiting: ((answer: JudgeAnswer | "crashed") => void)[] = [];
  let isDown = false;
  const goDown = (): void => {
    isDown = true;
    for (const answered of waiting.splice(0)) answered("crashed");
  };
  worker.on("message", (answer: JudgeAnswer) => waiting.shift()?.(answer));
  worker.on("error", goDown).on("exit", goDown);
  return {
    judge: (file) =>
      new Promise((resolve) => {
        if (isDown) {
          resolve("crashed");
          return;
        }
        waiting.push(resolve);
        worker.postMessage(file);
      }),
    end: () => worker.terminate(),
  };
}
