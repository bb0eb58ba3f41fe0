import type { Language } from "../sheet/describe";
import { PANE_WORDS_EN } from "./words-en";
import { PANE_WORDS_VI, type PaneWord } from "./words-vi";

export type Facts = Readonly<Record<string, string | number>>;
/**
 * Says one of the pane's sentences with its facts. `{name:quoted}` is put in quotes and left out where it is not known:
 * Excel does not always tell which sheet it refuses.
 */
export type Say = (word: PaneWord, facts?: Facts) => string;

const WORDS: Record<Language, Readonly<Record<PaneWord, string>>> = { vi: PANE_WORDS_VI, en: PANE_WORDS_EN };

function filled(fact: string | number | undefined, space: string, isQuoted: boolean): string {
  if (!isQuoted) return `${space}${String(fact ?? "")}`;
  return fact === undefined || fact === "" ? "" : `${space}“${String(fact)}”`;
}

/** The sentence with its facts in their places. */
export function withFacts(sentence: string, facts: Facts = {}): string {
  return sentence.replace(/( ?)\{(\w+)(:quoted)?\}/g, (_, space: string, name: string, quoted?: string) =>
    filled(facts[name], space, quoted !== undefined),
  );
}

export function sayIn(language: Language): Say {
  return (word, facts) => withFacts(WORDS[language][word], facts);
}
