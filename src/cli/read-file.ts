import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { problem, type Problem } from "../scoring/problem";
import type { WorkbookSnapshot } from "../sheet/sheet-snapshot";
import type { FileFault } from "../workbook/file-fault";
import { READ_LIMITS } from "../workbook/read-limits";
import { readWorkbook } from "../workbook/read-workbook";
import { recentParts } from "../workbook/zip/recent-parts";
import type { FoundFile } from "./collect-files";
import { checksumNode, inflateNode } from "./inflate-node";
import { readForeign } from "./read-foreign";

/** A file as it was read: its fingerprint ("" where it could not even be opened), its workbook or what is wrong. */
export type ReadFile = { readonly sha256: string } & (
  { readonly ok: true; readonly workbook: WorkbookSnapshot } | { readonly ok: false; readonly problem: Problem }
);

const FOREIGN: ReadonlySet<string> = new Set(["xls", "xlsb", "ods"]);
const recent = recentParts();
const BYTES_PER_MB = 1024 * 1024;

function unread(file: string, reason: string): Problem {
  return problem("file-unreadable", { file }, { reason });
}

function problemOf(fault: FileFault, file: string): Problem {
  const { code, facts } = fault;
  // Code and facts belong together in FileFault; the compiler loses that once they are apart.
  return problem<typeof code>(code, { file }, facts);
}

/** Not by way of promises: a thread has nothing else to do meanwhile, and waiting for them took it a tenth of its time. */
function bytesOf({ path, name }: FoundFile): Uint8Array | Problem {
  try {
    const { size } = statSync(path);
    if (size > READ_LIMITS.fileBytes) {
      const limit = `${String(READ_LIMITS.fileBytes / BYTES_PER_MB)} MB`;
      return problem("file-too-large", { file: name }, { what: "file", limit });
    }
    return readFileSync(path);
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
    return unread(name, isGone ? "not-found" : "no-permission");
  }
}

/** Reads a workbook of any format within limits of size, memory and time. Faults of the file are data, never thrown. */
export async function readWorkbookFile(file: FoundFile): Promise<ReadFile> {
  const bytes = bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { sha256: "", ok: false, problem: bytes };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  let outcome = readWorkbook(bytes, { inflate: inflateNode, checksum: checksumNode, recent });
  if (!outcome.ok && outcome.fault.code === "file-not-a-workbook" && FOREIGN.has(outcome.fault.facts.found)) {
    const foreign = await readForeign(bytes);
    if (foreign === "took-too-long") return { sha256, ok: false, problem: unread(file.name, foreign) };
    outcome = foreign;
  }
  return outcome.ok
    ? { sha256, ok: true, workbook: outcome.workbook }
    : { sha256, ok: false, problem: problemOf(outcome.fault, file.name) };
}
