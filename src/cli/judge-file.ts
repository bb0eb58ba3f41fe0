import type { FindSet } from "../sheet/judge-sheet";
import { judgeWorkbook } from "../sheet/judge-workbook";
import type { SourceFile } from "../summary/scored-sheet";
import type { FoundFile } from "./collect-files";
import { progressOf } from "./progress";
import { readWorkbookFile } from "./read-file";
import type { Terminal } from "./terminal";

async function judgeFile(file: FoundFile, findSet: FindSet): Promise<SourceFile> {
  const read = await readWorkbookFile(file);
  const { sha256 } = read;
  if (!read.ok) return { file: file.name, sha256, sheets: [], problems: [read.problem] };
  const { sheets, problems } = judgeWorkbook(read.workbook, file.name, findSet);
  return { file: file.name, sha256, sheets, problems };
}

/** Reads and judges one file after the other and keeps nothing of a file but its scores and problems. */
export async function judgeFiles(
  files: readonly FoundFile[],
  findSet: FindSet,
  terminal: Terminal,
): Promise<readonly SourceFile[]> {
  const progress = progressOf(terminal, files.length);
  const judged: SourceFile[] = [];
  for (const [index, file] of files.entries()) {
    progress.at(index + 1, file.name);
    judged.push(await judgeFile(file, findSet));
  }
  progress.done();
  return judged;
}
