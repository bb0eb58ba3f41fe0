import type { Cut } from "./cut-text";
import { CARRIAGE_RETURN, GREATER, LESS, LINE_FEED, NO, QUESTION } from "./plain-bytes";

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-(?:8|16)")?(?: standalone="(?:yes|no)")? ?\?>$/;
const LONGEST = 100;

/** Gives where the XML declaration and the line ends behind it end. Excel for the Mac has a lone carriage return there. */
export function declarationEnd(bytes: Uint8Array, cut: Cut): number {
  if (bytes[0] !== LESS || bytes[1] !== QUESTION) return 0;
  let at = bytes.indexOf(GREATER) + 1;
  if (at > LONGEST || !DECLARATION.test(cut(0, at))) return NO;
  while (bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN) at++;
  return at;
}
