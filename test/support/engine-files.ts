import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { builtInSets } from "../../src/scoring/built-in-sets";
import { emptyWish, withFiles, type HeldFile, type HeldName, type Wish } from "../../src/taskpane/merge/wish";
import { openEngine, type Engine, type MergeAnswer } from "../../src/taskpane/merge/worker/engine";
import type { Watch } from "../../src/taskpane/merge/worker/watch";
import { readAnyWorkbook } from "../../src/workbook/read-workbook";

/** A file of these bytes as a browser hands it out. */
export function heldFile(name: string, bytes: Uint8Array, lastModified = 1): HeldFile {
  const buffer = new Uint8Array(bytes).buffer;
  return { name, size: bytes.length, lastModified, arrayBuffer: () => Promise.resolve(buffer) };
}

/** The workbooks of a folder, without those in its folders. */
export function heldFolder(folder: string): readonly HeldName[] {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return names.map((name) => ({ name, file: heldFile(name, readFileSync(join(folder, name))) }));
}

export const UNWATCHED: Watch = {
  progress: () => undefined,
  merging: () => undefined,
  isCancelled: () => Promise.resolve(false),
};

export function nodeEngine(): Engine {
  return openEngine({ sets: builtInSets(), readForeign: (bytes) => readAnyWorkbook(bytes) });
}

export function wishFor(files: readonly HeldName[], more: Partial<Wish> = {}): Wish {
  return { ...withFiles(emptyWish("vi"), files).wish, ...more };
}

/** The answer of a merge that nobody cancels. */
export async function mergedBy(engine: Engine, wish: Wish, before: MergeAnswer | null = null): Promise<MergeAnswer> {
  const answer = await engine.merge(wish, before?.standing ?? null, UNWATCHED);
  if (answer === null) throw new RangeError("cancelled");
  return answer;
}
