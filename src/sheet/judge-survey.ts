import { surveyForms, type CriteriaSet } from "../scoring/criteria-set";
import { allLeaves } from "../scoring/criteria-set";
import { problem, type Place, type Problem } from "../scoring/problem";
import { isSampled } from "../scoring/survey-answers";
import { gateForms } from "../scoring/survey-feed";
import type { SurveyForm } from "../scoring/survey-form";
import type { SurveyedForm, SurveySheet } from "../summary/scored-sheet";
import { a1 } from "./address";
import { gridOf, textAt, type Grid } from "./grid";
import type { FindSet } from "./judge-sheet";
import { isNamedScoreSheet, mapSurvey, type SurveyField, type SurveyMap } from "./map-survey";
import { BLANK, rawCell, type RawCell } from "./raw-cell";
import { mayNotApply, readForm, type FormPart, type FormReading } from "./read-form";
import { parseSetName, setName } from "./set-name";
import type { SheetSnapshot } from "./sheet-snapshot";

type Reading = {
  readonly grid: Grid;
  readonly map: SurveyMap;
  readonly set: CriteriaSet;
  readonly place: Place;
};

type FoundForms = { readonly rows: ReadonlyMap<string, number>; readonly problems: readonly Problem[] };

/** A row that holds numbers under an id that the set does not know would be lost unseen. */
function isStray({ grid, map }: Reading, row: number): boolean {
  const { asked, answered } = map.columns;
  return [asked, answered].some((column) => column !== undefined && grid.at(row, column)?.kind === "number");
}

function findForms(reading: Reading): FoundForms {
  const { grid, map, set, place } = reading;
  const known = new Set(surveyForms(set).map(({ id }) => id));
  const rows = new Map<string, number>();
  const problems: Problem[] = [];
  const column = map.columns.form ?? 0;
  for (let row = map.top; row <= map.bottom; row++) {
    const id = textAt(grid, row, column);
    const first = rows.get(id);
    const at = { ...place, cell: a1({ row, column }) };
    if (!known.has(id)) {
      if (isStray(reading, row)) problems.push(problem("survey-form-unknown", at, { found: id }));
    } else if (first === undefined) rows.set(id, row);
    else problems.push(problem("survey-form-duplicated", at, { first: a1({ row: first, column }) }));
  }
  const missing = surveyForms(set).filter(({ id }) => !rows.has(id));
  return {
    rows,
    problems: [
      ...problems,
      ...missing.map(({ id, title }) => problem("survey-form-missing", place, { title: `${id}: ${title}` })),
    ],
  };
}

function raw({ grid, map }: Reading, row: number, field: SurveyField, beside = 0): RawCell {
  const column = map.columns[field];
  return column === undefined ? BLANK : rawCell(grid.at(row, column + beside));
}

function partCell({ map }: Reading, row: number, part: FormPart): string {
  const { columns } = map;
  const options = columns.options ?? 0;
  const column = typeof part === "number" ? options + part : (columns[part] ?? columns.answered ?? 0);
  return a1({ row, column });
}

/** Whether anything hangs on a form: a criterion, or a gate over its sample. A form that only reports may be blank. */
function isNeeded(set: CriteriaSet, form: SurveyForm): boolean {
  const feeds = allLeaves(set).some((leaf) => leaf.kind === "survey" && leaf.form === form.id);
  return feeds || set.gates.some((gate) => gate.kind === "survey-sample" && gateForms(set, gate).includes(form));
}

function sampleProblems(reading: Reading, form: SurveyForm, row: number, { result }: FormReading): readonly Problem[] {
  const { minimumSample: needed } = form;
  if (result?.kind !== "counted" || needed === undefined || isSampled(form, result)) return [];
  const place = { ...reading.place, cell: partCell(reading, row, "answered") };
  return [problem("survey-sample-small", place, { answered: result.answered, needed })];
}

