import { isSampled, rateOf } from "../scoring/survey-answers";
import { answersEach, type SurveyForm } from "../scoring/survey-form";
import { a1 } from "./address";
import { compute, rowOf, say, type Block } from "./draft";
import type { PlannedCell, PlannedRow } from "./sheet-plan";
import type { FormReading } from "./read-form";
import {
  checkFormula,
  partFormula,
  rateFormula,
  rowState,
  sampledFormula,
  sumOfAnswers,
  wholeFormula,
  type FormAddresses,
} from "./survey-formulas";
import { STATE_WORDS, SURVEY_PAPER, tooFew } from "./survey-paper";
import type { SurveyColumns } from "./survey-places";
import type { SurveyDraft } from "./survey-request";

type Placed = [column: number, cell: PlannedCell];

const ROMAN = ["I", "II", "III", "IV"] as const;

export function quarterText(quarter: number | undefined): string | null {
  return quarter === undefined ? null : (ROMAN[quarter - 1] ?? null);
}

function percent(weight: number): string {
  return `${String(Math.round(weight * 10_000) / 100).replace(".", ",")}%`;
}

/** The words of a heading row by column: readers find their way by the first of them where names are gone. */
function headings(columns: SurveyColumns, form: SurveyForm): readonly (readonly [number, string])[] {
  const options = form.options.map(
    ({ label, weight }, at) => [columns.options + at, `${label}\n(${percent(weight)})`] as const,
  );
  return [
    [columns.form, SURVEY_PAPER.form],
    [columns.about, SURVEY_PAPER.about],
    [columns.respondents, SURVEY_PAPER.respondents],
    [columns.partner, SURVEY_PAPER.partner],
    [columns.quarter, SURVEY_PAPER.quarter],
    [columns.from, SURVEY_PAPER.from],
    [columns.to, SURVEY_PAPER.to],
    [columns.asked, SURVEY_PAPER.asked],
    [columns.answered, SURVEY_PAPER.answered],
    ...options,
    [columns.sum, SURVEY_PAPER.sum],
    [columns.rate, SURVEY_PAPER.rate],
    [columns.check, SURVEY_PAPER.check],
  ];
}

function headingRow(columns: SurveyColumns, form: SurveyForm): PlannedRow {
  const cells: PlannedCell[] = Array.from({ length: columns.check + 1 }, () => say(null, "heading"));
  for (const [column, words] of headings(columns, form)) cells[column] = say(words, "heading");
  return { height: null, cells };
}

export function addressesOf(columns: SurveyColumns, form: SurveyForm, row: number): FormAddresses {
  const at = (column: number): string => a1({ row, column });
  return {
    asked: at(columns.asked),
    answered: at(columns.answered),
    options: form.options.map((_, option) => at(columns.options + option)),
    from: at(columns.from),
    to: at(columns.to),
    sum: at(columns.sum),
    part: at(columns.part),
    whole: at(columns.whole),
    state: at(columns.state),
  };
}

function checkWords(form: SurveyForm, { result, state }: FormReading): string {
  const few = result?.kind === "counted" && !isSampled(form, result);
  return few ? tooFew(form.minimumSample ?? 1) : (STATE_WORDS[state] ?? "");
}

function aboutText(form: SurveyForm): string {
  const each = answersEach(form);
  return each === 1 ? form.title : `${form.title} (${String(each)} câu, đếm mọi câu)`;
}

function respondentsText({ respondents, minimumSample }: SurveyForm): string {
  return minimumSample === undefined ? respondents : `${respondents}; ít nhất ${String(minimumSample)} phiếu`;
}

/** What a sum shows while its cells are not all numbers: the numbers among them. */
function shownSum(counts: readonly (number | string)[]): number {
  return counts.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : 0), 0);
}

function entryCells(draft: SurveyDraft, form: SurveyForm): Placed[] {
  const { columns } = draft.places;
  const filled = draft.request.filling.get(form.id) ?? {};
  const options = form.options.map((_, at): Placed => [
    columns.options + at,
    say(filled.counts?.[at] ?? null, "entry-figure"),
  ]);
  return [
    [columns.partner, say(filled.partner ?? form.partner ?? null, "entry-text")],
    [columns.quarter, say(filled.quarter ?? quarterText(form.quarter), "entry-mark")],
    [columns.from, say(filled.from ?? null, "entry-date")],
    [columns.to, say(filled.to ?? null, "entry-date")],
    [columns.asked, say(filled.asked ?? null, "entry-figure")],
    [columns.answered, say(filled.answered ?? null, "entry-figure")],
    ...options,
  ];
}

type Computed = Readonly<Record<"part" | "whole" | "rate", number | string>>;

function valuesOf(form: SurveyForm, { result }: FormReading): Computed {
  const rate = result?.kind === "counted" ? rateOf(form, result) : null;
  if (rate === null) return { part: 0, whole: 0, rate: "" };
  const [part, whole] = [Number(rate.part), Number(rate.whole)];
  return { part, whole, rate: part / whole };
}

function computedCells(draft: SurveyDraft, form: SurveyForm, reading: FormReading, row: number): Placed[] {
  const { columns } = draft.places;
  const at = addressesOf(columns, form, row);
  const values = valuesOf(form, reading);
  const counts = (draft.request.filling.get(form.id)?.counts ?? []).slice(0, form.options.length);
  const sampled = reading.result !== null && isSampled(form, reading.result) ? 1 : 0;
  const blanks = Array.from({ length: columns.sum - columns.options - form.options.length }, (_, more): Placed => [
    columns.options + form.options.length + more,
    say(null, "group-blank"),
  ]);
  return [
    ...blanks,
    [columns.sum, compute(sumOfAnswers(at), shownSum(counts), "count")],
    [columns.rate, compute(rateFormula(at), values.rate, "rate")],
    [columns.check, compute(checkFormula(form, at), checkWords(form, reading), "text")],
    [columns.part, compute(partFormula(form, at), values.part, "choice")],
    [columns.whole, compute(wholeFormula(form, at), values.whole, "choice")],
    [columns.state, compute(rowState(draft.request.set, form, at), reading.state, "choice")],
    [columns.sampled, compute(sampledFormula(form, at), sampled, "choice")],
  ];
}

function formRow(draft: SurveyDraft, form: SurveyForm): PlannedRow {
  const { columns, rows } = draft.places;
  const reading = draft.readings.get(form.id);
  if (reading === undefined) return rowOf([]);
  return rowOf([
    [columns.form, say(form.id, "number")],
    [columns.about, say(aboutText(form), "text")],
    [columns.respondents, say(respondentsText(form), "text")],
    ...entryCells(draft, form),
    ...computedCells(draft, form, reading, rows.get(form.id) ?? 0),
  ]);
}

/** Forms below a heading that names their answers; a new heading where the answers change. */
export function formRows(draft: SurveyDraft): Block {
  return {
    rows: draft.places.parts.flatMap(({ forms }) => {
      const [first] = forms;
      return first === undefined
        ? []
        : [headingRow(draft.places.columns, first), ...forms.map((form) => formRow(draft, form))];
    }),
  };
}
