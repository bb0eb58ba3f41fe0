import type { Problem } from "../scoring/problem";
import { changesInWords } from "./versions/version-words";
import { TERMS_EN } from "./terms-en";
import { TERMS_VI } from "./terms-vi";
import { WORDS_EN } from "./words-en";
import { WORDS_VI } from "./words-vi";

export type Language = "vi" | "en";

type Way = (fact: string, language: Language) => string;

/** Longer texts are cut at a word: a criterion may have 2,000 characters, a message has room for one line. */
const SHORT = 80;
const DECIMAL = /^(-?\d+)(?:\.(\d+))?$/;

const PROBLEMS = { vi: WORDS_VI, en: WORDS_EN } as const;
const TERMS: Record<Language, Readonly<Record<string, string>>> = { vi: TERMS_VI, en: TERMS_EN };
const SELF = { vi: "chính đơn vị (tự chấm)", en: "the unit itself" } as const;
const NOTHING = { vi: "ô trống", en: "nothing" } as const;
const OFFER = { vi: "Có thể sửa thành", en: "Offered repair:" } as const;
const COMPUTED = { vi: "; tính từ điểm chấm được", en: "; the entries give" } as const;
const DECIMAL_SIGN = { vi: ",", en: "." } as const;

/** "4.50" is 4,5 in Vietnamese; what is no decimal number stays as it is. */
export function shownPoints(fact: string, language: Language): string {
  const found = DECIMAL.exec(fact);
  if (found === null) return fact;
  const [, whole = "", part = ""] = found;
  const decimals = part.replace(/0+$/, "");
  return decimals === "" ? whole : `${whole}${DECIMAL_SIGN[language]}${decimals}`;
}

function shortened(fact: string): string {
  const line = fact.replace(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  if (letters.length <= SHORT) return line;
  return `${letters
    .slice(0, SHORT)
    .join("")
    .replace(/\s\S*$/u, "")} …`;
}

function termOf(fact: string, language: Language): string {
  return TERMS[language][fact] ?? fact;
}

const WAYS: Readonly<Record<string, Way>> = {
  points: (fact, language) =>
    fact
      .split("; ")
      .map((one) => shownPoints(one, language))
      .join("; "),
  /** "I.1: 4.50; II.3: 2.00" */
  ranges: (fact, language) =>
    fact
      .split("; ")
      .map((one) => one.replace(/\S+$/u, (range) => shownPoints(range, language)))
      .join("; "),
  short: shortened,
  term: termOf,
  judge: (fact, language) => (fact === "" ? SELF[language] : fact),
  detail: (fact, language) => (fact === "" ? "" : ` (${shownPoints(termOf(fact, language), language)})`),
  changes: (fact, language) => changesInWords(fact, language, (text) => shownPoints(text, language)),
  computed: (fact, language) => (fact === "" ? "" : `${COMPUTED[language]} ${shownPoints(fact, language)}`),
  cell: (fact, language) => (fact === "" ? NOTHING[language] : `“${shortened(shownPoints(fact, language))}”`),
};

function filled(template: string, facts: Readonly<Record<string, string | number>>, language: Language): string {
  return template.replace(/\{(\w+)(?::(\w+))?\}/gu, (_, name: string, way = "") => {
    const fact = String(facts[name] ?? "");
    return WAYS[String(way)]?.(fact, language) ?? fact;
  });
}

/** What is wrong, what to do and a repair if one is offered, without the place: for a list that shows the place itself. */
export function describeWithoutPlace(problem: Problem, language: Language): string {
  const words = filled(PROBLEMS[language][problem.code], problem.facts, language);
  const offer = problem.repair === undefined ? "" : ` ${OFFER[language]} ${shownPoints(problem.repair.to, language)}.`;
  return `${words}${offer}`;
}

/** One line for a person: the cell (or the criterion) first, then what is wrong, what to do and a repair if one is offered. */
export function describe(problem: Problem, language: Language): string {
  const where = problem.place.cell ?? problem.place.criterion;
  return `${where === undefined ? "" : `${where}: `}${describeWithoutPlace(problem, language)}`;
}
