import { adoptSet, isDay } from "../scoring/adopt-set";
import { CannotRun } from "./cannot-run";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { say } from "./say";
import { problemsJson, tellProblems } from "./set-problems";
import { refuseSetPath, writeSet } from "./write-set";

/** A decision turns a template into an official set; what is only an example must be confirmed as the decision's own. */
export const criteriaAdopt: Command = async (given, terminal) => {
  const { language } = terminal;
  const asked = given.positionals[0] ?? "";
  const path = given.needed("out");
  const date = given.needed("date");
  if (!isDay(date)) throw new CannotRun("date-wrong", { name: "--date", found: date });
  await refuseSetPath(path, [asked], given.flag("force"));
  const adoption = {
    decision: given.needed("decision"),
    date,
    by: given.needed("by"),
    confirmsExamples: given.flag("confirm-examples"),
  };
  const { set } = await setOf(asked);
  const adopted = adoptSet(set, adoption);
  if (adopted.ok) await writeSet(adopted.set, path);
  const problems = adopted.ok ? [] : adopted.problems;
  if (given.flag("json")) {
    const hash = adopted.ok ? adopted.hash : null;
    const file = adopted.ok ? path : null;
    terminal.json({ ok: adopted.ok, hash, file, problems: problemsJson(problems, terminal) });
  } else {
    tellProblems(problems, terminal);
    terminal.out(
      adopted.ok ? say(language, "set-adopted", { path, hash: adopted.hash }) : say(language, "not-adopted"),
    );
  }
  return adopted.ok ? EXIT.done : EXIT.errors;
};
