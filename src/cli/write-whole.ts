import { rmSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CannotRun } from "./cannot-run";
import { EXIT } from "./exit-code";

const unfinished = new Set<string>();
let isArmed = false;

/** Ctrl+C while a file is written takes the unfinished one away; a whole one stays. */
function clearUp(): never {
  for (const path of unfinished) rmSync(path, { force: true });
  process.exit(EXIT.interrupted);
}

function arm(): void {
  if (isArmed) return;
  isArmed = true;
  process.once("SIGINT", clearUp).once("SIGTERM", clearUp);
}

/** Writes beside the place and renames, so that nobody ever sees half a file. Throws CannotRun. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  arm();
  unfinished.add(draft);
  try {
    await writeFile(draft, content, { flag: "wx" });
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new CannotRun("cannot-write", { path }, { cause });
  } finally {
    unfinished.delete(draft);
  }
}

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => {
    throw new CannotRun("cannot-write", { path }, { cause });
  });
}
