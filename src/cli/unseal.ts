import { basename } from "node:path";
import type { Problem } from "../scoring/problem";
import { describe, type Language } from "../sheet/describe";
import { unsealSheet } from "../sheet/seal-sheet";
import { CannotRun } from "./cannot-run";
import { findIn } from "./carried-in";
import { collectFiles, type FoundFile } from "./collect-files";
import type { Command } from "./command";
import { EXIT, type ExitCode } from "./exit-code";
import { setOf } from "./known-sets";
import { localTime } from "./local-time";
import { openToWrite } from "./open-to-write";
import { problemJson } from "./problem-json";
import { say } from "./say";
import { copyNames, tellLost, writeCopies } from "./sealed-copies";
import type { Terminal } from "./terminal";

/** One file alone: a reason holds for one sheet. Throws CannotRun. */
async function onlyFile(paths: readonly string[]): Promise<FoundFile> {
  const [source, other] = await collectFiles(paths);
  if (source === undefined || other !== undefined)
    throw new CannotRun("argument-unexpected", { found: other?.name ?? "" });
  return source;
}

type Outcome = NonNullable<ReturnType<typeof unsealSheet>>;
type Told = { readonly source: FoundFile; readonly outcome: Outcome; readonly copy: string | null };

function unsealJson({ source, outcome, copy }: Told, language: Language): unknown {
  const { sheet, unit, judge } = outcome.scored;
  const seal = outcome.ok && !outcome.isDone ? outcome.code : null;
  const problems = outcome.ok ? [] : outcome.problems.map((one) => problemJson(one, language));
  return { file: source.name, sheet, unit: unit.name, judge, seal, copy, problems };
}

function unsealText({ source, outcome, copy }: Told, language: Language): string {
  const word = copy === null ? "nothing-to-unseal" : "unsealed";
  const code = outcome.ok ? outcome.code : "";
  const problems = outcome.ok ? [] : outcome.problems.map((one) => `  ${describe(one, language)}`);
  return [say(language, word, { sheet: outcome.scored.sheet, file: source.name, code }), ...problems].join("\n");
}

function tellClosed(source: FoundFile, problem: Problem | null, terminal: Terminal): ExitCode {
  if (problem === null) terminal.note("repair-format", { file: source.name });
  else terminal.out(describe(problem, terminal.language));
  return EXIT.errors;
}

/** `chamsao unseal`: opens one sheet of one file for entries again, in a copy whose log keeps the reason. */
export const unseal: Command = async (given, terminal) => {
  const folder = { path: given.needed("out-dir"), isForced: given.flag("force") };
  const [name, reason] = [given.needed("sheet"), given.needed("reason")];
  const named = await Promise.all(given.texts("criteria").map(setOf));
  const source = await onlyFile(given.positionals);
  const opened = await openToWrite(source);
  if (!opened.ok) return tellClosed(source, opened.problem, terminal);
  const findSet = findIn(opened.snapshot, named, source.name, terminal);
  const snapshot = opened.snapshot.sheets.find((sheet) => sheet.name === name);
  const outcome = snapshot === undefined ? null : unsealSheet(snapshot, source.name, findSet);
  if (outcome === null) throw new CannotRun("no-such-sheet", { sheet: name, file: source.name });
  const done = outcome.ok && !outcome.isDone ? [outcome] : [];
  const jobs = done.length === 0 ? [] : [{ source, opened, done, copy: copyNames(folder.path)(source) }];
  const by = given.text("by") ?? "chamsao";
  await writeCopies(jobs, [source], folder, { kind: "unseal", at: localTime(), by, reason });
  const told = { source, outcome, copy: jobs[0] === undefined ? null : basename(jobs[0].copy) };
  if (given.flag("json")) terminal.json(unsealJson(told, terminal.language));
  else terminal.out(unsealText(told, terminal.language));
  tellLost(jobs, terminal);
  return jobs.length > 0 ? EXIT.done : EXIT.errors;
};
