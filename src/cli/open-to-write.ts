import { readFile } from "node:fs/promises";
import type { Problem } from "../scoring/problem";
import type { WorkbookSnapshot } from "../sheet/sheet-snapshot";
import type { LostPart } from "../workbook/lost-parts";
import { readPlan } from "../workbook/read-plan";
import type { WorkbookFile } from "../workbook/workbook-file";
import type { FoundFile } from "./collect-files";
import { checksumNode, inflateNode } from "./inflate-node";
import { readWorkbookFile } from "./read-file";

/** A workbook as judging sees it, and with all that a copy of it keeps; `lost`: what the copy would not. */
export type OpenedFile =
  | {
      readonly ok: true;
      readonly snapshot: WorkbookSnapshot;
      readonly file: WorkbookFile;
      readonly lost: readonly LostPart[];
    }
  /** Null: only .xlsx and .xlsm can be written again. */
  | { readonly ok: false; readonly problem: Problem | null };

export async function openToWrite(source: FoundFile): Promise<OpenedFile> {
  const read = await readWorkbookFile(source);
  if (!read.ok) return { ok: false, problem: read.problem };
  const whole = readPlan(await readFile(source.path), inflateNode, checksumNode);
  if (!whole.ok) return { ok: false, problem: null };
  const lost = [...new Set(whole.lost.map(({ what }) => what))];
  return { ok: true, snapshot: read.workbook, file: whole.file, lost };
}
