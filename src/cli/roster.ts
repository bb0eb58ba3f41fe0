import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import Papa from "papaparse";
import { describe, type Language } from "../sheet/describe";
import type { FoundCell, SheetSnapshot } from "../sheet/sheet-snapshot";
import { CannotRun } from "./cannot-run";
import { csvText } from "./csv-text";
import { readWorkbookFile } from "./read-file";
import { rosterOf, type Roster, type TextRow } from "./roster-rows";

const DELIMITERS = [",", ";", "\t"];
const TEXT_FILES = new Set([".csv", ".txt", ".tsv"]);

function csvRows(text: string): readonly TextRow[] {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: DELIMITERS });
  return data.map((cells, index) => ({ number: index + 1, cells }));
}

function sheetRows(sheet: SheetSnapshot): readonly TextRow[] {
  const rows = new Map<number, string[]>();
  const fill = ({ row, column, value }: FoundCell): void => {
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push("");
    cells[column] = String(value);
    rows.set(row, cells);
  };
  sheet.cells.forEach(fill);
  return [...rows].map(([row, cells]) => ({ number: row + 1, cells }));
}

async function csvRoster(path: string, file: string): Promise<Roster | null> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
  const text = csvText(bytes);
  if (text === null) throw new CannotRun("roster-encoding", { path });
  return rosterOf(csvRows(text), file);
}

/** The first sheet that has a heading for the name. */
async function workbookRoster(path: string, file: string, language: Language): Promise<Roster | null> {
  const read = await readWorkbookFile({ path, name: file });
  if (!read.ok) throw new CannotRun("roster-unreadable", { path, reason: describe(read.problem, language) });
  for (const sheet of read.workbook.sheets) {
    const roster = sheet.hidden ? null : rosterOf(sheetRows(sheet), file);
    if (roster !== null) return roster;
  }
  return null;
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
