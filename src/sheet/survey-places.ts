import { surveyForms, type CriteriaSet } from "../scoring/criteria-set";
import type { SurveyForm } from "../scoring/survey-form";

/** Which column of a survey sheet holds what, counted from 0. */
export type SurveyColumns = {
  readonly form: number;
  readonly about: number;
  readonly respondents: number;
  readonly partner: number;
  readonly quarter: number;
  readonly from: number;
  readonly to: number;
  readonly asked: number;
  readonly answered: number;
  /** The first answer, the others behind it, as many as the form with the most has. */
  readonly options: number;
  readonly optionsEnd: number;
  readonly sum: number;
  readonly rate: number;
  readonly check: number;
  /** Hidden: weighted answers, what they are out of, the state of the row, whether its sample is large enough. */
  readonly part: number;
  readonly whole: number;
  readonly state: number;
  readonly sampled: number;
};

export type SurveyPlaces = {
  readonly columns: SurveyColumns;
  /** Forms whose answers have the same names share a heading; each part is the row of that heading and its forms. */
  readonly parts: readonly { readonly heading: number; readonly forms: readonly SurveyForm[] }[];
  readonly rows: ReadonlyMap<string, number>;
  readonly firstForm: number;
  readonly lastForm: number;
  readonly hint: number;
  readonly signature: number;
};

const OPTIONS = 9;
/** Letterhead 0 to 2, title 3, set 4, template mark 5, fields 6 and 7. */
export const SURVEY_TITLE_ROW = 3;
export const SURVEY_FIELD_ROW = 6;
export const SURVEY_HEADING_ROW = 8;

function columnsOf(forms: readonly SurveyForm[]): SurveyColumns {
  const widest = Math.max(...forms.map(({ options }) => options.length));
  const sum = OPTIONS + widest;
  return {
    form: 0,
    about: 1,
    respondents: 2,
    partner: 3,
    quarter: 4,
    from: 5,
    to: 6,
    asked: 7,
    answered: 8,
    options: OPTIONS,
    optionsEnd: sum - 1,
    sum,
    rate: sum + 1,
    check: sum + 2,
    part: sum + 3,
    whole: sum + 4,
    state: sum + 5,
    sampled: sum + 6,
  };
}

function sameAnswers(a: SurveyForm, b: SurveyForm): boolean {
  return JSON.stringify(a.options) === JSON.stringify(b.options);
}

function partsOf(forms: readonly SurveyForm[]): readonly (readonly SurveyForm[])[] {
  return forms.reduce<readonly (readonly SurveyForm[])[]>((parts, form) => {
    const last = parts.at(-1);
    const isSame = last?.[0] !== undefined && sameAnswers(last[0], form);
    return isSame ? [...parts.slice(0, -1), [...last, form]] : [...parts, [form]];
  }, []);
}

/** Where everything stands on the survey sheet of a set; null where the set describes no forms. */
export function placeSurveySheet(set: CriteriaSet): SurveyPlaces | null {
  const forms = surveyForms(set);
  if (forms.length === 0) return null;
  let row = SURVEY_HEADING_ROW;
  const rows = new Map<string, number>();
  const parts = partsOf(forms).map((own) => {
    const heading = row;
    own.forEach(({ id }, at) => rows.set(id, heading + 1 + at));
    row += own.length + 1;
    return { heading, forms: own };
  });
  const firstForm = SURVEY_HEADING_ROW + 1;
  return {
    columns: columnsOf(forms),
    parts,
    rows,
    firstForm,
    lastForm: row - 1,
    hint: row,
    signature: row + 1,
  };
}
