import type { SurveyForm } from "../scoring/survey-form";
import { fold } from "./fold";
import { headingKey, type TextRow } from "./headed-rows";

/** A question of a form, or the form itself where it asks only one, with its column in a table of raw answers. */
export type AskedQuestion = { readonly text: string; readonly column: number | null };
export type AnswerColumns = {
  readonly questions: readonly AskedQuestion[];
  readonly unit: number | null;
  readonly unitCode: number | null;
  /** A heading that stands over two columns: nobody knows which of them counts. */
  readonly repeated: string | null;
};

/** Headings without the marks of Vietnamese letters, as they are compared. */
const ANSWER = new Set(["tra loi", "cau tra loi", "muc tra loi", "answer"]);
const UNIT = new Set(["don vi", "ten don vi", "xa", "ten xa", "unit", "unit name"]);
const UNIT_CODE = new Set(["ma", "ma don vi", "ma xa", "code", "unit code"]);

type Fits = (heading: string) => boolean;
type Wanted = { readonly text: string; readonly fits: Fits };

function numbered(text: string, at: number): Wanted {
  const own = fold(text);
  const keys = new Set([`cau ${String(at + 1)}`, `question ${String(at + 1)}`]);
  return { text, fits: (heading) => fold(heading) === own || keys.has(headingKey(heading)) };
}

function wantedOf({ id, title, questions = [title] }: SurveyForm): readonly Wanted[] {
  const wanted = questions.map(numbered);
  const [only, ...others] = wanted;
  if (only === undefined || others.length > 0) return wanted;
  const names = new Set([fold(id), fold(title)]);
  const fits: Fits = (heading) => only.fits(heading) || names.has(fold(heading)) || ANSWER.has(headingKey(heading));
  return [{ text: only.text, fits }];
}

function columnsOf({ cells }: TextRow, fits: Fits): readonly number[] {
  return cells.flatMap((cell, column) => (fits(cell) ? [column] : []));
}

/** What the columns below a row of headings are; null when the row heads no answer of the form. */
export function answerColumns(row: TextRow, form: SurveyForm): AnswerColumns | null {
  const wanted = wantedOf(form);
  const found = wanted.map(({ fits }) => columnsOf(row, fits));
  if (found.every((columns) => columns.length === 0)) return null;
  const units = columnsOf(row, (heading) => UNIT.has(headingKey(heading)));
  const codes = columnsOf(row, (heading) => UNIT_CODE.has(headingKey(heading)));
  const repeated = [...found, units, codes].find((columns) => columns.length > 1)?.[1];
  return {
    questions: wanted.map(({ text }, at) => ({ text, column: found[at]?.[0] ?? null })),
    unit: units[0] ?? null,
    unitCode: codes[0] ?? null,
    repeated: repeated === undefined ? null : (row.cells[repeated] ?? ""),
  };
}
