import type { LoadedSet } from "../scoring/load-criteria-set";
import { isError, type Problem } from "../scoring/problem";
import type { ReadDecisions } from "../sheet/decision-rows";
import type { Language } from "../sheet/describe";
import { layoutSummary } from "../sheet/summary-layout";
import { consolidate, type MergeRequest } from "../summary/consolidate";
import { consolidationJson } from "../summary/consolidation-json";
import { mainKnownSet } from "../summary/main-known-set";
import { decisionsOf } from "../summary/merge-log";
import type { PanelMethod } from "../summary/panel";
import type { SourceFile } from "../summary/scored-sheet";
import { writeXlsx } from "../workbook/write-xlsx";
import type { Arguments } from "./arguments";
import { collectFiles, type FoundFile } from "./collect-files";
import type { Command } from "./command";
import { decide, readDecisions } from "./decisions";
import { EXIT, type ExitCode } from "./exit-code";
import { gatherFrom } from "./judge-file";
import { keepingLog } from "./kept-log";
import { findAmong, setOf } from "./known-sets";
import { methodOf } from "./merge-options";
import { refuseInputs, refuseNowhere, xlsxPath } from "./output-path";
import { paperGiven } from "./paper-option";
import { readPrevious, refuseStranger, type PreviousSummary } from "./previous-summary";
import { problemJson } from "./problem-json";
import { rankingReport } from "./ranking-report";
import { allProblems, problemCount, problemsByFile } from "./report";
import { readCrosswalk, readRoster } from "./roster";
import { say } from "./say";
import type { Terminal } from "./terminal";
import { writeWhole } from "./write-whole";

const NO_SUMS = { byUnit: "0.00", byJudge: "0.00", byCriterion: "0.00", byFile: "0.00", agree: true };

/** Without a single sheet there is nothing to merge; the files and what is wrong with them are still told. */
function reportNothing(files: readonly SourceFile[], isJson: boolean, terminal: Terminal): ExitCode {
  const { language } = terminal;
  const problems = allProblems(files);
  if (isJson) {
    terminal.json({
      criteriaSet: null,
      units: [],
      problems: problems.map((problem) => problemJson(problem, language)),
      sources: files.map(({ file, sha256 }) => ({ file, sha256, status: "rejected" })),
      checks: NO_SUMS,
    });
  } else {
    terminal.out(problemsByFile(problems, language));
    terminal.out(problemCount(problems, files.length, language));
  }
  terminal.note("no-sheets");
  return EXIT.errors;
}

type Inputs = {
  readonly method: PanelMethod | null;
  readonly found: readonly FoundFile[];
  readonly out: string;
  readonly own: LoadedSet | null;
  readonly lists: Pick<MergeRequest, "roster" | "crosswalk">;
  /** Which sheets count where a judge's differ. */
  readonly list: ReadDecisions | null;
  /** What is wrong with rows of the lists. */
  readonly rowProblems: readonly Problem[];
  readonly previous: PreviousSummary | null;
};

async function whenGiven<Read>(path: string | null, read: (path: string) => Promise<Read>): Promise<Read | null> {
  return path === null ? null : read(path);
}

async function placeToWrite(given: Arguments): Promise<string> {
  const out = xlsxPath(given.needed("out"));
  const inputs = [
    ...given.positionals,
    ...["roster", "previous", "crosswalk", "decisions"].map((name) => given.text(name) ?? ""),
  ];
  await refuseNowhere(out);
  await refuseInputs(out, inputs);
  if (!given.flag("force")) await refuseStranger(out);
  return out;
}

/** Everything that can be refused is refused before the long work starts. Throws CannotRun. */
async function inputsOf(given: Arguments, language: Language): Promise<Inputs> {
  if (given.flag("by-parent")) given.needed("roster");
  if (given.text("crosswalk") !== null) given.needed("previous");
  const roster = await whenGiven(given.text("roster"), (path) => readRoster(path, language));
  const crosswalk = await whenGiven(given.text("crosswalk"), (path) => readCrosswalk(path, language));
  const list = await whenGiven(given.text("decisions"), (path) => readDecisions(path, language));
  const notInputs = ["out", "previous", "roster", "crosswalk", "decisions"].map((name) => given.text(name));
  return {
    method: methodOf(given),
    found: await collectFiles(given.positionals, notInputs),
    out: await placeToWrite(given),
    own: await whenGiven(given.text("criteria"), setOf),
    lists: { roster: roster?.units ?? null, crosswalk: crosswalk?.crosswalk ?? null },
    list,
    rowProblems: [roster, crosswalk, list].flatMap((read) => read?.problems ?? []),
    previous: await whenGiven(given.text("previous"), readPrevious),
  };
}

export const consolidateFiles: Command = async (given, terminal) => {
  const { language } = terminal;
  const { method, found, out, own, lists, list, rowProblems, previous } = await inputsOf(given, language);
  const ownSets = own === null ? [] : [own];
  const files = await gatherFrom(found, ownSets, terminal);
  const loaded = own ?? mainKnownSet(files, findAmong(ownSets));
  if (loaded === null) return reportNothing(files, given.flag("json"), terminal);
  const byParent = given.flag("by-parent");
  const { units, log } = previous ?? { units: null, log: [] };
  const decided = decisionsOf(log);
  const request = { ...loaded, files, ...lists, method, previous: units, byParent, decisions: decided };
  const now = decide(request, list);
  const merged = consolidate({ ...request, decisions: [...decided, ...now.decisions] });
  const problems = [...rowProblems, ...now.problems, ...merged.problems];
  const whole = { ...merged, problems };
  const logged = { previous, isDecided: now.decisions.length > 0 };
  const paper = await paperGiven(given, loaded.set, terminal);
  const plan = layoutSummary(whole, paper ?? undefined);
  await writeWhole(out, await writeXlsx(keepingLog(plan, merged, logged)));
  if (given.flag("json")) terminal.json(consolidationJson(whole, (problem) => problemJson(problem, language)));
  else terminal.out([rankingReport(whole, language), say(language, "wrote", { path: out })].join("\n"));
  return problems.some(isError) ? EXIT.errors : EXIT.done;
};
