import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { crosswalkOf, type ReadCrosswalk } from "../sheet/crosswalk-rows";
import { describe, type Language } from "../sheet/describe";
import { rosterOf, type Roster } from "../sheet/roster-rows";
import { type TextRow } from "../sheet/headed-rows";
import { tableOfWorkbook } from "../sheet/sheet-roster";
import { csvRows } from "../workbook/csv-rows";
import { csvText } from "../workbook/csv-text";
import { CannotRun } from "./cannot-run";
import { readWorkbookFile } from "./read-file";

const TEXT_FILES = new Set([".csv", ".txt", ".tsv"]);

/** A text file has no sheet. */
type Parse<Table> = (rows: readonly TextRow[], sheet: string | null) => Table | null;

async function csvTable<Table>(path: string, parse: Parse<Table>): Promise<Table | null> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
  const text = csvText(bytes);
  if (text === null) throw new CannotRun("roster-encoding", { path });
  return parse(csvRows(text), null);
}

async function workbookTable<Table>(path: string, language: Language, parse: Parse<Table>): Promise<Table | null> {
  const read = await readWorkbookFile({ path, name: nameOf(path) });
  if (!read.ok) throw new CannotRun("roster-unreadable", { path, reason: describe(read.problem, language) });
  return tableOfWorkbook(read.workbook, parse);
}

export function nameOf(path: string): string {
  return basename(path).normalize("NFC");
}

/** A list in .csv or a workbook; null where no row has the headings. Throws CannotRun when it cannot be read. */
export async function readTable<Table>(path: string, language: Language, parse: Parse<Table>): Promise<Table | null> {
  const isText = TEXT_FILES.has(extname(path).toLowerCase());
  return isText ? csvTable(path, parse) : workbookTable(path, language, parse);
}

/** Reads a roster from .csv or a workbook. Throws CannotRun when it is none or lists no unit; a bad row is a problem. */
export async function readRoster(path: string, language: Language): Promise<Roster> {
  const roster = await readTable(path, language, (rows) => rosterOf(rows, nameOf(path)));
  if (roster === null) throw new CannotRun("roster-no-name", { path });
  if (roster.units.length === 0) throw new CannotRun("roster-empty", { path });
  return roster;
}

/** Reads which old units went into which new ones. Throws CannotRun when the file has no such columns or no line. */
export async function readCrosswalk(path: string, language: Language): Promise<ReadCrosswalk> {
  const read = await readTable(path, language, (rows) => crosswalkOf(rows, nameOf(path)));
  if (read === null) throw new CannotRun("crosswalk-no-headings", { path });
  if (read.crosswalk.lines.length === 0) throw new CannotRun("crosswalk-empty", { path });
  return read;
}
