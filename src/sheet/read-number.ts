import type { Verdict } from "../scoring/entry";
import { atExcelDigits, numberOf, type Points } from "../scoring/points";
import type { Problem, ProblemOf, Repair } from "../scoring/problem";
import { dayMonth, isDateFormat, isPercentFormat, scoresOfDate } from "./date-score";
import { fold } from "./fold";
import { PAPER } from "./paper-words";
import { shown, type RawCell } from "./raw-cell";

/** What is wrong with a cell, before it is said where the cell is. */
export type Complaint = { [Code in Problem["code"]]: Omit<ProblemOf<Code>, "place"> }[Problem["code"]];

export type NumberReading =
  | { readonly is: "blank" }
  | { readonly is: "not-applicable" }
  | { readonly is: "points"; readonly points: Points }
  | { readonly is: "wrong"; readonly complaint: Complaint };

/** A text that stands for points: a choice's label, có, không. Two labels may fold alike. */
export type Word = readonly [folded: string, value: number];
/** How a cell is read: which numbers are legal, whether N/A is, and words that stand for points. */
export type Expectation = {
  readonly judge: (value: number) => Verdict;
  readonly allowsNotApplicable: boolean;
  readonly words: readonly Word[];
};

const NOT_APPLICABLE = new Set(["n/a", "na", "n.a", "n.a.", "kad", "không áp dụng", "khong ap dung"]);
/** A number with a comma or a point, and the unit that people write behind it. */
const TYPED_NUMBER = /^([+\-−]?)\s?(\d{1,9})(?:[.,](\d{1,9}))?\s?(?:đ|d|điểm|diểm|diem|đ\.|điểm\.)?$/u;
/** 4² and ④ are no 42 and no plain 4, though the compatibility forms of Unicode say so. */
const RAISED_OR_CIRCLED = /\p{No}/u;

/** Three digits behind one separator may be decimals or thousands: 1.200 is 1.2 or, in Vietnamese, 1,200. */
function isPerhapsThousands(whole: string, part: string): boolean {
  return part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
}

/** Every number that a text may say: "4,5", " 4.5 ", "8,5đ", "４．５ điểm" say one, "1.200" two, "đạt" none. */
export function numbersInText(text: string): readonly number[] {
  const found = RAISED_OR_CIRCLED.test(text) ? null : TYPED_NUMBER.exec(fold(text).replace(/^['’]/u, ""));
  if (found === null) return [];
  const [, sign = "", whole = "", part = ""] = found;
  const read = isPerhapsThousands(whole, part) ? [`${whole}.${part}`, whole + part] : [`${whole}.${part}`];
  const isNegative = sign === "-" || sign === "−";
  return read.map((digits) => (isNegative ? -Number(digits) : Number(digits)));
}

type Meaning = number | typeof PAPER.notApplicable;

/** A repair is offered only where exactly one thing that may be meant is legal. */
function offer(from: string, meanings: readonly Meaning[], expectation: Expectation): Repair | undefined {
  const legal = meanings.flatMap((meaning): readonly Meaning[] => {
    if (typeof meaning === "string") return [meaning];
    const verdict = expectation.judge(meaning);
    return verdict.ok ? [numberOf(verdict.points)] : [];
  });
  const [value, ...others] = new Set(legal);
  return value === undefined || others.length > 0 ? undefined : { from, to: String(value), value };
}

function wrong(complaint: Complaint): NumberReading {
  return { is: "wrong", complaint };
}

function withRepair(complaint: Complaint, repair: Repair | undefined): NumberReading {
  return wrong(repair === undefined ? complaint : { ...complaint, repair });
}

function meaningsOf(text: string, expectation: Expectation): readonly Meaning[] {
  const folded = fold(text);
  const isNotApplicable = expectation.allowsNotApplicable && NOT_APPLICABLE.has(folded);
  return [
    ...(isNotApplicable ? [PAPER.notApplicable] : []),
    ...numbersInText(text),
    ...expectation.words.filter(([word]) => word === folded).map(([, value]) => value),
  ];
}

function readText(text: string, expectation: Expectation): NumberReading {
  if (expectation.allowsNotApplicable && text === PAPER.notApplicable) return { is: "not-applicable" };
  const meanings = meaningsOf(text, expectation);
  if (meanings.length === 0) return wrong({ code: "score-not-a-number", facts: { found: text } });
  return withRepair({ code: "score-is-text", facts: { found: text } }, offer(text, meanings, expectation));
}

function readDate(serial: number, format: string, expectation: Expectation): NumberReading {
  const from = dayMonth(serial);
  return withRepair(
    { code: "score-is-date", facts: { found: from } },
    offer(from, scoresOfDate(serial, format), expectation),
  );
}

function readPercent(value: number): NumberReading {
  return wrong({ code: "score-not-a-number", facts: { found: `${String(atExcelDigits(value * 100))}%` } });
}

/** Reads a cell as points, N/A or nothing; anything else is one complaint, with a repair where one is certain to be legal. */
export function readNumber(raw: RawCell, expectation: Expectation): NumberReading {
  switch (raw.kind) {
    case "blank":
      return { is: "blank" };
    case "text":
      return readText(raw.value, expectation);
    case "boolean":
    case "error":
      return wrong({ code: "score-not-a-number", facts: { found: shown(raw) } });
    case "number": {
      if (isDateFormat(raw.format)) return readDate(raw.value, raw.format, expectation);
      if (isPercentFormat(raw.format)) return readPercent(raw.value);
      const verdict = expectation.judge(raw.value);
      return verdict.ok ? { is: "points", points: verdict.points } : wrong(verdict.fault);
    }
  }
}
