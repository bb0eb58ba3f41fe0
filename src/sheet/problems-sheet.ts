import { severityOf, type Problem, type Severity } from "../scoring/problem";
import { describe } from "./describe";
import { say } from "./draft";
import type { PlannedCell, SheetPlan } from "./sheet-plan";
import { broughtThrough, SEVERITY_WORDS, SUMMARY } from "./summary-words";
import { tableSheet } from "./table-sheet";

const COLUMNS = [
  { heading: SUMMARY.number, width: 6 },
  { heading: SUMMARY.severity, width: 11 },
  { heading: SUMMARY.problemCode, width: 18 },
  { heading: SUMMARY.file, width: 28 },
  { heading: SUMMARY.sheet, width: 18 },
  { heading: SUMMARY.cell, width: 8 },
  { heading: SUMMARY.words, width: 60 },
];
const GRAVEST: readonly Severity[] = ["error", "warning", "info"];
/** A message may quote a whole cell, which may hold 32,767 characters. */
const LONGEST = 1000;

function problemRow(problem: Problem, at: number): readonly PlannedCell[] {
  const { place } = problem;
  const words = Array.from(describe(problem, "vi"));
  return [
    say(at + 1, "count"),
    say(SEVERITY_WORDS[severityOf(problem.code)], "text"),
    say(problem.code, "text"),
    say(place.file === undefined ? null : broughtThrough(place.file, place.through), "text"),
    say(place.sheet ?? null, "text"),
    say(place.cell ?? null, "number"),
    say(words.length > LONGEST ? `${words.slice(0, LONGEST).join("")} …` : words.join(""), "text"),
  ];
}

/** “Vấn đề”: every problem of the merge, errors first. */
export function problemsSheet(problems: readonly Problem[]): SheetPlan {
  const ordered = GRAVEST.flatMap((severity) => problems.filter(({ code }) => severityOf(code) === severity));
  return tableSheet({
    name: SUMMARY.sheets.problems,
    title: SUMMARY.problemsTitle,
    columns: COLUMNS,
    rows: ordered.map(problemRow),
    empty: SUMMARY.noProblems,
  });
}
