import type { Verdict } from "../scoring/entry";
import type { Points } from "../scoring/points";
import { numberOf } from "../scoring/points";
import type { Problem, ProblemOf, Repair } from "../scoring/problem";
import { dayMonth, isDateFormat, scoreOfDate } from "./date-score";
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

/** How a cell is read: which numbers are legal, whether N/A is, and words that stand for points (choices, có, không). */
export type Expectation = {
  readonly judge: (value: number) => Verdict;
  readonly allowsNotApplicable: boolean;
  readonly words: ReadonlyMap<string, number>;
};

const NOT_APPLICABLE = new Set(["n/a", "na", "n.a", "n.a.", "kad", "không áp dụng", "khong ap dung"]);
/** A number with a comma or a point, and the unit that people write behind it. */
const TYPED_NUMBER = /^([+\-−]?)\s?(\d{1,9})(?:[.,](\d{1,9}))?\s?(?:đ|d|điểm|diểm|diem|đ\.|điểm\.)?$/u;

/** The number that a text says: "4,5", " 4.5 ", "8,5đ", "４．５ điểm"; null when it says none. */
export function numberInText(text: string): number | null {
  const found = TYPED_NUMBER.exec(fold(text).replace(/^['’]/u, ""));
  if (found === null) return null;
  const [, sign = "", whole = "", part = "0"] = found;
  const size = Number(`${whole}.${part}`);
  return sign === "-" || sign === "−" ? -size : size;
}

function offer(from: string, value: number | null, expectation: Expectation): Repair | undefined {
  if (value === null) return undefined;
  const verdict = expectation.judge(value);
  if (!verdict.ok) return undefined;
  const becomes = numberOf(verdict.points);
  return { from, to: String(becomes), value: becomes };
}

function wrong(complaint: Complaint): NumberReading {
  return { is: "wrong", complaint };
}

function withRepair(complaint: Complaint, repair: Repair | undefined): NumberReading {
  return wrong(repair === undefined ? complaint : { ...complaint, repair });
}

function readText(text: string, expectation: Expectation): NumberReading {
  if (expectation.allowsNotApplicable && text === PAPER.notApplicable) return { is: "not-applicable" };
  const folded = fold(text);
  const found = { code: "score-is-text", facts: { found: text } } as const;
  if (expectation.allowsNotApplicable && NOT_APPLICABLE.has(folded)) {
    return withRepair(found, { from: text, to: PAPER.notApplicable, value: PAPER.notApplicable });
  }
  const value = numberInText(text) ?? expectation.words.get(folded) ?? null;
  if (value === null) return wrong({ code: "score-not-a-number", facts: { found: text } });
  return withRepair(found, offer(text, value, expectation));
}

function readDate(serial: number, format: string, expectation: Expectation): NumberReading {
  const value = scoreOfDate(serial, format);
  const from = value === serial ? String(serial) : dayMonth(serial);
  return withRepair({ code: "score-is-date", facts: { found: from } } as const, offer(from, value, expectation));
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
      const verdict = expectation.judge(raw.value);
      return verdict.ok ? { is: "points", points: verdict.points } : wrong(verdict.fault);
    }
  }
}
