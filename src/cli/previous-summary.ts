import { basename } from "node:path";
import { readCriterionMeans } from "../sheet/read-criterion-means";
import { readLog } from "../sheet/read-log";
import { readPlacedSummary } from "../sheet/read-summary";
import type { PreviousUnit } from "../summary/changes";
import type { PreviousCriteria } from "../summary/criterion-changes";
import type { MergeEntry } from "../summary/merge-log";
import { CannotRun } from "./cannot-run";
import { exists } from "./output-path";
import { readWorkbookFile } from "./read-file";

/** An earlier summary: where its units stood, and the merges that its “Nhật ký” tells of. */
export type PreviousSummary = {
  readonly units: readonly PreviousUnit[];
  /** Null where its sheets of points or criteria are gone. */
  readonly criteria: PreviousCriteria | null;
  readonly log: readonly MergeEntry[];
};

/** A summary that Chấm Sao wrote; null when the file is none. */
async function summaryIn(path: string): Promise<PreviousSummary | null> {
  const read = await readWorkbookFile({ path, name: path });
  const units = read.ok ? readPlacedSummary(read.workbook, basename(path).normalize("NFC")) : null;
  return read.ok && units !== null
    ? { units, criteria: readCriterionMeans(read.workbook), log: readLog(read.workbook) }
    : null;
}

/** An earlier summary, to compare with. Throws CannotRun when there is no such file or it is no summary. */
export async function readPrevious(path: string): Promise<PreviousSummary> {
  if (!(await exists(path))) throw new CannotRun("file-not-found", { path });
  const summary = await summaryIn(path);
  if (summary === null) throw new CannotRun("previous-wrong", { path });
  return summary;
}

/** Throws CannotRun when a file lies there that is no summary: it may be the only copy of somebody's scores. */
export async function refuseStranger(path: string): Promise<void> {
  if ((await exists(path)) && (await summaryIn(path)) === null) throw new CannotRun("out-is-no-summary", { path });
}
