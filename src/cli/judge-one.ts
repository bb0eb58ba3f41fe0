import { gatherFiles } from "../sheet/gather-files";
import type { FindSet } from "../sheet/judge-sheet";
import { judgeWithChanges } from "../sheet/versions/judge-with-changes";
import type { SourceFile } from "../summary/scored-sheet";
import type { FoundFile } from "./collect-files";
import { readWorkbookFile } from "./read-file";

/** `judge`: every file by itself; `gather`: the same, but a summary as the files whose sheets it carries. */
export type JudgeTask = "judge" | "gather";

/** Reads and judges a file and keeps nothing of it but its scores and problems. */
export async function judgeOne(file: FoundFile, task: JudgeTask, findSet: FindSet): Promise<readonly SourceFile[]> {
  const read = await readWorkbookFile(file);
  const source = { file: file.name, sha256: read.sha256 };
  if (!read.ok) return [{ ...source, sheets: [], problems: [read.problem] }];
  if (task === "gather") return gatherFiles(read.workbook, source, findSet);
  const { sheets, surveys, problems } = judgeWithChanges(read.workbook, source.file, findSet);
  return [{ ...source, sheets, ...(surveys.length === 0 ? {} : { surveys }), problems }];
}
