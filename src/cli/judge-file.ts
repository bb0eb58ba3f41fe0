import { gatherFiles } from "../sheet/gather-files";
import type { FindSet } from "../sheet/judge-sheet";
import { judgeWorkbook } from "../sheet/judge-workbook";
import type { WorkbookSnapshot } from "../sheet/sheet-snapshot";
import type { Passage, SourceFile } from "../summary/scored-sheet";
import type { FoundFile } from "./collect-files";
import { progressOf } from "./progress";
import { readWorkbookFile } from "./read-file";
import type { Terminal } from "./terminal";

type Judge = (workbook: WorkbookSnapshot, source: Passage) => readonly SourceFile[];

/** Reads and judges one file after the other and keeps nothing of a file but its scores and problems. */
async function readEach(files: readonly FoundFile[], judge: Judge, terminal: Terminal): Promise<readonly SourceFile[]> {
  const progress = progressOf(terminal, files.length);
  const judged: SourceFile[] = [];
  for (const [index, file] of files.entries()) {
    progress.at(index + 1, file.name);
    const read = await readWorkbookFile(file);
    const source = { file: file.name, sha256: read.sha256 };
    if (read.ok) judged.push(...judge(read.workbook, source));
    else judged.push({ ...source, sheets: [], problems: [read.problem] });
  }
  progress.done();
  return judged;
}

/** Every file by itself. */
export async function judgeFiles(
  files: readonly FoundFile[],
  findSet: FindSet,
  terminal: Terminal,
): Promise<readonly SourceFile[]> {
  const judge: Judge = (workbook, source) => {
    const { sheets, problems } = judgeWorkbook(workbook, source.file, findSet);
    return [{ ...source, sheets, problems }];
  };
  return readEach(files, judge, terminal);
}

/** Every file by itself, but a summary as the files whose sheets it carries. */
export async function gatherFrom(
  files: readonly FoundFile[],
  findSet: FindSet,
  terminal: Terminal,
): Promise<readonly SourceFile[]> {
  return readEach(files, (workbook, source) => gatherFiles(workbook, source, findSet), terminal);
}
