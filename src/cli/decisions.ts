import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Language } from "../sheet/describe";
import { decisionRowUnusable, decisionsIn, rowsOfList, type ReadDecisions } from "../sheet/decision-rows";
import type { Problem } from "../scoring/problem";
import { consolidate, type MergeRequest } from "../summary/consolidate";
import type { Decision } from "../summary/decision";
import { decidedBy } from "../summary/stated-decisions";
import { CannotRun } from "./cannot-run";
import { nameOf, readTable } from "./roster";

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CannotRun("not-json", { path }, { cause });
  }
}

async function listIn(path: string): Promise<ReadDecisions | null> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
  const rows = rowsOfList(jsonOf(text.replace(/^\ufeff/u, ""), path));
  return rows === null ? null : decisionsIn(rows, nameOf(path));
}

/** Reads which of several sheets counts. Throws CannotRun when the file has no such columns; a bad row is a problem. */
export async function readDecisions(path: string, language: Language): Promise<ReadDecisions> {
  const isList = extname(path).toLowerCase() === ".json";
  const read = isList ? await listIn(path) : await readTable(path, language, (rows) => decisionsIn(rows, nameOf(path)));
  if (read === null) throw new CannotRun("decisions-no-headings", { path });
  return read;
}

/** What the list decides of this merge; only the merge itself shows which sheets stand against each other. */
export function decide(
  request: MergeRequest,
  list: ReadDecisions | null,
): { readonly decisions: readonly Decision[]; readonly problems: readonly Problem[] } {
  if (list === null) return { decisions: [], problems: [] };
  const { decisions, unusable } = decidedBy(consolidate(request), list.stated);
  return { decisions, problems: unusable.map(({ row, reason }) => decisionRowUnusable(list.file, row, reason)) };
}
