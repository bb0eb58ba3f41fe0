import { surveyForms, type CriteriaSet } from "../scoring/criteria-set";
import { problem, type Problem } from "../scoring/problem";
import { rateOf, type FormAnswers, type Rate, type SurveyResult } from "../scoring/survey-answers";
import type { SurveyForm } from "../scoring/survey-form";
import { labelOf, placeOf } from "./match-units";
import { unitFinder, type RosterUnit } from "./roster";
import type { ScoredSheet, SourceFile, SurveyedForm, SurveySheet } from "./scored-sheet";

/** A form in one unit, with the sheet that it was read from. */
export type SurveyRow = {
  readonly unit: RosterUnit;
  readonly form: SurveyForm;
  readonly found: SurveyedForm;
  readonly sheet: SurveySheet;
};
/** A form over all units that have a result. */
export type SurveyTotal = {
  readonly form: SurveyForm;
  readonly units: number;
  readonly answers: FormAnswers;
  /** Null without a single answer. */
  readonly rate: Rate | null;
};
export type MergedSurveys = {
  /** By unit, then by form in the order of the set. */
  readonly rows: readonly SurveyRow[];
  readonly totals: readonly SurveyTotal[];
  /** What is wrong with a unit's surveys: a unit with such an error is not ranked. */
  readonly unitProblems: ReadonlyMap<RosterUnit, readonly Problem[]>;
  /** Of surveys of no unit that is known. */
  readonly problems: readonly Problem[];
};

type Filed = { readonly unit: RosterUnit; readonly sheet: SurveySheet };

/** A file all of whose score sheets were set aside has nothing to say about surveys either. */
function isInForce({ sheets }: SourceFile, inForce: ReadonlySet<ScoredSheet>): boolean {
  return sheets.length === 0 || sheets.some((sheet) => inForce.has(sheet));
}

function countsKey(result: SurveyResult | null): string {
  if (result === null) return "";
  return result.kind === "not-applicable" ? "N/A" : JSON.stringify([result.asked, result.answered, result.counts]);
}

type Settled = { readonly rows: readonly SurveyRow[]; readonly problems: readonly Problem[] };

/** The first sheet that has a result counts; another one of the same unit must say the same. */
function settleForm(form: SurveyForm, own: readonly Filed[]): Settled {
  const all = own.flatMap(({ unit, sheet }): readonly SurveyRow[] => {
    const found = sheet.forms.find((one) => one.form === form.id);
    return found === undefined ? [] : [{ unit, form, found, sheet }];
  });
  const used = all.find(({ found }) => found.result !== null) ?? all[0];
  if (used === undefined) return { rows: [], problems: [] };
  const others = all.filter((row) => row !== used && row.found.result !== null);
  const problems = others.map(({ unit, found, sheet }) => {
    const isSame = countsKey(found.result) === countsKey(used.found.result);
    const place = { ...placeOf(sheet), cell: found.cell };
    const other = `${used.sheet.file} › ${used.sheet.sheet} › ${used.found.cell}`;
    const facts = { unit: labelOf(unit), form: form.id, other };
    return problem(isSame ? "survey-duplicated" : "survey-conflict", place, facts);
  });
  return { rows: [used], problems };
}

function totalOf(form: SurveyForm, rows: readonly SurveyRow[]): SurveyTotal {
  const counted = rows.flatMap(({ form: own, found: { result } }) =>
    own === form && result?.kind === "counted" ? [result] : [],
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const answers = {
    asked: sum(counted.map(({ asked }) => asked)),
    answered: sum(counted.map(({ answered }) => answered)),
    counts: form.options.map((_, at) => sum(counted.map(({ counts }) => counts[at] ?? 0))),
  };
  return { form, units: counted.length, answers, rate: rateOf(form, answers) };
}

/** What the survey sheets of a set say together; null where no file has one. `inForce` are the score sheets that count. */
export function mergeSurveys(
  set: CriteriaSet,
  files: readonly SourceFile[],
  units: readonly RosterUnit[],
  inForce: ReadonlySet<ScoredSheet>,
): MergedSurveys | null {
  const find = unitFinder(units);
  const sheets = files
    .filter((file) => isInForce(file, inForce))
    .flatMap(({ surveys = [] }) => surveys.filter((sheet) => sheet.set.id === set.id));
  if (sheets.length === 0) return null;
  const filed = sheets.flatMap((sheet): readonly Filed[] => {
    const unit = find(sheet.unit);
    return unit === null ? [] : [{ unit, sheet }];
  });
  const strangers = sheets.filter((sheet) => find(sheet.unit) === null && labelOf(sheet.unit) !== "");
  const settled = units.map((unit) => {
    const own = filed.filter((one) => one.unit === unit);
    const forms = surveyForms(set).map((form) => settleForm(form, own));
    return [unit, forms.flatMap(({ rows }) => rows), forms.flatMap(({ problems }) => problems)] as const;
  });
  const rows = settled.flatMap(([, own]) => own);
  return {
    rows,
    totals: surveyForms(set).map((form) => totalOf(form, rows)),
    unitProblems: new Map(settled.map(([unit, , problems]) => [unit, problems])),
    problems: strangers.map((sheet) => problem("unit-unknown", placeOf(sheet), { unit: labelOf(sheet.unit) })),
  };
}
