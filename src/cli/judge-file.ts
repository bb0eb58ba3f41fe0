import { availableParallelism } from "node:os";
import type { LoadedSet } from "../scoring/load-criteria-set";
import type { SourceFile } from "../summary/scored-sheet";
import { carriedSets } from "./carried-sets";
import type { FoundFile } from "./collect-files";
import { judgeOne, type JudgeTask } from "./judge-one";
import { judgeInThreads } from "./judge-pool";
import { findAmong } from "./known-sets";
import { progressOf, type Progress } from "./progress";
import type { Terminal } from "./terminal";

/** A thread takes 0.15 s to start, which is what 40 workbooks take. */
const FEWEST_FOR_THREADS = 80;
/** Each takes 100 MB; two are what most offices' machines have cores for. */
const MOST_THREADS = 2;

type Work = { readonly own: readonly LoadedSet[]; readonly task: JudgeTask };

async function oneByOne(
  files: readonly FoundFile[],
  { own, task }: Work,
  progress: Progress,
): Promise<readonly SourceFile[]> {
  const findSet = findAmong(own);
  const judged: SourceFile[] = [];
  for (const [index, file] of files.entries()) {
    progress.at(index + 1, file.name);
    judged.push(...(await judgeOne(file, task, findSet)));
  }
  return judged;
}

async function judgeAll(files: readonly FoundFile[], work: Work, terminal: Terminal): Promise<readonly SourceFile[]> {
  const progress = progressOf(terminal, files.length);
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const isWorth = threads > 1 && files.length >= FEWEST_FOR_THREADS;
  const judged = isWorth
    ? (await judgeInThreads(files, work, threads, progress.at)).flat()
    : await oneByOne(files, work, progress);
  progress.done();
  return judged;
}

/** The files judged, and the sets by which they were: the owner's, and those that workbooks carry themselves. */
export type Judged = { readonly files: readonly SourceFile[]; readonly own: readonly LoadedSet[] };

/** Where a workbook carries the very set that its sheets name and nobody named, all are judged again by it. */
async function judgeKnowing(files: readonly FoundFile[], work: Work, terminal: Terminal): Promise<Judged> {
  const judged = await judgeAll(files, work, terminal);
  const carried = await carriedSets(files, judged, work.own);
  if (carried.length === 0) return { files: judged, own: work.own };
  for (const { set, file } of carried) terminal.note("set-carried", { id: set.id, version: set.version, file });
  const own = [...work.own, ...carried.map(({ set, hash }) => ({ set, hash }))];
  return { files: await judgeAll(files, { ...work, own }, terminal), own };
}

/** Every file by itself, in their order. `own`: the owner's sets, which are known before the built-in ones. */
export async function judgeFiles(
  files: readonly FoundFile[],
  own: readonly LoadedSet[],
  terminal: Terminal,
): Promise<Judged> {
  return judgeKnowing(files, { own, task: "judge" }, terminal);
}

/** Every file by itself, but a summary as the files whose sheets it carries. */
export async function gatherFrom(
  files: readonly FoundFile[],
  own: readonly LoadedSet[],
  terminal: Terminal,
): Promise<Judged> {
  return judgeKnowing(files, { own, task: "gather" }, terminal);
}
