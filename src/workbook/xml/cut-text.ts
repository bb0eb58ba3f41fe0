import { decoded, UTF8 } from "./xml-source";

/** Cuts a text out by its places in the bytes. Throws Refusal when the bytes there are no UTF-8. */
export type Cut = (start: number, end: number) => string;

/**
 * A scanner's texts, of which a sheet has thousands and nearly all are short and ASCII: decoding each by itself would
 * take as long as all the rest of reading.
 */
export function cutter(bytes: Uint8Array): Cut {
  const cut = isSliceable(bytes) ? cutFromLatin1(bytes) : cutFromWindows(bytes);
  return (start, end) => shortText(bytes, start, end) ?? cut(start, end);
}

const FIRST_NOT_ASCII = 0x80;
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

/** Node's Buffer, which zlib hands out, sees its bytes as letters in a twentieth of the time of decoding them. */
type Sliceable = Uint8Array & { readonly latin1Slice: (start: number, end: number) => string };

function isSliceable(bytes: Uint8Array): bytes is Sliceable {
  return "latin1Slice" in bytes;
}

function cutFromLatin1(bytes: Sliceable): Cut {
  const letters = bytes.latin1Slice(0, bytes.length);
  return (start, end) => {
    for (let at = start; at < end; at++) {
      if ((bytes[at] ?? 0) >= FIRST_NOT_ASCII) return decoded(bytes.subarray(start, end), UTF8);
    }
    return letters.slice(start, end);
  };
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
