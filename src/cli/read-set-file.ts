import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { readSet, type FoundSet } from "../sheet/annex/read-sets";
import type { WorkbookSnapshot } from "../sheet/sheet-snapshot";
import { csvRows } from "../workbook/csv-rows";
import { csvText } from "../workbook/csv-text";
import { htmlRows } from "../workbook/html-rows";
import { textSheet } from "../workbook/text-sheet";
import { CannotRun } from "./cannot-run";

import { readWorkbookFile } from "./read-file";
import { readSetJson } from "./read-set-json";

const WORKBOOKS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"]);
const TEXTS = new Set([".csv", ".txt", ".tsv"]);
const PAGES = new Set([".html", ".htm"]);

function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

/** Whether a path names a table or a sheet, in which a set may be typed. */
export function isTypedSet(path: string): boolean {
  return [WORKBOOKS, TEXTS, PAGES].some((endings) => endings.has(endingOf(path)));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
}

/** The encoding that a page names itself; UTF-8 where it names none that is known. */
function pageText(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const [, named = "utf-8"] = /charset\s*=\s*["']?([\w-]+)/iu.exec(start) ?? [];
  const unicode = csvText(bytes);
  if (unicode !== null && !/^windows|^iso/iu.test(named)) return unicode;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

async function sheetsOf(path: string): Promise<WorkbookSnapshot> {
  const name = basename(path);
  const bytes = await bytesOf(path);
  if (PAGES.has(endingOf(path))) return { sheets: [textSheet(name, htmlRows(pageText(bytes)))] };
  const text = csvText(bytes);
  if (text === null) throw new CannotRun("roster-encoding", { path });
  return {
    sheets: [
      textSheet(
        name,
        csvRows(text).map(({ cells }) => cells),
      ),
    ],
  };
}

/** The set that is typed in a workbook, a page or a text table, or all that is wrong with it. Throws CannotRun. */
export async function readTypedSet(path: string, issued: string | null): Promise<FoundSet> {
  if (!WORKBOOKS.has(endingOf(path))) return readSet(await sheetsOf(path), issued);
  await bytesOf(path);
  const read = await readWorkbookFile({ path, name: basename(path) });
  return read.ok ? readSet(read.workbook, issued) : { loaded: null, problems: [read.problem], sheet: "" };
}

/** A set from a .json file or from whatever it was typed into. Throws CannotRun when the file cannot be read at all. */
export async function readAnySet(path: string, issued: string | null): Promise<FoundSet> {
  if (isTypedSet(path)) return readTypedSet(path, issued);
  const loading = await readSetJson(path);
  return loading.ok
    ? { loaded: loading, problems: [], sheet: "" }
    : { loaded: null, problems: loading.problems, sheet: "" };
}
