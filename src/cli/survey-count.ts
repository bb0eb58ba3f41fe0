import { surveyForms, type CriteriaSet } from "../scoring/criteria-set";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { isError } from "../scoring/problem";
import type { SurveyForm } from "../scoring/survey-form";
import type { AnswersWanted, CountedAnswers } from "../sheet/count-answers";
import { fold } from "../sheet/fold";
import { SURVEY_SHEET } from "../sheet/new-sheets";
import type { WorkbookPlan } from "../sheet/sheet-plan";
import { layoutSurveySheet } from "../sheet/survey-layout";
import { writeXlsx } from "../workbook/write-xlsx";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import type { Command } from "./command";
import { countJson, tellCount } from "./count-told";
import { countTable, isCounted } from "./count-table";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { nameGiven } from "./new";
import { refuseExisting, refuseInputs, refuseNowhere, xlsxPath } from "./output-path";
import { say } from "./say";
import { surveyInto } from "./survey-into";
import { writeWhole } from "./write-whole";

/** The form that was asked for. Throws CannotRun where the set has none of this name. */
function formAsked(given: Arguments, set: CriteriaSet): SurveyForm {
  const forms = surveyForms(set);
  if (forms.length === 0) throw new CannotRun("no-survey-forms", { name: set.id });
  const asked = given.needed("form");
  const form = forms.find(({ id }) => fold(id) === fold(asked));
  const known = forms.map(({ id }) => id).join(", ");
  if (form === undefined) throw new CannotRun("survey-form-not-found", { form: asked, known });
  return form;
}

function planOf({ set, hash }: LoadedSet, wanted: AnswersWanted, found: CountedAnswers): WorkbookPlan {
  const { form, unit, unitCode } = wanted;
  const { asked, answered, counts } = found;
  const filling = new Map([[form.id, { asked, answered, counts }]]);
  const sheet = layoutSurveySheet({ set, hash, name: SURVEY_SHEET, unit, unitCode, filling });
  return { title: `${set.title} – ${unit}`, sheets: sheet === null ? [] : [sheet] };
}

/** A workbook of its own, with one survey sheet. */
const countAlone: Command = async (given, terminal) => {
  const [answers = ""] = given.positionals;
  const loaded = await setOf(given.needed("criteria"));
  const form = formAsked(given, loaded.set);
  const unit = nameGiven("--unit", given.needed("unit"));
  const wanted = { form, unit, unitCode: nameGiven("--unit-code", given.text("unit-code") ?? "") };
  const path = xlsxPath(given.needed("out"));
  await refuseInputs(path, [answers]);
  await refuseExisting(path, given.flag("force"));
  await refuseNowhere(path);
  const found = await countTable(answers, wanted, terminal);
  const file = isCounted(found) ? path : null;
  if (file !== null) await writeWhole(path, await writeXlsx(planOf(loaded, wanted, found)));
  if (given.flag("json")) terminal.json({ file, ...countJson(wanted, found, terminal) });
  else {
    tellCount(wanted, found, file !== null, terminal);
    if (file !== null) terminal.out(say(terminal.language, "wrote", { path: file }));
  }
  return found.problems.some(isError) ? EXIT.errors : EXIT.done;
};

/** Counts a table of raw answers into a survey sheet, of a new workbook or of one that stands. */
export const surveyCount: Command = (given, terminal) => {
  const [alien] = (given.text("into") === null ? ["replace", "by", "out-dir"] : []).filter(
    (name) => given.text(name) !== null,
  );
  if (alien !== undefined) throw new CannotRun("option-missing", { name: "--into" });
  return given.text("into") === null ? countAlone(given, terminal) : surveyInto(given, terminal);
};
