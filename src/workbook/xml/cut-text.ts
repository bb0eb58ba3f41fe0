import { FIRST_NOT_ASCII } from "./plain-bytes";
import { decoded, UTF8 } from "./xml-source";

/**
 * Cuts a text out by its places in the bytes; `isAscii` is true when whoever asks has seen that it is. Throws Refusal
 * when the bytes there are no UTF-8.
 */
export type Cut = (start: number, end: number, isAscii?: boolean) => string;

/**
 * A scanner's texts, of which a sheet has thousands and nearly all are short and ASCII: decoding each by itself would
 * take as long as all the rest of reading.
 */
export function cutter(bytes: Uint8Array): Cut {
  const cut = isSliceable(bytes) ? cutFromBuffer(bytes) : cutFromWindows(bytes);
  return (start, end, isAscii) => shortText(bytes, start, end) ?? cut(start, end, isAscii);
}

const ASCII_BITS = 7;

/** Texts of one or two ASCII letters, made once: types, styles, small numbers. */
const SHORT: (string | undefined)[] = Array.from({ length: 1 << (2 * ASCII_BITS) }, () => undefined);

function shortText(bytes: Uint8Array, start: number, end: number): string | undefined {
  const length = end - start;
  const first = bytes[start] ?? 0;
  const second = length === 2 ? (bytes[start + 1] ?? 0) : 0;
  if (length < 1 || length > 2 || first >= FIRST_NOT_ASCII || second >= FIRST_NOT_ASCII) return undefined;
  const letters = (first << ASCII_BITS) | second;
  return (SHORT[letters] ??= String.fromCharCode(first, second).slice(0, length));
}

/** Node's Buffer, which zlib hands out, gives its bytes as letters in a twentieth of the time of decoding them. */
type Sliceable = Uint8Array & {
  readonly latin1Slice: (start: number, end: number) => string;
  readonly utf8Slice: (start: number, end: number) => string;
};

function isSliceable(bytes: Uint8Array): bytes is Sliceable {
  return "latin1Slice" in bytes && "utf8Slice" in bytes;
}

const LARGE_WINDOW_BITS = 14;
const LARGE_WINDOW = 1 << LARGE_WINDOW_BITS;
/** What stands for bytes that are no UTF-8; it may also have been written. */
const REPLACEMENT = "\uFFFD";

function cutFromBuffer(bytes: Sliceable): Cut {
  const windows: string[] = [];
  return (start, end, isAscii = allAscii(bytes, start, end)) => {
    if (!isAscii) {
      const text = bytes.utf8Slice(start, end);
      return text.includes(REPLACEMENT) ? decoded(bytes.subarray(start, end), UTF8) : text;
    }
    const index = start >> LARGE_WINDOW_BITS;
    const at = index << LARGE_WINDOW_BITS;
    if (end > at + LARGE_WINDOW) return bytes.latin1Slice(start, end);
    const window = (windows[index] ??= bytes.latin1Slice(at, Math.min(at + LARGE_WINDOW, bytes.length)));
    return window.slice(start - at, end - at);
  };
}

function allAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= FIRST_NOT_ASCII) return false;
  return true;
}

const WINDOW_BITS = 11;
const WINDOW = 1 << WINDOW_BITS;

/**
 * Decodes windows of 2 KB when something is cut out of them. In one that is all ASCII, as most of a sheet is, a place in
 * the bytes is the place in the text.
 */
function cutFromWindows(bytes: Uint8Array): Cut {
  const windows: string[] = [];
  return (start, end) => {
    const index = start >> WINDOW_BITS;
    const at = index << WINDOW_BITS;
    const window = (windows[index] ??= asciiOf(bytes.subarray(at, at + WINDOW)));
    if (window === NO_ASCII || end > at + WINDOW) return decoded(bytes.subarray(start, end), UTF8);
    return window.slice(start - at, end - at);
  };
}

const NO_ASCII = "";

function asciiOf(bytes: Uint8Array): string {
  try {
    const text = UTF8.decode(bytes);
    return text.length === bytes.length ? text : NO_ASCII;
  } catch {
    // Its edge goes through a character of several bytes.
    return NO_ASCII;
  }
}
