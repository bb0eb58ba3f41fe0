/** How a row is numbered. Letters are counted both ways that officials count them: with f, j and without, with đ. */
type Sequence =
  "roman" | "small-roman" | "upper" | "upper-vi" | "lower" | "lower-vi" | "arabic" | "dash" | "plus" | "dot";

/** A row's number without signs around it; one that may be read in two ways, such as I or C, has two readings. */
export type RowNumber = {
  readonly text: string;
  /** 1.2.a has three; a simple number has one. */
  readonly segments: readonly string[];
  readonly readings: ReadonlyMap<Sequence, number>;
};

const WORDS = /^(?:tiêu chí|tiêu chuẩn|chỉ tiêu|chỉ số|nhóm|mục|phần|nội dung|lĩnh vực|điều|khoản)\s+(?:số\s+)?/iu;
const AROUND = /^[([]+|[)\].:/\s]+$/gu;
const SEGMENT = String.raw`(?:\d{1,3}|[IVXLC]{1,6}|[ivxlc]{1,5}|[A-Za-zĐđ]\d?)`;
const NUMBER = new RegExp(`^${SEGMENT}(?:[.]${SEGMENT}){0,7}$`, "u");
const SIGNS: Readonly<Record<string, Sequence>> = {
  "-": "dash",
  "–": "dash",
  "—": "dash",
  "+": "plus",
  "•": "dot",
  "*": "dot",
};
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const VIETNAMESE = "abcdđeghiklmnopqrstuvxy";
const LATIN = "abcdefghijklmnopqrstuvwxyz";

function romanOf(text: string): number | null {
  const values = Array.from(text.toLowerCase()).map((letter) => ROMAN[letter] ?? 0);
  if (values.includes(0)) return null;
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function lettersOf(text: string): readonly (readonly [Sequence, number])[] {
  if (Array.from(text).length !== 1) return [];
  const small = text.toLowerCase();
  const isSmall = small === text;
  const [latin, vietnamese] = [LATIN.indexOf(small) + 1, VIETNAMESE.indexOf(small) + 1];
  return [
    ...(latin > 0 ? [[isSmall ? "lower" : "upper", latin] as const] : []),
    ...(vietnamese > 0 ? [[isSmall ? "lower-vi" : "upper-vi", vietnamese] as const] : []),
  ];
}

function readingsOf(segment: string): ReadonlyMap<Sequence, number> {
  if (/^\d+$/u.test(segment)) return new Map([["arabic", Number(segment)] as const]);
  const roman = romanOf(segment);
  const isSmall = segment === segment.toLowerCase();
  const first: readonly (readonly [Sequence, number])[] =
    roman === null ? [] : [[isSmall ? "small-roman" : "roman", roman]];
  return new Map([...first, ...lettersOf(segment)]);
}

/** Null for a text that numbers nothing. */
export function rowNumber(typed: string): RowNumber | null {
  const plain = typed.normalize("NFKC").normalize("NFC").trim();
  const sign = SIGNS[plain];
  if (sign !== undefined) return { text: "-", segments: ["-"], readings: new Map([[sign, 0]]) };
  const text = plain.replace(WORDS, "").replace(AROUND, "");
  if (!NUMBER.test(text)) return null;
  const segments = text.split(".");
  return { text, segments, readings: readingsOf(segments.at(-1) ?? "") };
}

/** A number at the start of a text, as where number and words share a cell: “1. Công khai”, “a) Có”, “- Niêm yết”. */
export function numberBefore(text: string): { readonly number: string; readonly rest: string } | null {
  const found =
    /^\s*([-–+•]|[([]?(?:\d{1,3}|[IVXLC]{1,6}|[A-Za-zĐđ])(?:\.\d{1,3})*(?:[.)\]:]|(?<=\.\d{1,3})))\s+(\S[\s\S]*)$/u.exec(
      text.normalize("NFC"),
    );
  const [, number, rest] = found ?? [];
  if (number === undefined || rest === undefined || rowNumber(number) === null) return null;
  return { number, rest };
}

export function isSign({ readings }: RowNumber): boolean {
  return ["dash", "plus", "dot"].some((sign) => readings.has(sign as Sequence));
}

/** Whether `next` follows `before` in a sequence that both may belong to. Every dash follows a dash. */
export function follows(before: RowNumber, next: RowNumber): boolean {
  return [...next.readings].some(([sequence, value]) => {
    const standing = before.readings.get(sequence);
    return standing !== undefined && (isSign(next) || value === standing + 1);
  });
}

export function isSameSort(one: RowNumber, other: RowNumber): boolean {
  return [...other.readings.keys()].some((sequence) => one.readings.has(sequence));
}

export function isFirst({ readings }: RowNumber): boolean {
  return [...readings.values()].some((value) => value === 1 || value === 0);
}

/** Whether a number is the first of a sequence that none of the open rows belongs to: I below A. */
export function startsNew(open: readonly RowNumber[], { readings }: RowNumber): boolean {
  return [...readings].some(([sequence, value]) => value === 1 && !open.some((one) => one.readings.has(sequence)));
}

type Writer = (value: number) => string;
const letter: Writer = (value) => LATIN.charAt(value - 1);
const NEXT: Readonly<Partial<Record<Sequence, Writer>>> = {
  arabic: String,
  lower: letter,
  "lower-vi": letter,
  upper: (value) => letter(value).toUpperCase(),
  "upper-vi": (value) => letter(value).toUpperCase(),
  roman: romanText,
  "small-roman": (value) => romanText(value).toLowerCase(),
};

/** What should have stood where a number leaves a gap, in the sequence of the number before. */
export function successor(before: RowNumber): string {
  const [sequence, value] = [...before.readings][0] ?? ["arabic", 0];
  const last = NEXT[sequence]?.(value + 1) ?? before.text;
  return [...before.segments.slice(0, -1), last].join(".");
}

const ROMAN_PARTS: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function romanText(value: number): string {
  let rest = value;
  let text = "";
  for (const [size, letters] of ROMAN_PARTS) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}
