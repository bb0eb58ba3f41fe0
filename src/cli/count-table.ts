import { countAnswers, type AnswersWanted, type CountedAnswers } from "../sheet/count-answers";
import { CannotRun } from "./cannot-run";
import { nameOf, readTable } from "./roster";
import type { Terminal } from "./terminal";

/** So many names of other units are told; more would hide the counts. */
const MOST_NAMES = 5;

export function otherUnits(others: readonly string[]): string {
  const names = [...new Set(others.map((name) => name || "–"))];
  return [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ["…"] : [])].join(", ");
}

/** A table that lacks a question is not counted at all. */
export function isCounted({ problems }: CountedAnswers): boolean {
  return problems.every(({ code }) => code !== "survey-question-missing");
}

/** Counts a table of raw answers in .csv or a workbook. Throws CannotRun where it holds none of the unit. */
export async function countTable(path: string, wanted: AnswersWanted, { language }: Terminal): Promise<CountedAnswers> {
  const { form, unit } = wanted;
  const found = await readTable(path, language, (rows, sheet) =>
    countAnswers(rows, { file: nameOf(path), ...(sheet === null ? {} : { sheet }) }, wanted),
  );
  if (found === null) throw new CannotRun("answers-no-headings", { path, form: form.id });
  const { repeated: heading, others } = found;
  if (heading !== null) throw new CannotRun("answers-heading-twice", { path, heading });
  if (found.asked > 0) return found;
  throw new CannotRun("answers-none", { path, unit, others: others.length, units: otherUnits(others) || "–" });
}
