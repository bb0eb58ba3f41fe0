import { parentPort, workerData } from "node:worker_threads";
import type { FoundFile } from "./collect-files";
import { judgeOne } from "./judge-one";
import type { JudgeAnswer, JudgeData } from "./judge-pool";
import { findAmong } from "./known-sets";

// A thread of judge-pool.ts: one file after the other, each answered before the next is given.
const { own, task } = workerData as JudgeData;
const findSet = findAmong(own);

async function answer(file: FoundFile): Promise<JudgeAnswer> {
  try {
    return { ok: true, files: await judgeOne(file, task, findSet) };
  } catch (error) {
    return { ok: false, error };
  }
}

parentPort?.on("message", (file: FoundFile) => {
  void answer(file).then((found) => {
    parentPort?.postMessage(found);
  });
});
