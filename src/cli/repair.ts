import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { repairEdits, type RepairEdit } from "../sheet/repair-edits";
import type { SourceFile } from "../summary/scored-sheet";
import { patchXlsx } from "../workbook/patch-xlsx";
import { readWorkbook } from "../workbook/read-workbook";
import type { FoundFile } from "./collect-files";
import { csvLine } from "./csv-line";
import { uniqueNames } from "../sheet/file-names";
import { checksumNode, inflateNode } from "./inflate-node";
import { refuseExisting, refuseInputs } from "./output-path";
import { allProblems } from "./report";
import type { Terminal } from "./terminal";
import { makeFolder, writeWhole } from "./write-whole";

/** A cell that was repaired in a copy, as the log and `--json` list it. */
export type Repaired = {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  readonly copy: string;
};
export type RepairRequest = {
  readonly found: readonly FoundFile[];
  /** What was found in each, in the same order. */
  readonly files: readonly SourceFile[];
  readonly folder: string;
  readonly isForced: boolean;
};
type Job = { readonly source: FoundFile; readonly copy: string; readonly cells: readonly RepairEdit[] };

const LOG = "nhat-ky-sua.csv";
const LOG_HEADING = ["tệp", "trang tính", "ô", "từ", "thành", "bản sửa"];
/** Excel takes a CSV for UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Only the XML formats can be changed in place, whatever the file's name says. */
async function isPatchable(path: string): Promise<boolean> {
  return readWorkbook(await readFile(path), { inflate: inflateNode, checksum: checksumNode }).ok;
}

async function jobsOf({ found, files, folder }: RepairRequest, terminal: Terminal): Promise<readonly Job[]> {
  const unique = uniqueNames();
  const jobs: Job[] = [];
  for (const [index, source] of found.entries()) {
    const judged = files[index];
    const cells = judged === undefined ? [] : repairEdits(allProblems([judged]));
    if (cells.length === 0) continue;
    const ending = extname(source.path);
    if (await isPatchable(source.path)) {
      jobs.push({ source, copy: `${unique(basename(source.path, ending))}${ending}`, cells });
    } else {
      terminal.note("repair-format", { file: source.name });
    }
  }
  return jobs.map((job) => ({ ...job, copy: join(folder, job.copy) }));
}

function repairedBy({ source, copy, cells }: Job): readonly Repaired[] {
  return cells.map(({ edit, cell, from, to }) => {
    return { file: source.name, sheet: edit.sheet, cell, from, to, copy: basename(copy) };
  });
}

function logOf(repaired: readonly Repaired[]): string {
  const lines = repaired.map(({ file, sheet, cell, from, to, copy }) => [file, sheet, cell, from, to, copy]);
  return `${BYTE_ORDER_MARK}${[LOG_HEADING, ...lines].map(csvLine).join("")}`;
}

async function refuseTaken(jobs: readonly Job[], log: string, { found, isForced }: RepairRequest): Promise<void> {
  const inputs = found.map(({ path }) => path);
  for (const path of [...jobs.map(({ copy }) => copy), log]) {
    await refuseInputs(path, inputs);
    await refuseExisting(path, isForced);
  }
}

/** Writes a copy of every file that has repairable cells, and a log of each change. Throws CannotRun. */
export async function repairFiles(request: RepairRequest, terminal: Terminal): Promise<readonly Repaired[]> {
  const jobs = await jobsOf(request, terminal);
  if (jobs.length === 0) {
    terminal.note("no-repairs");
    return [];
  }
  const log = join(request.folder, LOG);
  await refuseTaken(jobs, log, request);
  await makeFolder(request.folder);
  for (const { source, copy, cells } of jobs) {
    const edits = cells.map(({ edit }) => edit);
    await writeWhole(copy, patchXlsx(await readFile(source.path), edits));
  }
  const repaired = jobs.flatMap(repairedBy);
  await writeWhole(log, logOf(repaired));
  terminal.note("wrote-repairs", { count: repaired.length, path: request.folder });
  return repaired;
}
