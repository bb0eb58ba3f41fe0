import { extname } from "node:path";
import { toJson } from "../scoring/criteria-hash";
import type { CriteriaSet } from "../scoring/criteria-set";
import { ANNEX_SHEET } from "../sheet/annex/annex-name";
import { annexSheet } from "../sheet/annex/annex-sheet";
import { writeAnnex } from "../sheet/annex/write-annex";
import { writeXlsx } from "../workbook/write-xlsx";
import { CannotRun } from "./cannot-run";
import { refuseExisting, refuseInputs } from "./output-path";
import { writeWhole } from "./write-whole";

const INDENT = 2;

async function contentOf(set: CriteriaSet, path: string): Promise<Uint8Array | string> {
  if (extname(path).toLowerCase() === ".json") return `${JSON.stringify(toJson(set), null, INDENT)}\n`;
  return writeXlsx({ title: set.title, sheets: [annexSheet(ANNEX_SHEET, writeAnnex(set))] });
}

/** Throws CannotRun for an ending of neither JSON nor Excel, and for a file that is there or is read. */
export async function refuseSetPath(path: string, inputs: readonly string[], isForced: boolean): Promise<void> {
  if (![".json", ".xlsx"].includes(extname(path).toLowerCase())) throw new CannotRun("out-not-set", { path });
  await refuseInputs(path, inputs);
  await refuseExisting(path, isForced);
}

/** Writes a set as JSON or as its editable sheet, by the path's ending. */
export async function writeSet(set: CriteriaSet, path: string): Promise<void> {
  await writeWhole(path, await contentOf(set, path));
}
