import { basename, extname, join } from "node:path";
import { readSealLog } from "../sheet/read-seal-log";
import { sealRecord, type SealLogKind, type SealRecord } from "../sheet/seal-log-fields";
import type { SealOutcome } from "../sheet/seal-sheet";
import { uniqueNames } from "../sheet/file-names";
import { editedFile, withSealLog } from "../workbook/edited-file";
import { saveXlsx } from "../workbook/write-xlsx";
import type { FoundFile } from "./collect-files";
import type { OpenedFile } from "./open-to-write";
import { refuseExisting, refuseInputs } from "./output-path";
import { say } from "./say";
import type { Terminal } from "./terminal";
import { makeFolder, writeWhole } from "./write-whole";

type Opened = Extract<OpenedFile, { ok: true }>;
type Done = Extract<SealOutcome, { ok: true }>;
export type CopyJob = {
  readonly source: FoundFile;
  readonly opened: Opened;
  readonly done: readonly Done[];
  readonly copy: string;
};

/** What the log says of it besides the sheets themselves. */
export type LoggedBy = {
  readonly kind: SealLogKind;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
};
export type Folder = { readonly path: string; readonly isForced: boolean };

/** Where the copy of each file goes: .xlsx, since only that is written. */
export function copyNames(folder: string): (source: FoundFile) => string {
  const unique = uniqueNames();
  return ({ path }) => join(folder, `${unique(basename(path, extname(path)))}.xlsx`);
}

function recordsOf({ done }: CopyJob, { kind, at, by, reason }: LoggedBy): readonly SealRecord[] {
  return done
    .filter(({ isDone }) => !isDone)
    .map(({ scored, code }) => {
      const judge = scored.judge ?? "";
      return sealRecord(at, kind, { sheet: scored.sheet, unit: scored.unit.name, judge, code, by, reason });
    });
}

/** Writes every copy, its sheets turned and its log longer. Nothing is written where one of them cannot be. Throws CannotRun. */
export async function writeCopies(
  jobs: readonly CopyJob[],
  inputs: readonly FoundFile[],
  folder: Folder,
  logged: LoggedBy,
): Promise<void> {
  for (const { copy } of jobs) {
    await refuseInputs(
      copy,
      inputs.map(({ path }) => path),
    );
    await refuseExisting(copy, folder.isForced);
  }
  if (jobs.length > 0) await makeFolder(folder.path);
  for (const job of jobs) {
    const { file, snapshot } = job.opened;
    const edited = editedFile(
      file,
      job.done.map(({ edits }) => edits),
    );
    await writeWhole(job.copy, await saveXlsx(withSealLog(edited, readSealLog(snapshot), recordsOf(job, logged))));
  }
}

/** A copy that keeps less than its original says so. */
export function tellLost(jobs: readonly CopyJob[], terminal: Terminal): void {
  for (const { source, opened } of jobs) {
    const parts = opened.lost.map((part) => say(terminal.language, `lost-${part}`));
    if (parts.length > 0) terminal.note("copy-loses", { file: source.name, parts: parts.join(", ") });
  }
}
