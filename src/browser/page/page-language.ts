import type { Language } from "../../sheet/describe";
import type { PageWords } from "./page-words";
import { PAGE_WORDS_EN } from "./page-words-en";
import { PAGE_WORDS_VI } from "./page-words-vi";

const WORDS: Readonly<Record<Language, PageWords>> = { vi: PAGE_WORDS_VI, en: PAGE_WORDS_EN };

/** Vietnamese unless the address asks for English: ?lang=en. */
export function languageOf(search: string): Language {
  return new URLSearchParams(search).get("lang") === "en" ? "en" : "vi";
}

export function pageWords(language: Language): PageWords {
  return WORDS[language];
}
