/** What whoever reads on from a place gives instead of the place after it when something is out of the ordinary. */
export const NO = -1;

const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const AMPERSAND = 38;
export const POINT = 46;
export const SLASH = 47;
export const ZERO = 48;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
const BRACKET = 93;
export const QUESTION = 63;
export const LETTER_C = 99;
export const LETTER_F = 102;
export const LETTER_R = 114;
export const LETTER_S = 115;
export const LETTER_T = 116;
export const LETTER_V = 118;
export const LETTER_X = 120;
export const FIRST_NOT_ASCII = 0x80;
/** U+FFFE and U+FFFF, of which this is the first, are no characters of XML. */
const NO_CHARACTER = [0xef, 0xbf, 0xbe] as const;

function byteTable(holds: (character: string, code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (holds(String.fromCharCode(code), code) ? 1 : 0));
}

const NAME_CHARACTERS = byteTable((character) => /[\w.-]/.test(character));
const NAME_STARTS = byteTable((character) => /[A-Za-z_]/.test(character));
/** What ends an attribute's value or is unusual in it. */
export const VALUE_STOPS = byteTable(
  (_, code) => code < SPACE || [QUOTE, AMPERSAND, LESS, NO_CHARACTER[0]].includes(code),
);
/** The same for a text, in which a carriage return is unusual, which XML takes for a line end, and ]]>, which it forbids. */
export const TEXT_STOPS = byteTable(
  (_, code) =>
    (code < SPACE && code !== TAB && code !== LINE_FEED) || [AMPERSAND, LESS, BRACKET, NO_CHARACTER[0]].includes(code),
);

/** Of the stops that may pass: what begins like U+FFFE, and a ] that no other follows. */
export function isUnusual(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === BRACKET) return bytes[at + 1] === BRACKET;
  return (
    bytes[at] !== NO_CHARACTER[0] || (bytes[at + 1] === NO_CHARACTER[1] && (bytes[at + 2] ?? 0) >= NO_CHARACTER[2])
  );
}

const LONGEST_NAME = 100;

/** Gives where an ASCII name without a colon ends. */
export function endOfName(bytes: Uint8Array, start: number): number {
  if (NAME_STARTS[bytes[start] ?? 0] !== 1) return NO;
  let at = start + 1;
  while (NAME_CHARACTERS[bytes[at] ?? 0] === 1) at++;
  return at - start > LONGEST_NAME ? NO : at;
}

/** Whether the ASCII word stands at the place. */
export function spells(bytes: Uint8Array, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (bytes[start + at] !== word.charCodeAt(at)) return false;
  return true;
}

const NINE = 57;

export function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
