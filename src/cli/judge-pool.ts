import { problem } from "../scoring/problem";
import type { SourceFile } from "../summary/scored-sheet";
import type { FoundFile } from "./collect-files";
import { startThread, type JudgeAnswer, type JudgeData, type JudgeThread } from "./judge-thread";
import { findAmong } from "./known-sets";
import { unpackerOf } from "./unpack-files";

/** With one file in hand and one waiting, no thread stands idle while its last answer is taken. */
const GIVEN_AT_ONCE = 2;
/** Memory may have been short for reasons that are none of the file's: it gets a second thread, and no third. */
const MOST_TRIES = 2;

type Job = { readonly index: number; readonly file: FoundFile; readonly tries: number };
type Given = { readonly job: Job; readonly answer: Promise<JudgeAnswer | "crashed"> };

/** A file that took its threads down, mostly for want of memory; the others are judged all the same. */
function lost({ name }: FoundFile): readonly SourceFile[] {
  const problems = [problem("file-unreadable", { file: name }, { reason: "damaged-file" })];
  return [{ file: name, sha256: "", sheets: [], problems }];
}

export type Told = (done: number, file: string) => void;
type Found = (readonly SourceFile[])[];
type Pool = {
  readonly next: () => Job | null;
  /** What a thread answered about a file. Throws what was a mistake of our own, which is none of the file's. */
  readonly take: (job: Job, answer: JudgeAnswer) => void;
  readonly loses: (job: Job) => void;
};

function poolOf(files: readonly FoundFile[], found: Found, { own }: JudgeData, told: Told): Pool {
  const waiting = files.entries();
  const unpack = unpackerOf(findAmong(own));
  let done = 0;
  return {
    next: () => {
      const { value } = waiting.next();
      if (value === undefined) return null;
      const [index, file] = value;
      done += 1;
      told(done, file.name);
      return { index, file, tries: 1 };
    },
    take: ({ index }, answer) => {
      if (!answer.ok) throw answer.error;
      found[index] = unpack(answer.packed);
    },
    loses: ({ index, file }) => {
      found[index] = lost(file);
    },
  };
}

/** Keeps one thread busy, and starts another one in its place when it goes down. */
async function work(pool: Pool, start: () => JudgeThread): Promise<void> {
  let thread = start();
  const again: Job[] = [];
  const given: Given[] = [];
  const give = (): void => {
    while (given.length < GIVEN_AT_ONCE) {
      const job = again.shift() ?? pool.next();
      if (job === null) return;
      given.push({ job, answer: thread.judge(job.file) });
    }
  };
  try {
    give();
    for (let first = given.shift(); first !== undefined; first = given.shift()) {
      const { job, answer } = first;
      const found = await answer;
      if (found === "crashed") {
        thread = start();
        if (job.tries < MOST_TRIES) again.push({ ...job, tries: job.tries + 1 });
        else pool.loses(job);
        again.push(...given.splice(0).map((one) => one.job));
      } else pool.take(job, found);
      give();
    }
  } finally {
    await thread.end();
  }
}

/** Judges files in so many threads; what is found of each, in the order in which they came. */
export async function judgeInThreads(
  files: readonly FoundFile[],
  data: JudgeData,
  threads: number,
  told: Told,
): Promise<readonly (readonly SourceFile[])[]> {
  const found: Found = [];
  const pool = poolOf(files, found, data, told);
  await Promise.all(Array.from({ length: threads }, () => work(pool, () => startThread(data))));
  return found;
}
