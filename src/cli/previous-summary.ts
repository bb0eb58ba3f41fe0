import { basename } from "node:path";
import { readPlacedSummary } from "../sheet/read-summary";
import type { PreviousUnit } from "../summary/changes";
import { CannotRun } from "./cannot-run";
import { exists } from "./output-path";
import { readWorkbookFile } from "./read-file";

/** The units of a summary that Chấm Sao wrote; null when the file is none. */
async function unitsOf(path: string): Promise<readonly PreviousUnit[] | null> {
  const read = await readWorkbookFile({ path, name: path });
  return read.ok ? readPlacedSummary(read.workbook, basename(path).normalize("NFC")) : null;
}

/** An earlier summary, to compare with. Throws CannotRun when there is no such file or it is no summary. */
export async function readPrevious(path: string): Promise<readonly PreviousUnit[]> {
  if (!(await exists(path))) throw new CannotRun("file-not-found", { path });
  const units = await unitsOf(path);
  if (units === null) throw new CannotRun("previous-wrong", { path });
  return units;
}

/** Throws CannotRun when a file lies there that is no summary: it may be the only copy of somebody's scores. */
export async function refuseStranger(path: string): Promise<void> {
  if ((await exists(path)) && (await unitsOf(path)) === null) throw new CannotRun("out-is-no-summary", { path });
}
