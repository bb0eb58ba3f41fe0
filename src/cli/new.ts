import { resolve } from "node:path";
import type { Problem } from "../scoring/problem";
import { isError } from "../scoring/problem";
import { withOwnSets } from "../sheet/annex/with-own-sets";
import { describe } from "../sheet/describe";
import { fold } from "../sheet/fold";
import { sheetsOfSets } from "../sheet/new-sheets";
import type { WorkbookPlan } from "../sheet/sheet-plan";
import { layerAsked } from "./layer-asked";
import { surveyForms } from "../scoring/criteria-set";
import type { Layer } from "../scoring/layers";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { writeXlsx } from "../workbook/write-xlsx";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { fileStem, uniqueNames } from "../sheet/file-names";
import { setOf } from "./known-sets";
import { problemJson } from "./problem-json";
import type { PaperSettings } from "../sheet/paper-settings";
import { paperGiven } from "./paper-option";
import { isTooLong, LONGEST_NAME, oneLine } from "../sheet/one-line";
import { progressOf } from "./progress";
import { readRoster } from "./roster";
import { say } from "./say";
import type { Terminal } from "./terminal";
import { makeFolder, writeWhole } from "./write-whole";
import { refuseExisting, refuseInputs, xlsxPath } from "./output-path";

type Unit = { readonly code: string; readonly name: string };
type Made = { readonly path: string; readonly unit: Unit };

const SELF_SHEET = "Phiếu tự chấm";
const FIRST_ROUND = "1";

export function nameGiven(option: string, text: string): string {
  const name = oneLine(text);
  if (isTooLong(name)) throw new CannotRun("name-too-long", { name: option, most: LONGEST_NAME });
  return name;
}

function judgesOf(given: Arguments): readonly string[] {
  const judges = given.texts("judge").map((judge) => nameGiven("--judge", judge));
  const twice = judges.find((judge, at) => judges.findIndex((other) => fold(other) === fold(judge)) < at);
  if (twice !== undefined) throw new CannotRun("judge-twice", { name: twice });
  return judges;
}

function surveyAsked(given: Arguments, sets: readonly LoadedSet[]): boolean {
  const isAsked = given.flag("survey");
  if (isAsked && sets.every(({ set }) => surveyForms(set).length === 0))
    throw new CannotRun("no-survey-forms", { name: sets.map(({ set }) => set.id).join(", ") });
  return isAsked;
}

/** What all the workbooks of one call share. */
type Asked = {
  readonly sets: readonly LoadedSet[];
  readonly judges: readonly string[];
  readonly round: string;
  readonly paper: PaperSettings | null;
  readonly withSurvey: boolean;
  /** Null where nobody asked: then that of whoever scores. */
  readonly layer: Layer | null;
};

function planOf({ sets, paper, layer, ...asked }: Asked, unit: Unit): WorkbookPlan {
  const open = layer === null ? {} : { layer };
  const about = { ...asked, ...open, unit: unit.name, unitCode: unit.code };
  const plan = sheetsOfSets(sets, paper === null ? about : { ...about, paper }, { selfSheet: SELF_SHEET });
  return withOwnSets(plan, sets);
}

async function setsOf(given: Arguments): Promise<readonly LoadedSet[]> {
  given.needed("criteria");
  const sets: LoadedSet[] = [];
  for (const name of given.texts("criteria")) {
    const loaded = await setOf(name);
    const { id } = loaded.set;
    if (sets.some(({ set }) => set.id === id)) throw new CannotRun("set-twice", { id });
    sets.push(loaded);
  }
  return sets;
}

async function makeOne(given: Arguments, asked: Asked): Promise<readonly Made[]> {
  const unit = {
    code: nameGiven("--unit-code", given.text("unit-code") ?? ""),
    name: nameGiven("--unit", given.needed("unit")),
  };
  const path = xlsxPath(given.needed("out"));
  await refuseExisting(path, given.flag("force"));
  await writeWhole(path, await writeXlsx(planOf(asked, unit)));
  return [{ path, unit }];
}

type Batch = { readonly made: readonly Made[]; readonly problems: readonly Problem[] };

/** Nothing is written when one of the files is there already: half a batch would be hard to tell from a whole one. */
async function makeMany(given: Arguments, terminal: Terminal, asked: Asked): Promise<Batch> {
  const roster = await readRoster(given.needed("roster"), terminal.language);
  const folder = given.needed("out-dir");
  const unique = uniqueNames();
  const made = roster.units.map(({ code, name }) => {
    const stem = unique(fileStem([code, name].filter((part) => part !== null).join(" - ")));
    return { path: resolve(folder, `${stem}.xlsx`), unit: { code: code ?? "", name } };
  });
  for (const { path } of made) {
    await refuseInputs(path, [given.needed("roster")]);
    await refuseExisting(path, given.flag("force"));
  }
  await makeFolder(folder);
  const progress = progressOf(terminal, made.length);
  for (const [index, { path, unit }] of made.entries()) {
    progress.at(index + 1, unit.name);
    await writeWhole(path, await writeXlsx(planOf(asked, unit)));
  }
  progress.done();
  return { made, problems: roster.problems };
}

function checkOptions(given: Arguments): void {
  const hasRoster = given.text("roster") !== null;
  const [alien] = (hasRoster ? ["unit", "unit-code", "out"] : ["out-dir"]).filter((name) => given.text(name) !== null);
  if (alien === undefined) return;
  throw new CannotRun("options-exclude", { first: `--${alien}`, second: hasRoster ? "--roster" : "--unit" });
}

/** Sheets of several sets share one paper: that of the first set. */
async function askedOf(given: Arguments, terminal: Terminal): Promise<Asked> {
  const round = nameGiven("--round", given.text("round") ?? FIRST_ROUND);
  const sets = await setsOf(given);
  const [first] = sets;
  const paper = first === undefined ? null : await paperGiven(given, first.set, terminal);
  return {
    sets,
    judges: judgesOf(given),
    round,
    paper,
    withSurvey: surveyAsked(given, sets),
    layer: layerAsked(given, sets),
  };
}

export const newWorkbooks: Command = async (given, terminal) => {
  checkOptions(given);
  const asked = await askedOf(given, terminal);
  const batch =
    given.text("roster") === null
      ? { made: await makeOne(given, asked), problems: [] }
      : await makeMany(given, terminal, asked);
  const { language } = terminal;
  if (given.flag("json")) {
    terminal.json({
      files: batch.made.map(({ path, unit }) => ({ file: path, unit: unit.name, unitCode: unit.code || null })),
      problems: batch.problems.map((problem) => problemJson(problem, language)),
    });
  } else {
    for (const problem of batch.problems) terminal.out(describe(problem, language));
    const [only, ...others] = batch.made;
    const path = given.text("out-dir") ?? "";
    terminal.out(
      only !== undefined && others.length === 0
        ? say(language, "wrote", { path: only.path })
        : say(language, "wrote-many", { count: batch.made.length, path }),
    );
  }
  return batch.problems.some(isError) ? EXIT.errors : EXIT.done;
};
