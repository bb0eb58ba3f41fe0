import { unreadable } from "../file-fault";

/** A part's XML both ways: as text, and as the UTF-8 bytes of exactly that text. */
export type XmlSource = { readonly text: string; readonly bytes: Uint8Array };

const UTF8 = new TextDecoder("utf-8", { fatal: true });
/** For cuts out of the middle, where a byte order mark is a letter of the text like any other. */
const CUT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const UTF16 = { le: new TextDecoder("utf-16le", { fatal: true }), be: new TextDecoder("utf-16be", { fatal: true }) };
const MARK_BYTES = 3;

/** A package's XML is UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). Throws Refusal when the bytes are neither. */
export function xmlSource(bytes: Uint8Array): XmlSource {
  const [first, second] = bytes;
  try {
    if (first === 0xff && second === 0xfe) return sourceOf(UTF16.le.decode(bytes));
    if (first === 0xfe && second === 0xff) return sourceOf(UTF16.be.decode(bytes));
    const hasMark = first === 0xef && second === 0xbb;
    return { text: UTF8.decode(bytes), bytes: hasMark ? bytes.subarray(MARK_BYTES) : bytes };
  } catch {
    throw unreadable("damaged-xml");
  }
}

function sourceOf(text: string): XmlSource {
  return { text, bytes: new TextEncoder().encode(text) };
}

/**
 * Cuts texts out by their places in the bytes. Where all is ASCII, as in most sheets, a place in the bytes is the place
 * in the text, and cutting there is ten times faster than decoding.
 */
export function cutter({ text, bytes }: XmlSource): (start: number, end: number) => string {
  return text.length === bytes.length
    ? (start, end) => text.slice(start, end)
    : (start, end) => CUT.decode(bytes.subarray(start, end));
}
