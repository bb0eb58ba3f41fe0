import type { Cell } from "./address";
import { fold } from "./fold";
import type { Grid } from "./grid";
import { PAPER } from "./paper-words";
import type { SheetSnapshot } from "./sheet-snapshot";
import { SURVEY_PAPER } from "./survey-paper";

export type SurveyField = "form" | "partner" | "quarter" | "from" | "to" | "asked" | "answered" | "options" | "sum";
type Label = "unit" | "unit_code" | "criteria_set";

/** Where everything stands on a found survey sheet, by its names or by its heading texts. */
export type SurveyMap = {
  readonly by: "names" | "headings";
  readonly top: number;
  readonly bottom: number;
  readonly columns: Readonly<Partial<Record<SurveyField, number>>>;
  readonly cells: Readonly<Partial<Record<Label, Cell>>>;
};

const NAMES: Readonly<Record<SurveyField, string>> = {
  form: "survey_forms",
  partner: "survey_partner",
  quarter: "survey_quarter",
  from: "survey_from",
  to: "survey_to",
  asked: "survey_asked",
  answered: "survey_answered",
  options: "survey_options",
  sum: "survey_sum",
};
const HEADINGS: ReadonlyMap<string, SurveyField> = new Map(
  (["form", "partner", "quarter", "from", "to", "asked", "answered", "sum"] as const).map((field) => [
    fold(SURVEY_PAPER[field]),
    field,
  ]),
);
const LABELS: ReadonlyMap<string, Label> = new Map([
  [fold(PAPER.unit), "unit"],
  [fold(PAPER.unitCode), "unit_code"],
  [fold(PAPER.criteriaSet), "criteria_set"],
]);
const FIELDS = Object.keys(NAMES) as readonly SurveyField[];

function cellsByName(names: SheetSnapshot["names"]): SurveyMap["cells"] {
  const found: Partial<Record<Label, Cell>> = {};
  for (const label of LABELS.values()) {
    const area = names[label];
    if (area !== undefined) found[label] = { row: area.top, column: area.left };
  }
  return found;
}

function mapByNames({ names }: SheetSnapshot): SurveyMap | null {
  const forms = names[NAMES.form];
  if (forms === undefined) return null;
  const columns: Partial<Record<SurveyField, number>> = {};
  for (const field of FIELDS) {
    const area = names[NAMES[field]];
    if (area !== undefined) columns[field] = area.left;
  }
  const isWhole = FIELDS.every((field) => columns[field] !== undefined);
  return isWhole ? { by: "names", top: forms.top, bottom: forms.bottom, columns, cells: cellsByName(names) } : null;
}

/** A label's value is the next cell to its right that holds something else than a label. */
function cellsByLabel(grid: Grid, above: number): SurveyMap["cells"] {
  const found: Partial<Record<Label, Cell>> = {};
  for (let row = 0; row < above; row++) {
    const cells = grid.row(row).filter(({ value }) => String(value).trim() !== "");
    cells.forEach((cell, at) => {
      const label = LABELS.get(fold(String(cell.value)));
      const next = cells[at + 1];
      if (label === undefined) return;
      const isValue = next !== undefined && !LABELS.has(fold(String(next.value)));
      found[label] = isValue ? { row, column: next.column } : { row, column: cell.column + 1 };
    });
  }
  return found;
}

function columnsAt(grid: Grid, row: number): SurveyMap["columns"] {
  const columns: Partial<Record<SurveyField, number>> = {};
  for (const { value, column } of grid.row(row)) {
    const field = typeof value === "string" ? HEADINGS.get(fold(value)) : undefined;
    if (field !== undefined) columns[field] ??= column;
  }
  if (columns.answered !== undefined) columns.options = columns.answered + 1;
  return columns;
}

function mapByHeadings(grid: Grid): SurveyMap | null {
  for (let row = 0; row < grid.height; row++) {
    const columns = columnsAt(grid, row);
    const isHeading = columns.form !== undefined && columns.asked !== undefined && columns.answered !== undefined;
    if (!isHeading) continue;
    return { by: "headings", top: row + 1, bottom: grid.height - 1, columns, cells: cellsByLabel(grid, row) };
  }
  return null;
}

/** Known without a look at its cells: nearly every sheet of a merge is one, and folding its texts took a sixth of the time. */
export function isNamedScoreSheet({ names }: SheetSnapshot): boolean {
  return names["criterion_ids"] !== undefined && names[NAMES.form] === undefined;
}

/** By the sheet's names, and by its headings where names are gone; null when it is no survey sheet. */
export function mapSurvey(snapshot: SheetSnapshot, grid: Grid): SurveyMap | null {
  return mapByNames(snapshot) ?? mapByHeadings(grid);
}
