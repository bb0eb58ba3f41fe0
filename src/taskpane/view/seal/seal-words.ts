import type { Language } from "../../../sheet/describe";
import { withFacts, type Facts } from "../../words";
import { usePaneTools } from "../pane-tools";
import { SEAL_WORDS_EN } from "./words-en";
import { SEAL_WORDS_VI, type SealWord } from "./words-vi";

export type SealSay = (word: SealWord, facts?: Facts) => string;

export const SEAL_WORDS: Record<Language, Readonly<Record<SealWord, string>>> = {
  vi: SEAL_WORDS_VI,
  en: SEAL_WORDS_EN,
};

export function useSealSay(): SealSay {
  const { language } = usePaneTools();
  return (word, facts) => withFacts(SEAL_WORDS[language][word], facts);
}
