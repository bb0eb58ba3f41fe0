import { isError, type Problem } from "../scoring/problem";
import { describe } from "../sheet/describe";
import { problemJson } from "./problem-json";
import type { Terminal } from "./terminal";

/** What is wrong with a set, errors first, then what is only to be known. */
export function tellProblems(problems: readonly Problem[], { language, out }: Terminal): void {
  const told = [...problems.filter(isError), ...problems.filter((one) => !isError(one))];
  if (told.length > 0) out(told.map((problem) => describe(problem, language)).join("\n"));
}

export function problemsJson(problems: readonly Problem[], { language }: Terminal): readonly unknown[] {
  return problems.map((problem) => problemJson(problem, language));
}
