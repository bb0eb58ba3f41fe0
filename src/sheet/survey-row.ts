import type { FormAnswers } from "../scoring/survey-answers";
import type { SurveyForm } from "../scoring/survey-form";
import type { Cell } from "./address";
import { gridOf, textAt } from "./grid";
import { mapSurvey } from "./map-survey";
import { rawCell, shown } from "./raw-cell";
import type { SheetSnapshot } from "./sheet-snapshot";

/** The cells of a form's row that a count fills: asked, answered, then each answer; and what they hold, "" where blank. */
export type SurveyRowCells = { readonly cells: readonly Cell[]; readonly held: readonly string[] };

/** Null where the sheet has no row of this form, or more than one. */
export function surveyRowCells(snapshot: SheetSnapshot, form: SurveyForm): SurveyRowCells | null {
  const grid = gridOf(snapshot);
  const map = mapSurvey(snapshot, grid);
  const { form: ids, asked, answered, options } = map?.columns ?? {};
  if (map === null || ids === undefined || asked === undefined || answered === undefined || options === undefined)
    return null;
  const rows = Array.from({ length: map.bottom - map.top + 1 }, (_, at) => map.top + at);
  const [row, second] = rows.filter((one) => textAt(grid, one, ids) === form.id);
  if (row === undefined || second !== undefined) return null;
  const columns = [asked, answered, ...form.options.map((_, at) => options + at)];
  return {
    cells: columns.map((column) => ({ row, column })),
    held: columns.map((column) => shown(rawCell(grid.at(row, column)))),
  };
}

/** What a count puts into these cells, in their order. */
export function countedValues({ asked, answered, counts }: FormAnswers): readonly number[] {
  return [asked, answered, ...counts];
}

/** "50 / 47: 43, 3, 1" as people compare it: asked, answered, answers. */
export function rowText([asked = "", answered = "", ...counts]: readonly (string | number)[]): string {
  const [a, b, ...answers] = [asked, answered, ...counts].map((one) => (one === "" ? "–" : String(one)));
  return `${a ?? ""} / ${b ?? ""}: ${answers.join(", ")}`;
}

/** How a row stands towards a count that is to be written into it. */
export function rowStanding({ held }: SurveyRowCells, counted: FormAnswers): "blank" | "same" | "differs" {
  if (held.every((text) => text === "")) return "blank";
  return countedValues(counted).every((value, at) => held[at] === String(value)) ? "same" : "differs";
}
