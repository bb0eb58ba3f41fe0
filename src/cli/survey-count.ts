import { surveyForms } from "../scoring/criteria-set";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { isError } from "../scoring/problem";
import { countAnswers, type AnswersWanted, type CountedAnswers } from "../sheet/count-answers";
import { fold } from "../sheet/fold";
import { SURVEY_SHEET } from "../sheet/new-sheets";
import type { WorkbookPlan } from "../sheet/sheet-plan";
import { layoutSurveySheet } from "../sheet/survey-layout";
import { writeXlsx } from "../workbook/write-xlsx";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { nameGiven } from "./new";
import { refuseExisting, refuseInputs, refuseNowhere, xlsxPath } from "./output-path";
import { problemsByFile } from "./report";
import { nameOf, readTable } from "./roster";
import { say } from "./say";
import { problemsJson } from "./set-problems";
import { table } from "./table";
import type { Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

/** So many names of other units are told; more would hide the counts. */
const MOST_NAMES = 5;

function wantedOf(given: Arguments, { set }: LoadedSet): AnswersWanted {
  const forms = surveyForms(set);
  if (forms.length === 0) throw new CannotRun("no-survey-forms", { name: set.id });
  const asked = given.needed("form");
  const form = forms.find(({ id }) => fold(id) === fold(asked));
  const known = forms.map(({ id }) => id).join(", ");
  if (form === undefined) throw new CannotRun("survey-form-not-found", { form: asked, known });
  const unit = nameGiven("--unit", given.needed("unit"));
  return { form, unit, unitCode: nameGiven("--unit-code", given.text("unit-code") ?? "") };
}

function otherUnits(others: readonly string[]): string {
  const names = [...new Set(others.map((name) => name || "–"))];
  return [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ["…"] : [])].join(", ");
}

async function counted(path: string, wanted: AnswersWanted, { language }: Terminal): Promise<CountedAnswers> {
  const { form, unit } = wanted;
  const found = await readTable(path, language, (rows, sheet) =>
    countAnswers(rows, { file: nameOf(path), ...(sheet === null ? {} : { sheet }) }, wanted),
  );
  if (found === null) throw new CannotRun("answers-no-headings", { path, form: form.id });
  const { repeated: heading, others } = found;
  if (heading !== null) throw new CannotRun("answers-heading-twice", { path, heading });
  if (found.asked > 0) return found;
  throw new CannotRun("answers-none", { path, unit, others: others.length, units: otherUnits(others) || "–" });
}

function planOf({ set, hash }: LoadedSet, wanted: AnswersWanted, found: CountedAnswers): WorkbookPlan {
  const { form, unit, unitCode } = wanted;
  const { asked, answered, counts } = found;
  const filling = new Map([[form.id, { asked, answered, counts }]]);
  const sheet = layoutSurveySheet({ set, hash, name: SURVEY_SHEET, unit, unitCode, filling });
  return { title: `${set.title} – ${unit}`, sheets: sheet === null ? [] : [sheet] };
}

function json(wanted: AnswersWanted, found: CountedAnswers, file: string | null, terminal: Terminal): unknown {
  const { asked, answered, blank, unreadable, others, counts } = found;
  const labelled = wanted.form.options.map(({ label }, at) => ({ label, count: counts[at] ?? 0 }));
  const figures = { asked, answered, blank, unreadable, others: others.length, counts: labelled };
  return { file, form: wanted.form.id, ...figures, problems: problemsJson(found.problems, terminal) };
}

function tell(wanted: AnswersWanted, found: CountedAnswers, file: string | null, terminal: Terminal): void {
  const { form, unit } = wanted;
  const { asked, answered, blank, unreadable, others, tellsUnits, problems } = found;
  const { language, out } = terminal;
  if (problems.length > 0) out(problemsByFile(problems, language));
  if (!tellsUnits) out(say(language, "answers-without-units", { unit }));
  if (others.length > 0) out(say(language, "answers-of-others", { count: others.length, units: otherUnits(others) }));
  if (file === null) {
    out(say(language, "answers-not-counted"));
    return;
  }
  out(say(language, "answers-counted", { form: form.id, unit, asked, answered, blank, unreadable }));
  out(table(form.options.map(({ label }, at) => [label, String(found.counts[at] ?? 0)])));
  out(say(language, "wrote", { path: file }));
}

/** Counts a table of raw answers into a survey sheet; a table that lacks a question is not counted at all. */
export const surveyCount: Command = async (given, terminal) => {
  const [asked = ""] = given.positionals;
  const loaded = await setOf(given.needed("criteria"));
  const wanted = wantedOf(given, loaded);
  const path = xlsxPath(given.needed("out"));
  await refuseInputs(path, [asked]);
  await refuseExisting(path, given.flag("force"));
  await refuseNowhere(path);
  const found = await counted(asked, wanted, terminal);
  const isCounted = found.problems.every(({ code }) => code !== "survey-question-missing");
  if (isCounted) await writeWhole(path, await writeXlsx(planOf(loaded, wanted, found)));
  const file = isCounted ? path : null;
  if (given.flag("json")) terminal.json(json(wanted, found, file, terminal));
  else tell(wanted, found, file, terminal);
  return found.problems.some(isError) ? EXIT.errors : EXIT.done;
};
