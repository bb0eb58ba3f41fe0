import { problem, type Problem } from "../../../scoring/problem";
import { gatherFiles } from "../../../sheet/gather-files";
import type { FindSet } from "../../../sheet/judge-sheet";
import { repairedWorkbook, repairEdits, type RepairEdit } from "../../../sheet/repair-edits";
import type { WorkbookSnapshot } from "../../../sheet/sheet-snapshot";
import type { SourceFile } from "../../../summary/scored-sheet";
import type { FileFault } from "../../../workbook/file-fault";
import { READ_LIMITS } from "../../../workbook/read-limits";
import { readWorkbook, type ReadOutcome } from "../../../workbook/read-workbook";
import { recentParts } from "../../../workbook/zip/recent-parts";
import type { HeldFile, HeldName } from "../wish";
import { sha256Of } from "./fingerprint";

/** A file as it was read and judged; nothing else of it is kept. */
export type KnownFile = {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  /** "" where it could not even be opened. */
  readonly sha256: string;
  readonly isSummary: boolean;
  /** Only .xlsx and .xlsm can be patched. */
  readonly isPatchable: boolean;
  /** The file itself, or those whose sheets it brings. */
  readonly files: readonly SourceFile[];
  /** What its repairs would change, and the files as they are with them; null where they are not in force. */
  readonly repairs: readonly RepairEdit[];
  readonly repaired: readonly SourceFile[] | null;
};

const recent = recentParts();

/** Reads .xls, .xlsb and .ods where it can be ended. */
export type ReadForeign = (bytes: Uint8Array) => Promise<ReadOutcome | "took-too-long">;
export type Reading = { readonly findSet: FindSet; readonly readForeign: ReadForeign };

const FOREIGN: ReadonlySet<string> = new Set(["xls", "xlsb", "ods"]);
const BYTES_PER_MB = 1024 * 1024;

function unread(file: string, reason: string): Problem {
  return problem("file-unreadable", { file }, { reason });
}

function problemOf({ code, facts }: FileFault, file: string): Problem {
  return problem<typeof code>(code, { file }, facts);
}

/** A browser does not read on where the file was changed or removed after it had been chosen. */
async function bytesOf({ file, name }: HeldName): Promise<Uint8Array | Problem> {
  if (file.size > READ_LIMITS.fileBytes) {
    const limit = `${String(READ_LIMITS.fileBytes / BYTES_PER_MB)} MB`;
    return problem("file-too-large", { file: name }, { what: "file", limit });
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const fault = error instanceof Error || error instanceof DOMException ? error.name : "";
    return unread(name, fault === "NotFoundError" ? "not-found" : "no-permission");
  }
}

type Opened = { readonly workbook: WorkbookSnapshot; readonly isPatchable: boolean };

/** A file that was read before, opened again. Faults of the file are data, never thrown. */
export async function openHeld(
  held: HeldName,
  readForeign: ReadForeign,
): Promise<(Opened & { readonly sha256: string }) | Problem> {
  const bytes = await bytesOf(held);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const opened = await openedOf(bytes, held.name, readForeign);
  return "workbook" in opened ? { ...opened, sha256: await sha256Of(bytes) } : opened;
}

async function openedOf(bytes: Uint8Array, name: string, readForeign: ReadForeign): Promise<Opened | Problem> {
  const own = readWorkbook(bytes, { recent });
  if (own.ok) return { workbook: own.workbook, isPatchable: true };
  if (own.fault.code !== "file-not-a-workbook" || !FOREIGN.has(own.fault.facts.found))
    return problemOf(own.fault, name);
  const foreign = await readForeign(bytes);
  if (foreign === "took-too-long") return unread(name, foreign);
  return foreign.ok ? { workbook: foreign.workbook, isPatchable: false } : problemOf(foreign.fault, name);
}

function allProblems(files: readonly SourceFile[]): readonly Problem[] {
  return files.flatMap((file) => [...file.problems, ...file.sheets.flatMap(({ problems }) => problems)]);
}

function isSummary({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ names }) => names["summary_of"] !== undefined);
}

function knownAs({ file, name }: HeldName): Pick<KnownFile, "name" | "size" | "lastModified"> {
  return { name, size: file.size, lastModified: file.lastModified };
}

function faulty(held: HeldName, sha256: string, fault: Problem): KnownFile {
  const files = [{ file: held.name, sha256, sheets: [], problems: [fault] }];
  const nothing = { isSummary: false, isPatchable: false, repairs: [], repaired: null };
  return { ...knownAs(held), sha256, files, ...nothing };
}

/** Whether nothing says that the file is another than the one that was read, and no repair waits for a look at it. */
export function isKnownAs(known: KnownFile, file: HeldFile, agreed: string | null): boolean {
  const isSame = known.size === file.size && known.lastModified === file.lastModified && known.sha256 !== "";
  return isSame && (agreed !== known.sha256 || known.repaired !== null);
}

/**
 * Reads and judges one file, with its repairs where they were agreed to for these bytes; `before` is handed back where the bytes did not
 * change. Faults of the file are data, never thrown.
 */
export async function readOne(
  held: HeldName,
  agreed: string | null,
  before: KnownFile | null,
  { findSet, readForeign }: Reading,
): Promise<KnownFile> {
  const bytes = await bytesOf(held);
  if (!(bytes instanceof Uint8Array)) return faulty(held, "", bytes);
  const sha256 = await sha256Of(bytes);
  const isRepaired = agreed === sha256;
  const isKnown = before?.sha256 === sha256 && (before.repaired !== null || !isRepaired);
  if (isKnown) return { ...before, ...knownAs(held) };
  const opened = await openedOf(bytes, held.name, readForeign);
  if (!("workbook" in opened)) return faulty(held, sha256, opened);
  const source = { file: held.name, sha256 };
  const { workbook, isPatchable } = opened;
  const files = gatherFiles(workbook, source, findSet);
  const isOurs = isSummary(workbook);
  // What a summary brings was judged where its files lay.
  const repairs = isOurs ? [] : repairEdits(allProblems(files));
  const repaired = isRepaired && !isOurs ? gatherFiles(repairedWorkbook(workbook, repairs), source, findSet) : null;
  return { ...knownAs(held), sha256, isSummary: isOurs, isPatchable, files, repairs, repaired };
}
