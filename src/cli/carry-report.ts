import { basename } from "node:path";
import { severityOf, type Problem } from "../scoring/problem";
import type { CarriedSheet } from "../sheet/carry/carry-sheet";
import { describe, type Language } from "../sheet/describe";
import { changeLine } from "../sheet/versions/change-lines";
import type { CarriedFile } from "./carried-file";
import { problemJson } from "./problem-json";
import { say } from "./say";

function line(problem: Problem, language: Language): string {
  return `${say(language, severityOf(problem.code))} ${describe(problem, language)}`;
}

function leftCells(problems: readonly Problem[]): number {
  return problems.filter(({ code }) => code === "entry-not-carried").length;
}

function sheetLines({ sheet, from, carried, left, changes }: CarriedSheet, to: string, language: Language): string[] {
  const counts = say(language, "carried", { carried: carried.length, to, left: leftCells(left) });
  return [
    `  [${sheet}] ${from}`,
    ...changes.map((change) => `    ~ ${changeLine(change, language)}`),
    `    ${counts}`,
    ...left.map((problem) => `    ${line(problem, language)}`),
  ];
}

/** What `carry` says to a person: per sheet what differs, how much was carried, and every cell that stays behind. */
export function carryReport(
  files: readonly CarriedFile[],
  { to, from }: { readonly to: string; readonly from: string },
  language: Language,
): string {
  return files
    .map(({ source, problem, carried, copy }) => {
      if (problem !== null) return [source.name, `  ${line(problem, language)}`];
      if (carried === null) return [source.name, `  ${say(language, "nothing-to-carry", { id: from })}`];
      const surveys = carried.surveys.flatMap((survey) => [
        `  [${survey.sheet}] ${say(language, "carried", { carried: survey.carried, to, left: leftCells(survey.left) })}`,
        ...survey.left.map((one) => `    ${line(one, language)}`),
      ]);
      return [
        `${source.name} → ${basename(copy ?? "")}`,
        ...carried.sheets.flatMap((sheet) => sheetLines(sheet, to, language)),
        ...surveys,
        ...carried.problems.map((one) => `  [${one.place.sheet ?? ""}] ${line(one, language)}`),
      ];
    })
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

export function carryJson(files: readonly CarriedFile[], to: string, language: Language): unknown {
  const json = (problems: readonly Problem[]) => problems.map((one) => problemJson(one, language));
  return {
    files: files.map(({ source, problem, carried, copy }) => ({
      file: source.name,
      copy: copy === null ? null : basename(copy),
      sheets: (carried?.sheets ?? []).map((sheet) => ({
        sheet: sheet.sheet,
        from: sheet.from,
        to,
        carried: sheet.carried,
        changes: sheet.changes,
        problems: json(sheet.left),
      })),
      surveys: (carried?.surveys ?? []).map(({ sheet, carried: count, left }) => ({
        sheet,
        carried: count,
        problems: json(left),
      })),
      problems: json([...(problem === null ? [] : [problem]), ...(carried?.problems ?? [])]),
    })),
  };
}
