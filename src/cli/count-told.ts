import type { AnswersWanted, CountedAnswers } from "../sheet/count-answers";
import { otherUnits } from "./count-table";
import { problemsByFile } from "./report";
import { say } from "./say";
import { problemsJson } from "./set-problems";
import { table } from "./table";
import type { Terminal } from "./terminal";

export function countJson(
  wanted: AnswersWanted,
  found: CountedAnswers,
  terminal: Terminal,
): Readonly<Record<string, unknown>> {
  const { asked, answered, blank, unreadable, others, counts } = found;
  const labelled = wanted.form.options.map(({ label }, at) => ({ label, count: counts[at] ?? 0 }));
  const figures = { asked, answered, blank, unreadable, others: others.length, counts: labelled };
  return { form: wanted.form.id, ...figures, problems: problemsJson(found.problems, terminal) };
}

/** What was counted, and what was not; `isCounted` false: a question has no column, so nothing was. */
export function tellCount(wanted: AnswersWanted, found: CountedAnswers, isCounted: boolean, terminal: Terminal): void {
  const { form, unit } = wanted;
  const { asked, answered, blank, unreadable, others, tellsUnits, problems } = found;
  const { language, out } = terminal;
  if (problems.length > 0) out(problemsByFile(problems, language));
  if (!tellsUnits) out(say(language, "answers-without-units", { unit }));
  if (others.length > 0) out(say(language, "answers-of-others", { count: others.length, units: otherUnits(others) }));
  if (!isCounted) {
    out(say(language, "answers-not-counted"));
    return;
  }
  out(say(language, "answers-counted", { form: form.id, unit, asked, answered, blank, unreadable }));
  out(table(form.options.map(({ label }, at) => [label, String(found.counts[at] ?? 0)])));
}