function rowProblems(reading: Reading, form: SurveyForm, row: number, found: FormReading): readonly Problem[] {
  const isUntouched = found.complaints.length === 1 && found.complaints[0]?.complaint.code === "survey-count-missing";
  const isLeftOut = isUntouched && raw(reading, row, "asked").kind === "blank" && !isNeeded(reading.set, form);
  const complaints = isLeftOut ? [] : found.complaints;
  return [
    ...complaints.map(({ part, complaint }): Problem => ({
      ...complaint,
      place: { ...reading.place, cell: partCell(reading, row, part) },
    })),
    ...sampleProblems(reading, form, row, found),
  ];
}

function dayOf(cell: RawCell): number | null {
  return cell.kind === "number" ? cell.value : null;
}

type Judged = { readonly form: SurveyedForm; readonly problems: readonly Problem[] };

function judgeForm(reading: Reading, form: SurveyForm, row: number): Judged {
  const { grid, map, set } = reading;
  const text = (field: SurveyField): string => {
    const column = map.columns[field];
    return column === undefined ? "" : textAt(grid, row, column);
  };
  const [from, to] = [raw(reading, row, "from"), raw(reading, row, "to")];
  const cells = {
    asked: raw(reading, row, "asked"),
    answered: raw(reading, row, "answered"),
    counts: form.options.map((_, at) => raw(reading, row, "options", at)),
    from,
    to,
  };
  const found = readForm(form, cells, mayNotApply(set, form));
  return {
    form: {
      form: form.id,
      result: found.result,
      partner: text("partner"),
      quarter: text("quarter"),
      from: dayOf(from),
      to: dayOf(to),
      cell: partCell(reading, row, "answered"),
    },
    problems: rowProblems(reading, form, row, found),
  };
}

function judgeForms(reading: Reading): Pick<SurveySheet, "forms" | "problems"> {
  const { rows, problems } = findForms(reading);
  const judged = surveyForms(reading.set).flatMap((form) => {
    const row = rows.get(form.id);
    return row === undefined ? [] : [judgeForm(reading, form, row)];
  });
  return {
    forms: judged.map(({ form }) => form),
    problems: [...problems, ...judged.flatMap((one) => one.problems)],
  };
}

function setProblems(found: string, known: ReturnType<FindSet>, place: Place): readonly Problem[] {
  if (known === null) return [problem("criteria-set-unknown", place, { found })];
  const expected = setName(known.set, known.hash);
  return expected === found ? [] : [problem("criteria-version-differs", place, { found, expected, changes: "" })];
}

/** Judges a survey sheet: every problem at once, each at its cell. Null when it is no survey sheet. */
export function judgeSurvey(snapshot: SheetSnapshot, file: string, findSet: FindSet): SurveySheet | null {
  if (isNamedScoreSheet(snapshot)) return null;
  const grid = gridOf(snapshot);
  const map = mapSurvey(snapshot, grid);
  if (map === null) return null;
  const place: Place = { file, sheet: snapshot.name };
  const text = (label: "unit" | "unit_code" | "criteria_set"): string => {
    const cell = map.cells[label];
    return cell === undefined ? "" : textAt(grid, cell.row, cell.column);
  };
  const at = (label: "unit" | "criteria_set"): Place => {
    const cell = map.cells[label];
    return cell === undefined ? place : { ...place, cell: a1(cell) };
  };
  const found = text("criteria_set");
  const name = parseSetName(found);
  const known = name === null ? null : findSet(name.id);
  const judged = known === null ? { forms: [], problems: [] } : judgeForms({ grid, map, set: known.set, place });
  const code = text("unit_code");
  return {
    file,
    sheet: snapshot.name,
    unit: { code: code === "" ? null : code, name: text("unit") },
    set: name ?? { id: found, version: "", hash: "" },
    forms: judged.forms,
    problems: [
      ...(map.by === "headings" ? [problem("names-missing", place, {})] : []),
      ...(text("unit") === "" ? [problem("unit-missing", at("unit"), {})] : []),
      ...setProblems(found, known, at("criteria_set")),
      ...judged.problems,
    ],
  };
}
