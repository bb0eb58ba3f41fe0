import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const DIGITS = 12;

/** The first 12 hex digits of the SHA-256 of a text in UTF-8: shows that a text was changed, not by whom. */
export function textCode(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS);
}
