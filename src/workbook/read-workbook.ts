import type { WorkbookSnapshot } from "../sheet/sheet-snapshot";
import { notAWorkbook, Refusal, type FileFault } from "./file-fault";
import { foreignFile } from "./foreign-file";
import { openWorkbook } from "./open-workbook";
import { readXlsx } from "./read-xlsx";
import { crc32 } from "./zip/crc32";
import { boundedInflate } from "./zip/inflate";
import type { Unpacking } from "./zip/open-package";

export type ReadOutcome =
  { readonly ok: true; readonly workbook: WorkbookSnapshot } | { readonly ok: false; readonly fault: FileFault };

const OURS: Unpacking = { inflate: boundedInflate, checksum: crc32 };

/**
 * Reads .xlsx and .xlsm. Bytes of any kind come back as a fault, never as an exception. An .xls, .xlsb or .ods is the
 * fault file-not-a-workbook with `found` saying so: `readAnyWorkbook` reads those too.
 */
export function readWorkbook(bytes: Uint8Array, unpacking: Partial<Unpacking> = {}): ReadOutcome {
  try {
    const opened = openWorkbook(bytes, { ...OURS, ...unpacking });
    if (opened.format !== "xlsx") throw notAWorkbook(opened.format);
    return { ok: true, workbook: readXlsx(opened.content, opened.path) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Gives back the fault that a Refusal carries, and throws anything else on: that is our own mistake. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof Refusal) return error.fault;
  throw error;
}

/**
 * Reads every format: .xlsx and .xlsm as `readWorkbook` does, .xls, .xlsb and .ods through a library that is loaded
 * only then. That library has no limit of time or memory: call this in a worker that can be ended. Lost on that way:
 * sheet protection of .xlsb, and of .ods the formulas that show nothing.
 */
export async function readAnyWorkbook(bytes: Uint8Array, unpacking: Partial<Unpacking> = {}): Promise<ReadOutcome> {
  try {
    const opened = openWorkbook(bytes, { ...OURS, ...unpacking });
    if (opened.format === "xlsx") return { ok: true, workbook: readXlsx(opened.content, opened.path) };
    const { readForeign } = await import("./read-foreign");
    return { ok: true, workbook: await readForeign(foreignFile(bytes, opened)) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}
