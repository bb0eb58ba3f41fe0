import type { Change } from "./changes";
import type { Consolidation } from "./consolidate";
import type { Decision } from "./decision";

/** A cell that was repaired in the copy that was judged; the file itself was left as it was. */
export type LoggedRepair = {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
};

/** What “Nhật ký” tells of one merge. */
export type MergeEntry = {
  /** As the machine of whoever merged wrote it. */
  readonly at: string;
  /** "" where nobody said. */
  readonly by: string;
  readonly files: number;
  readonly usedFiles: number;
  readonly units: number;
  readonly decisions: readonly Decision[];
  readonly repairs: readonly LoggedRepair[];
  /** Since the summary of before. */
  readonly changes: readonly Change[];
};

export type LoggedBy = { readonly at: string; readonly by: string; readonly repairs: readonly LoggedRepair[] };

/** The entry of a merge. Of the decisions only those that settled something are told. */
export function entryOf(merged: Consolidation, { at, by, repairs }: LoggedBy): MergeEntry {
  return {
    at,
    by,
    files: merged.sources.length,
    usedFiles: merged.sources.filter(({ status }) => status === "used").length,
    units: merged.units.length,
    decisions: merged.conflicts.flatMap(({ decision }) => decision ?? []),
    repairs,
    changes: merged.changes ?? [],
  };
}

/** Decisions of earlier merges hold on: those of a log, the newest last. What a summary brought comes with the summary. */
export function decisionsOf(log: readonly MergeEntry[]): readonly Decision[] {
  return log.flatMap(({ decisions }) => decisions.filter(({ through }) => through === undefined));
}
