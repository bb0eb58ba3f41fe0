import { parentPort, workerData } from "node:worker_threads";
import type { FoundFile } from "./collect-files";
import { judgeOne } from "./judge-one";
import type { JudgeAnswer, JudgeData } from "./judge-thread";
import { findAmong } from "./known-sets";
import { packFiles } from "./packed-files";

// A thread of judge-pool.ts: answers one file after the other, in the order in which they come.
const { own, task } = workerData as JudgeData;
const findSet = findAmong(own);
let last: Promise<void> = Promise.resolve();

async function answer(file: FoundFile): Promise<JudgeAnswer> {
  try {
    return { ok: true, packed: packFiles(await judgeOne(file, task, findSet)) };
  } catch (error) {
    return { ok: false, error };
  }
}

parentPort?.on("message", (file: FoundFile) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answer(file));
  });
});
