import { decimalOf } from "../scoring/points";
import { rounded } from "../scoring/exact";
import { severityOf, type Place, type Problem, type Severity } from "../scoring/problem";
import { describe, shownPoints, type Language } from "../sheet/describe";
import { groupBy } from "../summary/order";
import type { ScoredSheet, SourceFile } from "../summary/scored-sheet";
import { say } from "./say";

function problemLine(problem: Problem, language: Language): string {
  return `${say(language, severityOf(problem.code))} ${describe(problem, language)}`;
}

function countProblems(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => severityOf(problem.code) === severity).length;
}

/** From so many on, blank cells are told in one line: a sheet that nobody filled in has a hundred of them. */
const MANY_BLANKS = 4;

/** A sheet's problems, one a line, except many blank cells. */
function sheetProblems(problems: readonly Problem[], language: Language): readonly string[] {
  const blanks = problems.filter(({ code }) => code === "score-missing");
  if (blanks.length < MANY_BLANKS) return problems.map((problem) => problemLine(problem, language));
  const cells = blanks.map(({ place }) => place.cell ?? place.criterion ?? "").join(", ");
  const gathered = `${say(language, "error")} ${say(language, "blanks", { count: blanks.length, cells })}`;
  const others = problems.filter(({ code }) => code !== "score-missing");
  return [gathered, ...others.map((problem) => problemLine(problem, language))];
}

function linesOfFile(file: string, problems: readonly Problem[], language: Language): readonly string[] {
  const sheets = groupBy(problems, ({ place }) => place.sheet ?? "");
  const lines = [...sheets].flatMap(([sheet, own]) =>
    sheetProblems(own, language).map((line) => `  ${sheet === "" ? "" : `[${sheet}] `}${line}`),
  );
  return [file === "" ? say(language, "of-all") : file, ...lines];
}

/** Two districts may have files of one name: the summary that brought a file is told beside it. */
function fileWords({ file, through }: Place, language: Language): string {
  if (file === undefined) return "";
  return through === undefined ? file : say(language, "through", { file, through });
}

/** Problems under their files, those without a file last. */
export function problemsByFile(problems: readonly Problem[], language: Language): string {
  return [...groupBy(problems, ({ place }) => fileWords(place, language))]
    .flatMap(([file, own]) => linesOfFile(file, own, language))
    .join("\n");
}

function sheetLine(scored: ScoredSheet, language: Language): string {
  const { unit, judge, score } = scored;
  const who = [unit.name || (unit.code ?? ""), judge ?? say(language, "self-score")].filter((text) => text !== "");
  const total =
    score.grandTotal === null
      ? say(language, "incomplete")
      : say(language, "total", { total: shownPoints(decimalOf(rounded(score.grandTotal)), language) });
  const level = score.level === null ? [] : [score.level.name];
  return `  [${scored.sheet}] ${[...who, total, ...level].join(", ")}`;
}

export function allProblems(files: readonly SourceFile[]): readonly Problem[] {
  return files.flatMap((file) => [...file.problems, ...file.sheets.flatMap((sheet) => sheet.problems)]);
}

export function problemCount(problems: readonly Problem[], files: number, language: Language): string {
  return say(language, "problems", {
    errors: countProblems(problems, "error"),
    warnings: countProblems(problems, "warning"),
    infos: countProblems(problems, "info"),
    files,
  });
}

/** What `check` says to a person: each file, its sheets with their totals, and below each what is wrong. */
export function checkReport(files: readonly SourceFile[], language: Language): string {
  const blocks = files.map((file) => [
    ...linesOfFile(file.file, file.problems, language),
    ...file.sheets.flatMap((sheet) => [
      sheetLine(sheet, language),
      ...sheetProblems(sheet.problems, language).map((line) => `    ${line}`),
    ]),
  ]);
  const problems = allProblems(files);
  return [...blocks.map((lines) => lines.join("\n")), problemCount(problems, files.length, language)].join("\n\n");
}
