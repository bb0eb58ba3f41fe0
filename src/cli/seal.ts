import { basename } from "node:path";
import { isError, type Problem } from "../scoring/problem";
import { describe, type Language } from "../sheet/describe";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { judgeWorkbook } from "../sheet/judge-workbook";
import { sealSheet, type SealOutcome } from "../sheet/seal-sheet";
import { findIn } from "./carried-in";
import { collectFiles, type FoundFile } from "./collect-files";
import type { Command } from "./command";
import { EXIT } from "./exit-code";
import { setOf } from "./known-sets";
import { localTime } from "./local-time";
import { openToWrite, type OpenedFile } from "./open-to-write";
import { problemJson } from "./problem-json";
import { say } from "./say";
import { copyNames, tellLost, writeCopies, type CopyJob } from "./sealed-copies";
import type { Terminal } from "./terminal";

type SealedFile = {
  readonly source: FoundFile;
  readonly opened: OpenedFile;
  readonly outcomes: readonly SealOutcome[];
  /** Of the file itself. */
  readonly problems: readonly Problem[];
};

async function sealOne(source: FoundFile, named: readonly LoadedSet[], terminal: Terminal): Promise<SealedFile> {
  const opened = await openToWrite(source);
  if (!opened.ok) return { source, opened, outcomes: [], problems: opened.problem === null ? [] : [opened.problem] };
  const findSet = findIn(opened.snapshot, named, source.name, terminal);
  const { problems, isSummary } = judgeWorkbook(opened.snapshot, source.name, findSet);
  const outcomes = isSummary
    ? []
    : opened.snapshot.sheets.flatMap((sheet) => sealSheet(sheet, source.name, findSet) ?? []);
  return { source, opened, outcomes, problems };
}

function isRefused({ opened, outcomes, problems }: SealedFile): boolean {
  return !opened.ok || problems.some(isError) || outcomes.some(({ ok }) => !ok);
}

function outcomeLines(outcome: SealOutcome, language: Language): readonly string[] {
  const { sheet, unit, judge } = outcome.scored;
  const facts = { sheet, unit: unit.name, judge: judge ?? say(language, "self-score") };
  if (outcome.ok) {
    const word = outcome.isDone ? "seal-already" : "sealed";
    return [`  ${say(language, word, { ...facts, code: outcome.code })}`];
  }
  const lines = outcome.problems.map((one) => `    ${say(language, "error")} ${describe(one, language)}`);
  return [`  ${say(language, "not-sealed", facts)}`, ...lines];
}

function report(files: readonly SealedFile[], language: Language): string {
  return files
    .map(({ source, outcomes, problems }) =>
      [
        source.name,
        ...problems.map((one) => `  ${describe(one, language)}`),
        ...outcomes.flatMap((outcome) => outcomeLines(outcome, language)),
      ].join("\n"),
    )
    .join("\n\n");
}

function sheetJson(outcome: SealOutcome, language: Language): unknown {
  const { sheet, unit, judge } = outcome.scored;
  return {
    sheet,
    unit: unit.name,
    unitCode: unit.code,
    judge,
    seal: outcome.ok ? outcome.code : null,
    already: outcome.ok && outcome.isDone,
    problems: outcome.ok ? [] : outcome.problems.map((one) => problemJson(one, language)),
  };
}

function sealJson(files: readonly SealedFile[], jobs: readonly CopyJob[], language: Language): unknown {
  return {
    files: files.map((one) => {
      const job = jobs.find(({ source }) => source === one.source);
      return {
        file: one.source.name,
        copy: job === undefined ? null : basename(job.copy),
        lost: job?.opened.lost ?? [],
        sheets: one.outcomes.map((outcome) => sheetJson(outcome, language)),
        problems: one.problems.map((each) => problemJson(each, language)),
      };
    }),
  };
}

function tellFormats(files: readonly SealedFile[], terminal: Terminal): void {
  for (const { source, opened } of files) {
    if (!opened.ok && opened.problem === null) terminal.note("repair-format", { file: source.name });
  }
}

function jobsOf(files: readonly SealedFile[], folder: string): readonly CopyJob[] {
  const copyOf = copyNames(folder);
  return files.flatMap(({ source, opened, outcomes }): readonly CopyJob[] => {
    const done = outcomes.filter((outcome) => outcome.ok);
    return opened.ok && done.length > 0 ? [{ source, opened, done, copy: copyOf(source) }] : [];
  });
}

/** `chamsao seal`: seals what is complete and clean in copies, and says what is in the way of the rest. */
export const seal: Command = async (given, terminal) => {
  const folder = { path: given.needed("out-dir"), isForced: given.flag("force") };
  const named = await Promise.all(given.texts("criteria").map(setOf));
  const found = await collectFiles(given.positionals);
  const files: SealedFile[] = [];
  for (const source of found) files.push(await sealOne(source, named, terminal));
  const jobs = jobsOf(files, folder.path);
  const by = given.text("by") ?? "chamsao";
  await writeCopies(jobs, found, folder, { kind: "seal", at: localTime(), by, reason: "" });
  if (given.flag("json")) terminal.json(sealJson(files, jobs, terminal.language));
  else terminal.out(report(files, terminal.language));
  tellFormats(files, terminal);
  tellLost(jobs, terminal);
  if (jobs.length > 0) terminal.note("wrote-many", { count: jobs.length, path: folder.path });
  return files.some(isRefused) ? EXIT.errors : EXIT.done;
};
