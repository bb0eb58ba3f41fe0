import { Worker } from "node:worker_threads";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { problem } from "../scoring/problem";
import type { SourceFile } from "../summary/scored-sheet";
import type { FoundFile } from "./collect-files";
import type { JudgeTask } from "./judge-one";

/** What every thread knows: the owner's own sets, and what to do with a file. */
export type JudgeData = { readonly own: readonly LoadedSet[]; readonly task: JudgeTask };
export type JudgeAnswer =
  { readonly ok: true; readonly files: readonly SourceFile[] } | { readonly ok: false; readonly error: unknown };

type Thread = {
  readonly judge: (file: FoundFile) => Promise<JudgeAnswer | "crashed">;
  readonly end: () => Promise<number>;
};

function startThread(data: JudgeData): Thread {
  const worker = new Worker(new URL("./judge-worker.js", import.meta.url), { workerData: data });
  return {
    judge: (file) =>
      new Promise((resolve) => {
        const crashed = (): void => {
          resolve("crashed");
        };
        worker.once("message", (answer: JudgeAnswer) => {
          worker.off("error", crashed).off("exit", crashed);
          resolve(answer);
        });
        worker.once("error", crashed).once("exit", crashed);
        worker.postMessage(file);
      }),
    end: () => worker.terminate(),
  };
}

/** A file that took its thread down, mostly for want of memory; the others are judged all the same. */
function lost({ name }: FoundFile): readonly SourceFile[] {
  const problems = [problem("file-unreadable", { file: name }, { reason: "damaged-file" })];
  return [{ file: name, sha256: "", sheets: [], problems }];
}

export type Told = (done: number, file: string) => void;

/** Judges files in so many threads; what is found of each, in the order in which they came. */
export async function judgeInThreads(
  files: readonly FoundFile[],
  data: JudgeData,
  threads: number,
  told: Told,
): Promise<readonly (readonly SourceFile[])[]> {
  const found: (readonly SourceFile[])[] = [];
  const waiting = files.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    let thread = startThread(data);
    try {
      for (const [index, file] of waiting) {
        done += 1;
        told(done, file.name);
        const answer = await thread.judge(file);
        if (answer === "crashed") {
          found[index] = lost(file);
          thread = startThread(data);
        } else if (answer.ok) found[index] = answer.files;
        // A mistake of our own is none of the file's.
        else throw answer.error;
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return found;
}
