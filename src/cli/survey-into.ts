import { basename, extname, join } from "node:path";
import { surveyForms } from "../scoring/criteria-set";
import { isError, type Problem } from "../scoring/problem";
import type { SurveyForm } from "../scoring/survey-form";
import { a1 } from "../sheet/address";
import type { AnswersWanted, CountedAnswers } from "../sheet/count-answers";
import { fold } from "../sheet/fold";
import { judgeSurvey } from "../sheet/judge-survey";
import { readSealLog } from "../sheet/read-seal-log";
import { sealRecord } from "../sheet/seal-log-fields";
import { countedValues, rowStanding, rowText, surveyRowCells, type SurveyRowCells } from "../sheet/survey-row";
import type { SurveySheet } from "../summary/scored-sheet";
import { isSameUnit } from "../summary/survey-sheet";
import { editedFile, uncalculated, withSealLog } from "../workbook/edited-file";
import { saveXlsx } from "../workbook/write-xlsx";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import { findIn } from "./carried-in";
import { collectFiles, type FoundFile } from "./collect-files";
import type { Command } from "./command";
import { countJson, tellCount } from "./count-told";
import { countTable, isCounted } from "./count-table";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { localTime } from "./local-time";
import { openToWrite, type OpenedFile } from "./open-to-write";
import { refuseExisting, refuseInputs, refuseNowhere, xlsxPath } from "./output-path";
import { problemsByFile } from "./report";
import { say } from "./say";
import { tellProblems } from "./set-problems";
import { tellLost } from "./sealed-copies";
import type { Terminal } from "./terminal";
import { makeFolder, writeWhole } from "./write-whole";

type Opened = Extract<OpenedFile, { ok: true }>;
type Target = {
  readonly source: FoundFile;
  readonly opened: Opened;
  readonly survey: SurveySheet;
  readonly form: SurveyForm;
  readonly row: SurveyRowCells;
};

/** Counts must not go into a sheet of another version: its answers may have other names. */
const BARRING = new Set(["criteria-version-differs", "criteria-set-unknown", "unit-missing"]);

type Candidate = { readonly survey: SurveySheet; readonly form: SurveyForm };

async function candidatesIn(
  given: Arguments,
  { snapshot }: Opened,
  file: string,
  terminal: Terminal,
): Promise<readonly Candidate[]> {
  const asked = given.text("criteria");
  const only = asked === null ? null : await setOf(asked);
  const findSet = findIn(snapshot, only === null ? [] : [only], file, terminal);
  const [unit, code] = [given.text("unit"), given.text("unit-code")];
  const id = given.needed("form");
  return snapshot.sheets.flatMap((sheet) => {
    const survey = judgeSurvey(sheet, file, findSet);
    const loaded = survey === null ? null : findSet(survey.set.id);
    const form = loaded === null ? undefined : surveyForms(loaded.set).find((one) => fold(one.id) === fold(id));
    if (survey === null || form === undefined || (only !== null && survey.set.id !== only.set.id)) return [];
    const isAsked = unit === null || isSameUnit(survey.unit, { name: unit, code });
    return isAsked ? [{ survey, form }] : [];
  });
}

/** The one row that the counts are for. Throws CannotRun where there is none, or more than one. */
async function targetOf(given: Arguments, source: FoundFile, opened: Opened, terminal: Terminal): Promise<Target> {
  const found = await candidatesIn(given, opened, source.name, terminal);
  const [only, second] = found;
  const asked = { file: source.name, form: given.needed("form") };
  const unit = given.text("unit");
  if (only === undefined) throw new CannotRun("no-survey-sheet", { ...asked, of: unit === null ? "" : ` (${unit})` });
  const sheets = found.map(({ survey }) => `${survey.sheet} (${survey.unit.name})`).join(", ");
  if (second !== undefined) throw new CannotRun("survey-sheets-many", { ...asked, sheets });
  const snapshot = opened.snapshot.sheets.find(({ name }) => name === only.survey.sheet);
  const row = snapshot === undefined ? null : surveyRowCells(snapshot, only.form);
  if (row === null) throw new CannotRun("survey-row-moved", { sheet: only.survey.sheet, form: only.form.id });
  return { source, opened, row, ...only };
}

type Outcome = { readonly path: string | null; readonly standing: ReturnType<typeof rowStanding> };

