import { surveyForms, type CriteriaSet } from "../scoring/criteria-set";
import type { SurveyResults } from "../scoring/survey-feed";
import { absoluteA1, cellArea, quotedSheet } from "./address";
import type { PaperSettings } from "./paper-settings";
import { rawValue } from "./raw-cell";
import { mayNotApply, readForm, type FormReading } from "./read-form";
import { placeSurveySheet, type SurveyColumns, type SurveyPlaces } from "./survey-places";

/** What somebody typed into a form's row, as it will stand in the cells; days as Excel's serial numbers. */
export type FilledForm = {
  readonly partner?: string;
  readonly quarter?: string;
  readonly from?: number | string;
  readonly to?: number | string;
  readonly asked?: number | string;
  readonly answered?: number | string;
  readonly counts?: readonly (number | string)[];
};
/** Rows by the ids of their forms. */
export type SurveyFilling = ReadonlyMap<string, FilledForm>;

/** What a survey sheet is asked to be. */
export type SurveyRequest = {
  readonly set: CriteriaSet;
  readonly hash: string;
  /** The sheet's own name, at most 31 characters. */
  readonly name: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly filling: SurveyFilling;
  /** What its paper says; by default as the set's issuer tells. */
  readonly paper?: PaperSettings;
};

/** A request worked out: where everything stands and what each row comes to. */
export type SurveyDraft = {
  readonly request: SurveyRequest;
  readonly places: SurveyPlaces;
  readonly readings: ReadonlyMap<string, FormReading>;
};

export function readSurveyFilling(set: CriteriaSet, filling: SurveyFilling): ReadonlyMap<string, FormReading> {
  return new Map(
    surveyForms(set).map((form) => {
      const { asked, answered, counts, from, to } = filling.get(form.id) ?? {};
      const cells = {
        asked: rawValue(asked ?? null),
        answered: rawValue(answered ?? null),
        counts: (counts ?? []).map(rawValue),
        from: rawValue(from ?? null),
        to: rawValue(to ?? null),
      };
      return [form.id, readForm(form, cells, mayNotApply(set, form))] as const;
    }),
  );
}

export function resultsOf(readings: ReadonlyMap<string, FormReading>): SurveyResults {
  return new Map([...readings].map(([id, { result }]) => [id, result]));
}

/** Null where the set describes no forms. */
export function draftSurveySheet(request: SurveyRequest): SurveyDraft | null {
  const places = placeSurveySheet(request.set);
  return places === null ? null : { request, places, readings: readSurveyFilling(request.set, request.filling) };
}

/** The survey sheet that a score sheet of the same workbook takes points from. */
export type SurveyLink = { readonly sheet: string; readonly filling: SurveyFilling };

/** A cell of a form's row as another sheet refers to it: 'Khảo sát'!$P$10. */
export function surveyCell(set: CriteriaSet, link: SurveyLink, form: string, column: keyof SurveyColumns): string {
  const places = placeSurveySheet(set);
  if (places === null) return "#REF!";
  const cell = cellArea({ row: places.rows.get(form) ?? 0, column: places.columns[column] });
  return `${quotedSheet(link.sheet)}!${absoluteA1(cell)}`;
}
