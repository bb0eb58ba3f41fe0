import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { describe, type Language } from "../sheet/describe";
import { rosterOf, type Roster } from "../sheet/roster-rows";
import { rosterOfWorkbook } from "../sheet/sheet-roster";
import { csvRows } from "../workbook/csv-rows";
import { csvText } from "../workbook/csv-text";
import { CannotRun } from "./cannot-run";
import { readWorkbookFile } from "./read-file";

const TEXT_FILES = new Set([".csv", ".txt", ".tsv"]);

async function csvRoster(path: string, file: string): Promise<Roster | null> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
  const text = csvText(bytes);
  if (text === null) throw new CannotRun("roster-encoding", { path });
  return rosterOf(csvRows(text), file);
}

async function workbookRoster(path: string, file: string, language: Language): Promise<Roster | null> {
  const read = await readWorkbookFile({ path, name: file });
  if (!read.ok) throw new CannotRun("roster-unreadable", { path, reason: describe(read.problem, language) });
  return rosterOfWorkbook(read.workbook, file);
}

/** Reads a roster from .csv or a workbook. Throws CannotRun when it is none or lists no unit; a bad row is a problem. */
export async function readRoster(path: string, language: Language): Promise<Roster> {
  const file = basename(path).normalize("NFC");
  const isText = TEXT_FILES.has(extname(path).toLowerCase());
  const roster = isText ? await csvRoster(path, file) : await workbookRoster(path, file, language);
  if (roster === null) throw new CannotRun("roster-no-name", { path });
  if (roster.units.length === 0) throw new CannotRun("roster-empty", { path });
  return roster;
}
