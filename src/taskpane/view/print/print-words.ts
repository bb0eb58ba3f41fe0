import type { Language } from "../../../sheet/describe";
import { withFacts, type Facts } from "../../words";
import { PRINT_WORDS_EN } from "./words/print-words-en";
import { PRINT_WORDS_VI } from "./words/print-words-vi";

export type PrintWord = keyof typeof PRINT_WORDS_VI;
export type PrintSay = (word: PrintWord, facts?: Facts) => string;

/** They come with the tab, not with the pane: its first screen needs none of them. */
export const PRINT_WORDS: Record<Language, Readonly<Record<PrintWord, string>>> = {
  vi: PRINT_WORDS_VI,
  en: PRINT_WORDS_EN,
};

export function printSayIn(language: Language): PrintSay {
  return (word, facts) => withFacts(PRINT_WORDS[language][word], facts);
}
