import { resolve } from "node:path";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { isError } from "../scoring/problem";
import { fileStem } from "../sheet/file-names";
import type { Consolidation } from "../summary/consolidate";
import { consolidationJson } from "../summary/consolidation-json";
import { mainKnownSet } from "../summary/main-known-set";
import type { SourceFile } from "../summary/scored-sheet";
import { setsIn } from "../summary/separate-sets";
import type { Command } from "./command";
import { EXIT, type ExitCode } from "./exit-code";
import { gatherFrom, type Judged } from "./judge-file";
import { findAmong } from "./known-sets";
import { mergeInputs, refusePlace, type MergeInputs } from "./merge-inputs";
import { mergeSet } from "./merged-set";
import { problemJson } from "./problem-json";
import { rankingReport } from "./ranking-report";
import { allProblems, problemCount, problemsByFile } from "./report";
import { say } from "./say";
import type { Arguments } from "./arguments";
import type { Terminal } from "./terminal";
import { makeFolder } from "./write-whole";
import { slowHeap } from "./slow-heap";

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

/** A summary that was written, with the name of its file. */
type Written = { readonly out: string; readonly merged: Consolidation };

/** The known sets that sheets are of, each with the file that its summary goes into. Throws CannotRun. */
async function placesIn(folder: string, sets: readonly LoadedSet[], given: Arguments) {
  const places = sets.map((loaded) => ({ loaded, out: resolve(folder, `${fileStem(loaded.set.id)}.xlsx`) }));
  for (const { out } of places) await refusePlace(given, out);
  await makeFolder(folder);
  return places;
}

async function mergeEach({ files, own }: Judged, inputs: MergeInputs, given: Arguments): Promise<readonly Written[]> {
  const find = findAmong(own);
  const sets = setsIn(files).flatMap((id) => find(id) ?? []);
  const places = sets.length === 0 ? [] : await placesIn(given.needed("out-dir"), sets, given);
  const written: Written[] = [];
  for (const { loaded, out } of places)
    written.push({ out, merged: await mergeSet({ ...loaded, isNamed: true }, files, inputs, out) });
  return written;
}

async function mergeOne({ files, own }: Judged, inputs: MergeInputs, out: string): Promise<readonly Written[]> {
  const loaded = inputs.own ?? mainKnownSet(files, findAmong(own));
  if (loaded === null) return [];
  return [{ out, merged: await mergeSet({ ...loaded, isNamed: inputs.own !== null }, files, inputs, out) }];
}

function report(written: readonly Written[], isEach: boolean, isJson: boolean, terminal: Terminal): void {
  const { language } = terminal;
  if (!isJson) {
    const told = written.map(({ out, merged }) =>
      [
        ...(isEach ? [merged.set.title] : []),
        rankingReport(merged, language),
        say(language, "wrote", { path: out }),
      ].join("\n"),
    );
    terminal.out(told.join("\n\n"));
    return;
  }
  const json = (merged: Consolidation) => consolidationJson(merged, (problem) => problemJson(problem, language));
  if (isEach) terminal.json({ summaries: written.map(({ out, merged }) => ({ file: out, ...json(merged) })) });
  else for (const { merged } of written) terminal.json(json(merged));
}

export const consolidateFiles: Command = async (given, terminal) => {
  slowHeap();
  const inputs = await mergeInputs(given, terminal);
  const { found, out, own } = inputs;
  const judged = await gatherFrom(found, own === null ? [] : [own], terminal);
  const written = out === null ? await mergeEach(judged, inputs, given) : await mergeOne(judged, inputs, out);
  if (written.length === 0) return reportNothing(judged.files, given.flag("json"), terminal);
  report(written, out === null, given.flag("json"), terminal);
  return written.some(({ merged }) => merged.problems.some(isError)) ? EXIT.errors : EXIT.done;
};
