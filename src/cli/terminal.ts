import type { Language } from "../sheet/describe";
import type { CliWord } from "./cli-words-vi";
import { say, type Facts } from "./say";

/** Where a command speaks: results on standard output, everything else on standard error. */
export type Terminal = {
  readonly language: Language;
  readonly isQuiet: boolean;
  readonly out: (text: string) => void;
  readonly json: (value: unknown) => void;
  readonly note: (word: CliWord, facts?: Facts) => void;
};

const INDENT = 2;
/** A name in somebody's file may hold codes that a terminal obeys. */
const CONTROLS = /[^\P{Cc}\n]/gu;

function harmless(text: string): string {
  return text.replace(CONTROLS, " ");
}

export function terminalOf(language: Language, isQuiet: boolean): Terminal {
  const out = (text: string): void => {
    process.stdout.write(`${harmless(text)}\n`);
  };
  return {
    language,
    isQuiet,
    out,
    json: (value) => {
      out(JSON.stringify(value, null, INDENT));
    },
    note: (word, facts) => {
      process.stderr.write(`${harmless(say(language, word, facts))}\n`);
    },
  };
}
