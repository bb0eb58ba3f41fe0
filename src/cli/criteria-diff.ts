import { setDifferences } from "../scoring/set-differences";
import { differenceLines } from "../sheet/annex/difference-lines";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { say } from "./say";

export const criteriaDiff: Command = async (given, terminal) => {
  const [first = "", second = ""] = given.positionals;
  const [before, after] = [await setOf(first), await setOf(second)];
  const differences = setDifferences(before.set, after.set);
  if (given.flag("json")) {
    const named = ({ set, hash }: typeof before) => ({ id: set.id, version: set.version, hash });
    terminal.json({ before: named(before), after: named(after), ...differences });
    return EXIT.done;
  }
  const lines = differenceLines(differences, terminal.language);
  if (lines.length === 0) terminal.out(say(terminal.language, "no-differences"));
  else terminal.out(lines.map(({ mark, text }) => `${mark} ${text}`).join("\n"));
  return EXIT.done;
};
