import type { Language } from "../sheet/describe";
import { PANE_WORDS_EN } from "./words-en";
import { PANE_WORDS_VI, type PaneWord } from "./words-vi";

export type Facts = Readonly<Record<string, string | number>>;
/** Says one of the pane's sentences with its facts; a fact that is not given leaves its place empty. */
export type Say = (word: PaneWord, facts?: Facts) => string;

const WORDS: Record<Language, Readonly<Record<PaneWord, string>>> = { vi: PANE_WORDS_VI, en: PANE_WORDS_EN };

export function sayIn(language: Language): Say {
  return (word, facts = {}) =>
    WORDS[language][word].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}
