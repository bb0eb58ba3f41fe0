import { surveyForms } from "../../scoring/criteria-set";
import { problem, type Place, type Problem } from "../../scoring/problem";
import type { SurveyForm } from "../../scoring/survey-form";
import { a1 } from "../address";
import { gridOf, textAt, type Grid } from "../grid";
import { mapSurvey, type SurveyField, type SurveyMap } from "../map-survey";
import { rawCell, shown } from "../raw-cell";
import { parseSetName, setName } from "../set-name";
import type { SheetPlan } from "../sheet-plan";
import type { FoundCell, SheetSnapshot } from "../sheet-snapshot";
import { layoutSurveySheet } from "../survey-layout";
import { SURVEY_PAPER } from "../survey-paper";
import { placeSurveySheet, type SurveyPlaces } from "../survey-places";
import type { FilledForm, SurveyFilling, SurveyRequest } from "../survey-request";
import type { CarryWish } from "./carry-plan";
import { isDisguised, plainValue } from "./typed-cells";

/** A survey sheet as it is laid from another version. */
export type CarriedSurvey = {
  readonly sheet: string;
  /** As the old sheet names its set. */
  readonly from: string;
  readonly request: SurveyRequest;
  readonly carried: number;
  readonly left: readonly Problem[];
};

type Source = { readonly grid: Grid; readonly map: SurveyMap; readonly place: Place; readonly wish: CarryWish };

/** What a form's rows say to those who fill it in: form, respondents with the sample, answers with their weights. */
function planned(plan: SheetPlan, places: SurveyPlaces, form: SurveyForm): readonly string[] {
  const row = places.rows.get(form.id) ?? 0;
  const heading = places.parts.find(({ forms }) => forms.includes(form))?.heading ?? 0;
  const text = (at: number, column: number): string => String(plan.rows[at]?.cells[column]?.value ?? "").trim();
  const { about, respondents, options } = places.columns;
  const answers = form.options.map((_, at) => text(heading, options + at));
  return [text(row, about), text(row, respondents), ...answers, text(heading, options + form.options.length)];
}

function headingAbove({ grid, map }: Source, row: number): number {
  const column = map.columns.form ?? 0;
  for (let above = row - 1; above >= 0; above--) if (textAt(grid, above, column) === SURVEY_PAPER.form) return above;
  return row;
}

function found({ grid, map }: Source, form: SurveyForm, row: number): readonly string[] {
  const heading = headingAbove({ grid, map } as Source, row);
  const first = (map.columns.form ?? 0) + 1;
  const options = map.columns.options ?? 0;
  const answers = form.options.map((_, at) => textAt(grid, heading, options + at));
  const behind = options + form.options.length;
  return [textAt(grid, row, first), textAt(grid, row, first + 1), ...answers, textAt(grid, heading, behind)];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  const settled = (text: string): string => text.normalize("NFC").replaceAll(/\s+/gu, " ");
  return one.every((text, at) => settled(text) === settled(other[at] ?? ""));
}

const FIELDS = ["partner", "quarter", "from", "to", "asked", "answered"] as const satisfies readonly SurveyField[];
type Typed = { readonly column: number; readonly put: (form: FilledForm, value: number | string) => FilledForm };

function typedColumns({ columns }: SurveyMap): readonly Typed[] {
  const last = columns.sum ?? 0;
  const counts = Array.from({ length: Math.max(0, last - (columns.options ?? last)) }, (_, at): Typed => {
    return {
      column: (columns.options ?? 0) + at,
      put: (form, value) => {
        const before = form.counts ?? [];
        const blanks = Array.from({ length: Math.max(0, at - before.length) }, () => "");
        return { ...form, counts: [...before, ...blanks, value] };
      },
    };
  });
  const fields = FIELDS.flatMap((field): readonly Typed[] => {
    const column = columns[field];
    return column === undefined ? [] : [{ column, put: (form, value) => ({ ...form, [field]: value }) }];
  });
  return [...fields, ...counts];
}

type Row = { readonly id: string; readonly row: number };

function rowsOf({ grid, map }: Source): readonly Row[] {
  const column = map.columns.form ?? 0;
  return Array.from({ length: map.bottom - map.top + 1 }, (_, at) => map.top + at)
    .map((row) => ({ row, id: textAt(grid, row, column) }))
    .filter(({ id }) => id !== "" && id !== SURVEY_PAPER.form);
}

function leftAt({ place }: Source, { id, row }: Row, cell: FoundCell, isTaken: boolean): Problem {
  const at = { ...place, cell: a1({ row, column: cell.column }), criterion: id };
  const reason = isTaken ? "left-date" : "left-rule";
  return problem("entry-not-carried", at, { found: shown(rawCell(cell)), reason });
}

function typedAt(grid: Grid, row: number, column: number): FoundCell | null {
  const cell = grid.at(row, column);
  return cell === undefined || cell.formula !== null || rawCell(cell).kind === "blank" ? null : cell;
}

type Taken = { readonly filling: SurveyFilling; readonly carried: number; readonly left: readonly Problem[] };

function takeOver(source: Source, mayTake: (id: string, row: number) => boolean): Taken {
  const { grid, map } = source;
  const filling = new Map<string, FilledForm>();
  const left: Problem[] = [];
  let carried = 0;
  for (const { id, row } of rowsOf(source)) {
    const isTaken = mayTake(id, row) && !filling.has(id);
    let form: FilledForm = {};
    for (const { column, put } of typedColumns(map)) {
      const cell = typedAt(grid, row, column);
      if (cell === null) continue;
      const value = plainValue(cell);
      // A day is a number in a cell that shows it as one.
      const isDay = column === map.columns.from || column === map.columns.to;
      if (isTaken && value !== null && (isDay || !isDisguised(cell))) {
        form = put(form, value);
        carried += 1;
      } else left.push(leftAt(source, { id, row }, cell, isTaken));
    }
    if (isTaken) filling.set(id, form);
  }
  return { filling, carried, left };
}

/** Null for what is no survey sheet of the set that is carried, or where the target describes no forms. */
export function carrySurvey(snapshot: SheetSnapshot, file: string, wish: CarryWish): CarriedSurvey | null {
  const grid = gridOf(snapshot);
  const map = mapSurvey(snapshot, grid);
  const { set, hash } = wish.target;
  const places = placeSurveySheet(set);
  if (map === null || places === null) return null;
  const text = (label: keyof SurveyMap["cells"]): string => {
    const cell = map.cells[label];
    return cell === undefined ? "" : textAt(grid, cell.row, cell.column);
  };
  const from = text("criteria_set");
  if (parseSetName(from)?.id !== wish.from) return null;
  const source: Source = { grid, map, wish, place: { file, sheet: snapshot.name } };
  const about = { set, hash, name: snapshot.name, unit: text("unit"), unitCode: text("unit_code") };
  const blank = layoutSurveySheet({ ...about, filling: new Map() });
  const forms = new Map(surveyForms(set).map((form) => [form.id, form]));
  const mayTake = (id: string, row: number): boolean => {
    const form = forms.get(id);
    if (form === undefined || blank === null) return false;
    return from === setName(set, hash) || same(planned(blank, places, form), found(source, form, row));
  };
  const { filling, carried, left } = takeOver(source, mayTake);
  return { sheet: snapshot.name, from, request: { ...about, filling }, carried, left };
}
