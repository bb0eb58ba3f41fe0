/** The first characters of the digits that a person takes for digits: plain, full-width, in the styles of mathematics. */
const ZEROS = [0x30, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1fbf0];
const ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff";
const APOSTROPHES = "'’＇";
const MINUSES = "-−－﹣";
const SIGNS = `${MINUSES}+＋`;
const MARKS = ".,．，﹒﹐";
const UNITS = ["", "đ", "d", "điểm", "diểm", "diem", "đ.", "điểm."];

function digitSeen(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code <= one + 9);
  return zero === undefined ? "" : String(code - zero);
}

function isSpace(character: string): boolean {
  return /^[\s\p{Zs}]$/u.test(character) || ZERO_WIDTH.includes(character);
}

/** Takes characters off the front of a list while they please. */
function take(list: string[], pleases: (character: string) => boolean): readonly string[] {
  const taken: string[] = [];
  while (list[0] !== undefined && pleases(list[0])) taken.push(list.shift() ?? "");
  return taken;
}

/** The numbers that digits with their mark say: three decimals may be thousands as well. */
function numbersOf(whole: string, marks: string, part: string): readonly number[] {
  const isNumber = whole !== "" && (marks.length === 1 ? part !== "" : marks + part === "");
  if (!isNumber) return [];
  const decimal = Number(`${whole}.${part}`);
  const isGrouped = part.length === 3 && whole.length <= 3 && !whole.startsWith("0");
  return isGrouped ? [decimal, Number(whole + part)] : [decimal];
}

/**
 * What a person may read in a text, character by character: an apostrophe or none, a sign or none, digits with one comma
 * or point among them or none, a unit of points or none, and nothing else.
 */
export function readByPerson(text: string): readonly number[] {
  const rest = Array.from(text.normalize("NFC").toLowerCase().normalize("NFC"));
  take(rest, isSpace);
  rest.reverse();
  take(rest, isSpace);
  rest.reverse();
  if (APOSTROPHES.includes(rest[0] ?? "none")) rest.shift();
  const signs = take(rest, (one) => SIGNS.includes(one));
  take(rest, isSpace);
  const isDigit = (one: string): boolean => digitSeen(one) !== "";
  const whole = take(rest, isDigit).map(digitSeen).join("");
  const marks = take(rest, (one) => MARKS.includes(one)).join("");
  const part = take(rest, isDigit).map(digitSeen).join("");
  take(rest, isSpace);
  const unit = rest.join("").normalize("NFKC").toLowerCase();
  if (signs.length > 1 || !UNITS.includes(unit)) return [];
  const isNegative = signs.some((sign) => MINUSES.includes(sign));
  return numbersOf(whole, marks, part).map((value) => (isNegative ? 0 - value : value));
}
