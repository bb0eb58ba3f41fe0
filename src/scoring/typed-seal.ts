import { checksOut } from "./seal";

/** What people type for a character that the alphabet leaves out, as Crockford has it. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };
/** Codes are written, read out and scanned in groups of any kind. */
const BETWEEN = /[\s\p{Pd}\u200B-\u200D\u2060\uFEFF]+/gu;

/**
 * A code as somebody typed, scanned or heard it: in either case, with spaces and hyphens, O for 0, I and L for 1. Null
 * where its check character says that it was mistyped.
 */
export function typedSeal(text: string): string | null {
  const plain = text.normalize("NFKC").replace(BETWEEN, "").toUpperCase();
  const code = Array.from(plain, (character) => LOOKALIKES[character] ?? character).join("");
  return checksOut(code) ? code : null;
}
