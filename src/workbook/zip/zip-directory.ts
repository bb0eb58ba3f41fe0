import { encrypted, tooLarge, unreadable } from "../file-fault";
import { READ_LIMITS } from "../read-limits";

/** Where an entry lies and what the directory claims about it; sizes in bytes. */
export type ZipEntry = {
  readonly method: number;
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  /** Two entries have this name; which one a program takes differs, so neither may be used. */
  readonly repeated: boolean;
};

/** By lower-case name, since parts are looked up without regard to case (ECMA-376 part 2, 6.2.2.3). */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const ENCRYPTED = 1;
const IN_ZIP64_16 = 0xffff;
const IN_ZIP64_32 = 0xffffffff;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;
const EXTRA64 = 1;

type End = { readonly count: number; readonly start: number };

/** Reads a zip's central directory without unpacking anything. Throws Refusal. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directoryEnd(view);
  if (count > READ_LIMITS.entries) throw tooLarge("parts", READ_LIMITS.entries);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) throw unreadable("damaged-zip");
    const afterName = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const next = afterName + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw unreadable("damaged-zip");
    const name = entryName(bytes.subarray(at + ENTRY_SIZE, afterName));
    entries.set(name, readEntry(view, at, entries.has(name)));
    at = next;
  }
  return entries;
}

function directoryEnd(view: DataView): End {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === IN_ZIP64_16 || start === IN_ZIP64_32 ? directoryEnd64(view, at) : { count, start };
  }
  throw unreadable("cut-short");
}

function directoryEnd64(view: DataView, end: number): End {
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) throw unreadable("damaged-zip");
  const at = wholeNumber(view, locator + 8);
  if (at + END64_SIZE > view.byteLength || view.getUint32(at, true) !== END64) throw unreadable("damaged-zip");
  return { count: wholeNumber(view, at + 32), start: wholeNumber(view, at + 48) };
}

function readEntry(view: DataView, at: number, repeated: boolean): ZipEntry {
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw encrypted();
  const large = largeNumbers(view, at);
  const number = (offset: number): number => {
    const found = view.getUint32(at + offset, true);
    return found === IN_ZIP64_32 ? large() : found;
  };
  // In the order in which zip64 keeps the large ones: size, compressed size, offset.
  const size = number(24);
  const compressedSize = number(20);
  const offset = number(42);
  const method = view.getUint16(at + 10, true);
  return { method, checksum: view.getUint32(at + 16, true), compressedSize, size, offset, repeated };
}

/** Gives one after another the 64-bit numbers that an entry keeps in its extra field. */
function largeNumbers(view: DataView, entry: number): () => number {
  let at = entry + ENTRY_SIZE + view.getUint16(entry + 28, true);
  const end = at + view.getUint16(entry + 30, true);
  while (at + 4 <= end && view.getUint16(at, true) !== EXTRA64) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  return () => {
    if (next + 8 > end) throw unreadable("damaged-zip");
    next += 8;
    return wholeNumber(view, next - 8);
  };
}

/** A 64-bit number; anything that no file can be as long as comes out larger than every file. */
function wholeNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

const decoder = new TextDecoder();

function entryName(bytes: Uint8Array): string {
  return decoder.decode(bytes).replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}
