import type { CriteriaSet } from "../scoring/criteria-set";
import { allLeaves } from "../scoring/criteria-set";
import { judgeNumber } from "../scoring/entry";
import { hundredthsOf, NO_POINTS, numberOf } from "../scoring/points";
import { answersOf, MOST_ASKED, type SurveyResult } from "../scoring/survey-answers";
import type { SurveyForm } from "../scoring/survey-form";
import { dayMonth } from "./date-score";
import { stateOf } from "./filling-state";
import { readNumber, type Complaint, type NumberReading } from "./read-number";
import { shown, type RawCell } from "./raw-cell";

/** The cells of a form's row that take entries. */
export type FormCells = {
  readonly asked: RawCell;
  readonly answered: RawCell;
  readonly counts: readonly RawCell[];
  readonly from: RawCell;
  readonly to: RawCell;
};
/** Where a complaint belongs: a column of the row, or the answer of this number. */
export type FormPart = "asked" | "answered" | "sum" | "from" | "to" | number;
export type FormReading = {
  readonly result: SurveyResult | null;
  readonly complaints: readonly { readonly part: FormPart; readonly complaint: Complaint }[];
  /** As the hidden column of the sheet says it: the number of a word in `STATE_WORDS`. */
  readonly state: number;
};

export const STATE = { inOrder: 0, missing: 1, above: 4, sum: 5, dates: 6, notApplicable: 7 } as const;
/** The days that Excel knows: 1 January 1900 to 31 December 9999. */
export const FIRST_DAY = 1;
export const LAST_DAY = 2_958_465;

const HUNDREDTHS = 100;
const BOUNDS = { least: NO_POINTS, most: hundredthsOf(MOST_ASKED * HUNDREDTHS), step: hundredthsOf(HUNDREDTHS) };

/** Where a criterion that follows a form may be left out, so may the form: N/A stands in its first cell. */
export function mayNotApply(set: CriteriaSet, form: SurveyForm): boolean {
  return allLeaves(set).some(
    (leaf) => leaf.kind === "survey" && leaf.form === form.id && leaf.notApplicable !== undefined,
  );
}

function readCount(raw: RawCell, allowsNotApplicable: boolean): NumberReading {
  return readNumber(raw, { judge: (value) => judgeNumber(value, BOUNDS), allowsNotApplicable, words: [] });
}

type Found = FormReading["complaints"];

function complaintOf(part: FormPart, reading: NumberReading, form: SurveyForm): Found {
  if (reading.is === "wrong") return [{ part, complaint: reading.complaint }];
  if (reading.is !== "blank") return [];
  return [{ part, complaint: { code: "survey-count-missing", facts: { form: form.id } } }];
}

function dateComplaint(part: "from" | "to", raw: RawCell): Found {
  if (raw.kind === "blank") return [];
  if (raw.kind === "number" && raw.value >= FIRST_DAY && raw.value <= LAST_DAY) return [];
  return [{ part, complaint: { code: "survey-date-unreadable", facts: { found: shown(raw) } } }];
}

function dateComplaints({ from, to }: FormCells): Found {
  const single = [...dateComplaint("from", from), ...dateComplaint("to", to)];
  if (single.length > 0 || from.kind !== "number" || to.kind !== "number" || from.value <= to.value) return single;
  const facts = { from: dayMonth(from.value), to: dayMonth(to.value) };
  return [{ part: "from", complaint: { code: "survey-dates-reversed", facts } }];
}

function countOf(reading: NumberReading): number {
  return reading.is === "points" ? numberOf(reading.points) : 0;
}

/** What is wrong with counts that are numbers each, the graver first; with the state that the sheet gives it. */
function sumComplaint(form: SurveyForm, asked: number, answered: number, given: number): [number, Found] {
  if (answered > asked) {
    const facts = { answered, asked };
    return [STATE.above, [{ part: "answered", complaint: { code: "survey-answered-above-asked", facts } }]];
  }
  const expected = answersOf(form, answered);
  if (given === expected) return [answered === 0 ? STATE.missing : STATE.inOrder, []];
  return [STATE.sum, [{ part: "sum", complaint: { code: "survey-sum-differs", facts: { found: given, expected } } }]];
}

/** A row that is blank throughout is one missing entry, not many. */
function isUntouched({ asked, answered, counts }: FormCells): boolean {
  return [asked, answered, ...counts].every(({ kind }) => kind === "blank");
}

/** Reads a form's row: what came back, or every complaint about its cells. */
export function readForm(form: SurveyForm, cells: FormCells, allowsNotApplicable: boolean): FormReading {
  const asked = readCount(cells.asked, allowsNotApplicable);
  if (asked.is === "not-applicable")
    return { result: { kind: "not-applicable" }, complaints: [], state: STATE.notApplicable };
  const answered = readCount(cells.answered, false);
  const options = form.options.map((_, at) => readCount(cells.counts[at] ?? { kind: "blank" }, false));
  const dates = dateComplaints(cells);
  const single = [
    ...complaintOf("asked", asked, form),
    ...(isUntouched(cells)
      ? []
      : [
          ...complaintOf("answered", answered, form),
          ...options.flatMap((option, at) => complaintOf(at, option, form)),
        ]),
  ];
  if (single.length > 0) {
    const state = Math.max(...single.map(({ complaint }) => stateOf(complaint)));
    return { result: null, complaints: [...single, ...dates], state };
  }
  const counts = options.map(countOf);
  const given = counts.reduce((sum, count) => sum + count, 0);
  const [sumState, wrong] = sumComplaint(form, countOf(asked), countOf(answered), given);
  const state = wrong.length === 0 && dates.length > 0 ? STATE.dates : sumState;
  const result = { kind: "counted", asked: countOf(asked), answered: countOf(answered), counts } as const;
  return { result: state === STATE.inOrder ? result : null, complaints: [...wrong, ...dates], state };
}
