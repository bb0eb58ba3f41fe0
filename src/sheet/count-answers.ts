import { problem, type Place, type Problem } from "../scoring/problem";
import type { FormAnswers } from "../scoring/survey-answers";
import type { SurveyForm } from "../scoring/survey-form";
import { foldName } from "../summary/fold-name";
import { a1 } from "./address";
import { answerColumns, type AnswerColumns } from "./answer-columns";
import { oneLine } from "./one-line";
import { answerKeys, readAnswer, type AnswerKeys } from "./read-answer";
import { filledRows, HEADING_AMONG, type TextRow } from "./headed-rows";

/** Whose answers to which form are wanted of a table. */
export type AnswersWanted = { readonly form: SurveyForm; readonly unit: string; readonly unitCode: string };

/** A table of raw answers counted: `asked` rows of the unit, of which so many counted, were blank or could not be read. */
export type CountedAnswers = FormAnswers & {
  readonly blank: number;
  readonly unreadable: number;
  /** Whether a column tells the rows' units; without one all rows are taken for the unit's. */
  readonly tellsUnits: boolean;
  /** The units of the rows that were passed over, once for each row. */
  readonly others: readonly string[];
  readonly repeated: string | null;
  readonly problems: readonly Problem[];
};

function textAt({ cells }: TextRow, column: number | null): string {
  return column === null ? "" : oneLine(cells[column] ?? "");
}

/** Without a column of units all rows are the unit's. */
function isOf(row: TextRow, columns: AnswerColumns, { unit, unitCode }: AnswersWanted): boolean {
  const [name, code] = [textAt(row, columns.unit), textAt(row, columns.unitCode)].map(foldName);
  const isCode = (text = ""): boolean => unitCode !== "" && text === foldName(unitCode);
  const hasName = columns.unit === null || name === foldName(unit) || isCode(name);
  const tellsCode = columns.unitCode !== null && (unitCode !== "" || columns.unit === null);
  return hasName && (!tellsCode || isCode(code));
}

type Read = { readonly options: readonly number[]; readonly problems: readonly Problem[] };

/** One respondent's answers; a form that is answered in part cannot be counted, since its sums would not come out. */
function readRow(row: TextRow, columns: AnswerColumns, keys: AnswerKeys, place: Place): Read {
  const options: number[] = [];
  const problems: Problem[] = [];
  for (const { text: question, column } of columns.questions) {
    const found = textAt(row, column);
    const option = readAnswer(found, keys);
    const cell = a1({ row: row.number - 1, column: column ?? 0 });
    if (option === null) problems.push(problem("survey-answer-unreadable", { ...place, cell }, { question, found }));
    else options.push(option);
  }
  return { options, problems };
}

function isBlank(row: TextRow, { questions }: AnswerColumns): boolean {
  return questions.every(({ column }) => textAt(row, column) === "");
}

function missingColumns({ questions }: AnswerColumns, place: Place): readonly Problem[] {
  return questions.flatMap(({ text, column }) =>
    column === null ? [problem("survey-question-missing", place, { question: text })] : [],
  );
}

function passedOver(row: TextRow, columns: AnswerColumns): string {
  return textAt(row, columns.unit) || textAt(row, columns.unitCode);
}

/** Counts the answers below a row of headings; null when no row heads an answer of the form. */
export function countAnswers(rows: readonly TextRow[], place: Place, wanted: AnswersWanted): CountedAnswers | null {
  const filled = filledRows(rows);
  const at = filled.slice(0, HEADING_AMONG).findIndex((row) => answerColumns(row, wanted.form) !== null);
  const heading = filled[at];
  const columns = heading === undefined ? null : answerColumns(heading, wanted.form);
  if (columns === null) return null;
  const below = filled.slice(at + 1);
  const own = below.filter((row) => isOf(row, columns, wanted));
  const others = below.filter((row) => !isOf(row, columns, wanted)).map((row) => passedOver(row, columns));
  const tellsUnits = columns.unit !== null || columns.unitCode !== null;
  const about = { tellsUnits, others, repeated: columns.repeated, asked: own.length };
  const zeros = wanted.form.options.map(() => 0);
  const missing = missingColumns(columns, place);
  if (missing.length > 0) return { ...about, answered: 0, counts: zeros, blank: 0, unreadable: 0, problems: missing };
  const keys = answerKeys(wanted.form);
  const given = own.filter((row) => !isBlank(row, columns));
  const read = given.map((row) => readRow(row, columns, keys, place));
  const whole = read.filter(({ problems }) => problems.length === 0);
  const options = whole.flatMap((one) => one.options);
  return {
    ...about,
    answered: whole.length,
    counts: zeros.map((_, option) => options.filter((one) => one === option).length),
    blank: own.length - given.length,
    unreadable: read.length - whole.length,
    problems: read.flatMap(({ problems }) => problems),
  };
}
