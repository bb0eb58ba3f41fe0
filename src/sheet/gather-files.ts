import type { Passage, SourceFile } from "../summary/scored-sheet";
import type { FindSet } from "./judge-sheet";
import { judgeWithChanges } from "./versions/judge-with-changes";
import { readRollUp } from "./read-roll-up";
import type { WorkbookSnapshot } from "./sheet-snapshot";

/** What a workbook brings into a merge: itself with its score sheets, or the files whose sheets a summary carries. */
export function gatherFiles(workbook: WorkbookSnapshot, source: Passage, findSet: FindSet): readonly SourceFile[] {
  const rollUp = readRollUp(workbook, source, findSet);
  if (rollUp?.ok === true) return rollUp.files;
  if (rollUp?.ok === false) return [{ ...source, sheets: [], problems: rollUp.problems }];
  const { sheets, surveys, problems } = judgeWithChanges(workbook, source.file, findSet);
  return [{ ...source, sheets, ...(surveys.length === 0 ? {} : { surveys }), problems }];
}
