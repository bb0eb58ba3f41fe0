import type { Language } from "../sheet/describe";
import { CLI_EN } from "./cli-words-en";
import { CLI_VI, type CliWord } from "./cli-words-vi";

export type Facts = Readonly<Record<string, string | number>>;

const WORDS: Record<Language, Record<CliWord, string>> = { vi: CLI_VI, en: CLI_EN };

/** A sentence of the terminal program with its facts filled in. */
export function say(language: Language, word: CliWord, facts: Facts = {}): string {
  return WORDS[language][word].replace(/\{(\w+)\}/gu, (whole, name: string) => String(facts[name] ?? whole));
}
