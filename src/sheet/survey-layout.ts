import { across, fill, nameCell, rowOf, say, stack, type Block } from "./draft";
import { defaultPaper } from "./default-paper";
import { letterhead, type Halves } from "./letterhead";
import { PAPER } from "./paper-words";
import { setName } from "./set-name";
import type { PageSetup, PlannedColumn, PlannedName, PlannedRow, SheetPlan } from "./sheet-plan";
import { signature, type Signing } from "./signature";
import { SURVEY_PAPER } from "./survey-paper";
import { SURVEY_FIELD_ROW, SURVEY_HEADING_ROW, SURVEY_TITLE_ROW, type SurveyColumns } from "./survey-places";
import { draftSurveySheet, type SurveyDraft, type SurveyRequest } from "./survey-request";
import { formRows } from "./survey-rows";
import { surveyHighlights, surveyRules } from "./survey-rules";

/** Margins in millimetres: Nghị định 30/2020, Phụ lục I allows 20–25 above and below, 30–35 left, 15–20 right. */
const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const;
const WIDTH = { form: 12, about: 30, short: 11, date: 12, option: 9, hidden: 6, check: 18, partner: 18 } as const;

function widths(columns: SurveyColumns): readonly PlannedColumn[] {
  const options = Array.from({ length: columns.rate - columns.options + 1 }, () => ({ width: WIDTH.option }));
  return [
    { width: WIDTH.form },
    { width: WIDTH.about },
    { width: WIDTH.partner },
    { width: WIDTH.partner },
    { width: WIDTH.option },
    { width: WIDTH.date },
    { width: WIDTH.date },
    { width: WIDTH.short },
    { width: WIDTH.short },
    ...options,
    { width: WIDTH.check },
    ...Array.from({ length: 4 }, () => ({ width: WIDTH.hidden, hidden: true }) as const),
  ];
}

function halvesOf({ places }: SurveyDraft): Halves {
  const { columns } = places;
  return { left: [columns.form, columns.partner], right: [columns.quarter, columns.check] };
}

function titles({ request, places }: SurveyDraft): Block {
  const { set } = request;
  const lines = [
    say(SURVEY_PAPER.title, "title"),
    say(set.title, "subtitle"),
    say(set.status === "template" ? PAPER.template : null, "template"),
  ];
  return {
    rows: lines.map((cell) => rowOf([[0, cell]])),
    merges: lines.map((_, at) => across(SURVEY_TITLE_ROW + at, 0, places.columns.check)),
  };
}

const FIELD = { label: 0, value: 1, secondLabel: 3, secondValue: 4, secondEnd: 6 } as const;

function fieldRows({ request }: SurveyDraft): Block {
  const rows: readonly PlannedRow[] = [
    rowOf([
      [FIELD.label, say(PAPER.unit, "field-label")],
      [FIELD.value, say(request.unit, "field")],
      [FIELD.value + 1, say(null, "field")],
      [FIELD.secondLabel, say(PAPER.unitCode, "field-label")],
      [FIELD.secondValue, say(request.unitCode, "field")],
      ...fill(FIELD.secondValue + 1, FIELD.secondEnd, "field"),
    ]),
    rowOf([
      [FIELD.label, say(PAPER.criteriaSet, "field-label")],
      [FIELD.value, say(setName(request.set, request.hash), "set-name")],
      ...fill(FIELD.value + 1, FIELD.secondEnd, "field-fixed"),
    ]),
  ];
  return {
    rows,
    merges: [
      across(SURVEY_FIELD_ROW, FIELD.value, FIELD.value + 1),
      across(SURVEY_FIELD_ROW, FIELD.secondValue, FIELD.secondEnd),
      across(SURVEY_FIELD_ROW + 1, FIELD.value, FIELD.secondEnd),
    ],
  };
}

/** The sheet-scoped names by which readers find their way. */
function names({ places }: SurveyDraft): readonly PlannedName[] {
  const { columns, firstForm, lastForm } = places;
  const column = (name: string, left: number, right = left): PlannedName => ({
    name,
    area: { top: firstForm, left, bottom: lastForm, right },
  });
  return [
    column("survey_forms", columns.form),
    column("survey_partner", columns.partner),
    column("survey_quarter", columns.quarter),
    column("survey_from", columns.from),
    column("survey_to", columns.to),
    column("survey_asked", columns.asked),
    column("survey_answered", columns.answered),
    column("survey_options", columns.options, columns.optionsEnd),
    column("survey_sum", columns.sum),
    nameCell("unit", { row: SURVEY_FIELD_ROW, column: FIELD.value }),
    nameCell("unit_code", { row: SURVEY_FIELD_ROW, column: FIELD.secondValue }),
    nameCell("criteria_set", { row: SURVEY_FIELD_ROW + 1, column: FIELD.value }),
  ];
}

function hint({ places }: SurveyDraft): Block {
  const row = rowOf([[0, say(SURVEY_PAPER.hint, "note")], ...fill(1, places.columns.check, "note")]);
  return { rows: [row], merges: [across(places.hint, 0, places.columns.check)] };
}

function page({ places }: SurveyDraft): PageSetup {
  return {
    orientation: "landscape",
    margins: MARGINS,
    printed: { top: 0, left: 0, bottom: places.signature, right: places.columns.check },
    repeatedRows: { first: SURVEY_HEADING_ROW, last: SURVEY_HEADING_ROW },
    breaksAfter: [],
  };
}

function signing(who: string): Signing {
  return { lines: [who], name: "" };
}

/** The survey sheet of a unit: what came back of each form. Null where the set describes no forms. */
export function layoutSurveySheet(request: SurveyRequest): SheetPlan | null {
  const draft = draftSurveySheet(request);
  if (draft === null) return null;
  const halves = halvesOf(draft);
  const blocks = stack([
    letterhead(0, halves, request.paper ?? defaultPaper(request.set), "plain"),
    titles(draft),
    fieldRows(draft),
    formRows(draft),
    hint(draft),
    signature(draft.places.signature, halves, signing(SURVEY_PAPER.signPartner), signing(PAPER.signUnit)),
  ]);
  return {
    name: request.name,
    hidden: false,
    columns: widths(draft.places.columns),
    rows: blocks.rows,
    merges: blocks.merges,
    names: names(draft),
    rules: surveyRules(draft),
    highlights: surveyHighlights(draft),
    locked: true,
    freeze: { rows: SURVEY_HEADING_ROW, columns: draft.places.columns.about },
    page: page(draft),
    charts: [],
  };
}
