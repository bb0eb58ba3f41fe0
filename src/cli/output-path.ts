import { stat } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { CannotRun } from "./cannot-run";
import { isSameFile } from "./collect-files";

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** Excel opens a workbook by its ending. Throws CannotRun when it is another. */
export function xlsxPath(path: string): string {
  if (extname(path).toLowerCase() !== ".xlsx") throw new CannotRun("out-not-xlsx", { path });
  return path;
}

/** Said before the long work and not after it. Throws CannotRun when there is no folder to write into. */
export async function refuseNowhere(path: string): Promise<void> {
  if (!(await exists(dirname(resolve(path))))) throw new CannotRun("cannot-write", { path });
}

/** Throws CannotRun when there is a file already and nobody said --force. */
export async function refuseExisting(path: string, isForced: boolean): Promise<void> {
  if (!isForced && (await exists(path))) throw new CannotRun("already-exists", { path });
}

/** Throws CannotRun when the path is one of the inputs, by whatever name: not even --force overwrites those. */
export async function refuseInputs(path: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) if (await isSameFile(path, input)) throw new CannotRun("out-is-input", { path });
}
