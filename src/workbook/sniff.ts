import { encrypted, notAWorkbook, unreadable, type FoundFormat } from "./file-fault";
import { oleStreams } from "./ole-streams";

/** The two containers that workbooks come in: a zip (.xlsx, .xlsm, .xlsb, .ods) or an OLE file (.xls). */
export type Container = "zip" | "xls";

type Signature = readonly [start: string, found: FoundFormat];
const SIGNATURES: readonly Signature[] = [
  ["%PDF", "PDF"],
  ["Rar!", "RAR"],
  ["7z\u00bc\u00af", "7-Zip"],
  ["\u0089PNG", "image"],
  ["\u00ff\u00d8\u00ff", "image"],
  ["GIF8", "image"],
];
const ZIP = "PK\u0003\u0004";
const EMPTY_ZIP = "PK\u0005\u0006";
const OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
const LOOKED_AT = 1024;

/** Tells by its first bytes what a file is, whatever its name says. Throws Refusal when it is no workbook. */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw unreadable("empty");
  const start = latin1(bytes.subarray(0, 8));
  if (start.startsWith(ZIP)) return "zip";
  if (start.startsWith(EMPTY_ZIP)) throw notAWorkbook("ZIP");
  if (start.startsWith(OLE)) return sniffOle(bytes);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  throw notAWorkbook(known?.[1] ?? sniffText(bytes.subarray(0, LOOKED_AT)));
}

/** A workbook that needs a password is an OLE file with the whole package encrypted inside. */
function sniffOle(bytes: Uint8Array): Container {
  const streams = oleStreams(bytes);
  if (streams.has("encryptedpackage")) throw encrypted();
  if (streams.has("workbook") || streams.has("book")) return "xls";
  if (streams.has("worddocument")) throw notAWorkbook("Word");
  throw notAWorkbook(streams.has("powerpoint document") ? "PowerPoint" : "OLE");
}

function sniffText(bytes: Uint8Array): FoundFormat {
  const text = asText(bytes);
  if (text === null) return "unknown";
  const start = text.trimStart().toLowerCase();
  if (/<(?:!doctype html|html|head|body|table|meta|style|div)\b/.test(start)) return "HTML";
  return start.startsWith("<?xml") ? "XML" : "text";
}

/** Null for bytes that no text has: NUL outside of UTF-16, and control characters. */
function asText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const isText = bytes.every((byte) => byte >= 0x20 || byte === 0x9 || byte === 0xa || byte === 0xd);
  return isText ? new TextDecoder().decode(bytes) : null;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
