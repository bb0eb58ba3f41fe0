import type { Language } from "../../../sheet/describe";
import { withFacts, type Facts } from "../../words";
import { COUNCIL_WORDS_EN } from "./words/council-words-en";
import { COUNCIL_WORDS_VI } from "./words/council-words-vi";
import { FILES_WORDS_EN } from "./words/files-words-en";
import { FILES_WORDS_VI } from "./words/files-words-vi";
import { INTAKE_WORDS_EN } from "./words/intake-words-en";
import { INTAKE_WORDS_VI } from "./words/intake-words-vi";
import { RESULT_WORDS_EN } from "./words/result-words-en";
import { RESULT_WORDS_VI } from "./words/result-words-vi";
import { VERSIONS_WORDS_EN } from "./words/versions-words-en";
import { VERSIONS_WORDS_VI } from "./words/versions-words-vi";

const VI = { ...INTAKE_WORDS_VI, ...RESULT_WORDS_VI, ...FILES_WORDS_VI, ...COUNCIL_WORDS_VI, ...VERSIONS_WORDS_VI };

export type MergeWord = keyof typeof VI;
export type MergeSay = (word: MergeWord, facts?: Facts) => string;

/** They come with the tab, not with the pane: its first screen needs none of them. */
export const MERGE_WORDS: Record<Language, Readonly<Record<MergeWord, string>>> = {
  vi: VI,
  en: { ...INTAKE_WORDS_EN, ...RESULT_WORDS_EN, ...FILES_WORDS_EN, ...COUNCIL_WORDS_EN, ...VERSIONS_WORDS_EN },
};

export function mergeSayIn(language: Language): MergeSay {
  return (word, facts) => withFacts(MERGE_WORDS[language][word], facts);
}