async function write(target: Target, found: CountedAnswers, path: string, given: Arguments): Promise<void> {
  const { opened, survey, form, row } = target;
  const values = countedValues(found);
  const edits = {
    sheet: survey.sheet,
    values: row.cells.map((cell, at) => ({ cell, value: values[at] ?? null })),
    locks: [],
  };
  const reason = given.text("replace");
  const about = { sheet: survey.sheet, unit: survey.unit.name, criterion: form.id };
  const counts = { first: rowText(row.held), decided: rowText(values) };
  const who = { by: given.text("by") ?? "chamsao", reason: reason ?? "" };
  const cell = row.cells[0] === undefined ? "" : a1(row.cells[0]);
  const isReplaced = rowStanding(row, found) === "differs";
  const records = isReplaced ? [sealRecord(localTime(), "survey", { ...about, ...counts, ...who, cell })] : [];
  const edited = uncalculated(editedFile(opened.file, [edits]));
  await writeWhole(path, await saveXlsx(withSealLog(edited, readSealLog(opened.snapshot), records)));
}

async function outPath(given: Arguments, { path }: FoundFile): Promise<string> {
  const folder = given.text("out-dir");
  if (folder !== null && given.text("out") !== null)
    throw new CannotRun("options-exclude", { first: "--out", second: "--out-dir" });
  if (folder === null) return xlsxPath(given.needed("out"));
  await makeFolder(folder);
  return join(folder, `${basename(path, extname(path))}.xlsx`);
}

function tell(target: Target, { path, standing }: Outcome, { language, out }: Terminal): void {
  const { survey, form, row } = target;
  const cell = row.cells[0] === undefined ? "" : a1(row.cells[0]);
  const facts = { sheet: survey.sheet, form: form.id, cell, held: rowText(row.held) };
  if (path === null) {
    out(say(language, standing === "same" ? "survey-held-same" : "survey-held", facts));
    return;
  }
  out(say(language, "survey-written", facts));
  if (standing === "differs") out(say(language, "survey-replaced", facts));
  out(say(language, "wrote", { path }));
}

type Told = {
  readonly target: Target;
  readonly wanted: AnswersWanted;
  readonly found: CountedAnswers;
  readonly outcome: Outcome;
};

function report({ target, wanted, found, outcome }: Told, given: Arguments, terminal: Terminal): void {
  const { survey, row } = target;
  if (given.flag("json")) {
    const { path: file, standing } = outcome;
    const held = standing === "blank" ? null : row.held;
    const place = { sheet: survey.sheet, cells: row.cells.map(a1), held, replaced: file !== null && held !== null };
    terminal.json({ file, unit: survey.unit.name, ...place, ...countJson(wanted, found, terminal) });
    return;
  }
  const whole = isCounted(found);
  tellCount(wanted, found, whole, terminal);
  if (whole) tell(target, outcome, terminal);
}

function tellClosed(source: FoundFile, problem: Problem | null, terminal: Terminal): typeof EXIT.errors {
  if (problem === null) terminal.note("repair-format", { file: source.name });
  else tellProblems([problem], terminal);
  return EXIT.errors;
}

async function sourceOf(given: Arguments): Promise<FoundFile> {
  const path = given.needed("into");
  const [source] = await collectFiles([path]);
  if (source === undefined) throw new CannotRun("file-not-found", { path });
  return source;
}

/** Counts the table for the target, and writes them where they may be. */
async function countInto(target: Target, path: string, given: Arguments, terminal: Terminal): Promise<boolean> {
  const [answers = ""] = given.positionals;
  const { name: unit, code } = target.survey.unit;
  const wanted = { form: target.form, unit, unitCode: code ?? "" };
  const found = await countTable(answers, wanted, terminal);
  const standing = rowStanding(target.row, found);
  const isHeld = standing === "differs" && given.text("replace") === null;
  const isWritten = isCounted(found) && standing !== "same" && !isHeld;
  if (isWritten) {
    await write(target, found, path, given);
    tellLost([{ source: target.source, opened: target.opened, done: [], copy: path }], terminal);
  }
  report({ target, wanted, found, outcome: { path: isWritten ? path : null, standing } }, given, terminal);
  return !isHeld && !found.problems.some(isError);
}

/** `chamsao survey count --into`: writes the counts into the survey sheet of a copy; counts that stand need a reason. */
export const surveyInto: Command = async (given, terminal) => {
  const source = await sourceOf(given);
  const path = await outPath(given, source);
  await refuseInputs(path, [...given.positionals, source.path]);
  await refuseExisting(path, given.flag("force"));
  await refuseNowhere(path);
  const opened = await openToWrite(source);
  if (!opened.ok) return tellClosed(source, opened.problem, terminal);
  const target = await targetOf(given, source, opened, terminal);
  const barred = target.survey.problems.filter(({ code }) => BARRING.has(code));
  if (barred.length > 0) {
    terminal.out(problemsByFile(barred, terminal.language));
    return EXIT.errors;
  }
  return (await countInto(target, path, given, terminal)) ? EXIT.done : EXIT.errors;
};
