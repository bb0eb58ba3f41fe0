import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { readAnySet } from "./read-set-file";
import { say } from "./say";
import { problemsJson, tellProblems } from "./set-problems";

export const criteriaCheck: Command = async (given, terminal) => {
  const { loaded, problems } = await readAnySet(given.positionals[0] ?? "", null);
  if (given.flag("json")) {
    terminal.json({ ok: loaded !== null, hash: loaded?.hash ?? null, problems: problemsJson(problems, terminal) });
  } else {
    tellProblems(problems, terminal);
    if (loaded !== null) terminal.out(say(terminal.language, "set-ok", { hash: loaded.hash }));
  }
  return loaded === null ? EXIT.errors : EXIT.done;
};
