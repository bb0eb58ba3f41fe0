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

export function terminalOf(language: Language, isQuiet: boolean): Terminal {
  const out = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  return {
    language,
    isQuiet,
    out,
    json: (value) => {
      out(JSON.stringify(value, null, INDENT));
    },
    note: (word, facts) => {
      process.stderr.write(`${say(language, word, facts)}\n`);
    },
  };
}
