import type { ProblemFacts } from "../scoring/problem";

/** Why a file could not be read, in words that no language owns; words-vi.ts and words-en.ts may tell them apart. */
export type UnreadableReason =
  "empty" | "cut-short" | "damaged-zip" | "damaged-xml" | "part-missing" | "bad-cell" | "damaged-file";

/** What a file is when it is no workbook, by its usual name. */
export type FoundFormat =
  | "xls"
  | "xlsb"
  | "ods"
  | "HTML"
  | "XML"
  | "PDF"
  | "Word"
  | "PowerPoint"
  | "OpenDocument"
  | "OLE"
  | "ZIP"
  | "RAR"
  | "7-Zip"
  | "image"
  | "text"
  | "unknown";

/** What there is too much of. */
export type TooMuch =
  "file" | "part" | "contents" | "parts" | "sheets" | "cells" | "rows" | "texts" | "styles" | "names";

type Facts = {
  readonly "file-unreadable": { readonly reason: UnreadableReason };
  readonly "file-encrypted": ProblemFacts["file-encrypted"];
  readonly "file-not-a-workbook": { readonly found: FoundFormat };
  readonly "file-too-large": { readonly what: TooMuch; readonly limit: string };
};

/** A problem of the whole file, still without its place: code and facts are those of scoring/problem.ts. */
export type FileFault = {
  readonly [Code in keyof Facts]: { readonly code: Code; readonly facts: Facts[Code] };
}[keyof Facts];

/** Carries a fault out of the depth of a reader; caught once, in read-workbook.ts, and never seen outside. */
export class Refusal extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
  }
}

export function unreadable(reason: UnreadableReason): Refusal {
  return new Refusal({ code: "file-unreadable", facts: { reason } });
}

export function notAWorkbook(found: FoundFormat): Refusal {
  return new Refusal({ code: "file-not-a-workbook", facts: { found } });
}

export function encrypted(): Refusal {
  return new Refusal({ code: "file-encrypted", facts: {} });
}

export function tooLarge(what: TooMuch, limit: number): Refusal {
  return new Refusal({ code: "file-too-large", facts: { what, limit: shownLimit(what, limit) } });
}

const BYTES_PER_MB = 1024 * 1024;
const COUNTED_IN_BYTES: ReadonlySet<TooMuch> = new Set(["file", "part", "contents"]);

function shownLimit(what: TooMuch, limit: number): string {
  return COUNTED_IN_BYTES.has(what) ? `${String(limit / BYTES_PER_MB)} MB` : String(limit);
}
