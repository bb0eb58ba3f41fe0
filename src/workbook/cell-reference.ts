import { MAX_COLUMNS, MAX_ROWS, type Cell } from "../sheet/address";

const FIRST_LETTER = 64;
const LAST_LETTER = 90;
const LETTERS = 26;
const TO_UPPER = ~32;
const ZERO = 48;
const NINE = 57;

/**
 * Reads E12 letter by letter, since every cell of every sheet has one; null when it is no cell of a real sheet. (For
 * references in names and formulas there is `parseReference`.)
 */
export function cellReference(text: string): Cell | null {
  let at = 0;
  let column = 0;
  for (; at < text.length && text.charCodeAt(at) > FIRST_LETTER; at++) {
    const letter = text.charCodeAt(at) & TO_UPPER;
    // A backtick becomes an @ when it is raised: neither is a letter.
    if (letter <= FIRST_LETTER || letter > LAST_LETTER || column > MAX_COLUMNS) return null;
    column = column * LETTERS + letter - FIRST_LETTER;
  }
  const row = wholeNumber(text, at);
  const isInside = column >= 1 && column <= MAX_COLUMNS && row >= 1 && row <= MAX_ROWS;
  return isInside ? { row: row - 1, column: column - 1 } : null;
}

/** The digits from a place to the end; NaN when something else stands there. */
function wholeNumber(text: string, start: number): number {
  let number = 0;
  for (let at = start; at < text.length; at++) {
    const digit = text.charCodeAt(at);
    if (digit < ZERO || digit > NINE) return NaN;
    number = number * 10 + digit - ZERO;
  }
  return number;
}
