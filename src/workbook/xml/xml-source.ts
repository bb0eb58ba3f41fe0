import { unreadable } from "../file-fault";

/** A part's XML as UTF-8 without its byte order mark; `text` decodes it. Throws Refusal when the bytes are no UTF-8. */
export type XmlSource = { readonly bytes: Uint8Array; readonly text: string };

/** A mark has been taken off already: another one is a letter like any other. */
export const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const MARK_BYTES = 3;

/** A package's XML is UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). Throws Refusal when the bytes are no UTF-16 after its mark. */
export function xmlSource(part: Uint8Array): XmlSource {
  const bytes = withoutMark(part);
  return {
    bytes,
    get text(): string {
      return decoded(bytes, UTF8);
    },
  };
}

function withoutMark(part: Uint8Array): Uint8Array {
  const [first, second, third] = part;
  if (first === 0xff && second === 0xfe) return encoded(part, "utf-16le");
  if (first === 0xfe && second === 0xff) return encoded(part, "utf-16be");
  return first === 0xef && second === 0xbb && third === 0xbf ? part.subarray(MARK_BYTES) : part;
}

function encoded(part: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(decoded(part, new TextDecoder(encoding, { fatal: true })));
}

/** Throws Refusal when the bytes are no text of this kind. */
export function decoded(bytes: Uint8Array, decoder: TextDecoder): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw unreadable("damaged-xml");
  }
}
