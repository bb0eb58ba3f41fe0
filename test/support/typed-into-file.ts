import { surveyForms, type CriteriaSet } from "../../src/scoring/criteria-set";
import type { Filling } from "../../src/sheet/filling";
import { gridOf, type Grid } from "../../src/sheet/grid";
import { PAPER } from "../../src/sheet/paper-words";
import type { SheetSnapshot } from "../../src/sheet/sheet-snapshot";
import type { SurveyFilling } from "../../src/sheet/survey-request";
import { surveyRowCells } from "../../src/sheet/survey-row";
import type { CellEdit } from "../../src/workbook/patch-xlsx";

type Typed = number | string | undefined;

/** The row of each id in the column of this name. */
function rowsBy(snapshot: SheetSnapshot, grid: Grid, name: string): ReadonlyMap<string, number> {
  const area = snapshot.names[name];
  if (area === undefined) return new Map();
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at);
  return new Map(rows.map((row) => [String(grid.at(row, area.left)?.value ?? ""), row]));
}

/** What a person types into a score sheet that stands: nobody types over a formula. */
export function typedIntoScores(
  snapshot: SheetSnapshot,
  set: CriteriaSet,
  { rows, documents }: Filling,
): readonly CellEdit[] {
  const grid = gridOf(snapshot);
  const samples = new Set(set.gates.filter(({ kind }) => kind === "survey-sample").map(({ id }) => id));
  const markOf = (id: string): string => (samples.has(id) ? PAPER.held : PAPER.document);
  const into = (ids: string, id: string, name: string, value: Typed): readonly CellEdit[] => {
    const [row, area] = [rowsBy(snapshot, grid, ids).get(id), snapshot.names[name]];
    if (value === undefined || row === undefined || area === undefined) return [];
    const cell = { row, column: area.left };
    const hasFormula = (grid.at(row, area.left)?.formula ?? null) !== null;
    return hasFormula ? [] : [{ sheet: snapshot.name, cell, value }];
  };
  const typed = [...rows].flatMap(([id, row]) => [
    ...into("criterion_ids", id, "points", row.points),
    ...into("criterion_ids", id, "figures", row.figures),
    ...into("criterion_ids", id, "figures_of", row.figuresOf),
    ...into("bonus_ids", id, "bonus_points", row.points),
  ]);
  return [...typed, ...[...documents].flatMap((id) => into("gate_ids", id, "gate_marks", markOf(id)))];
}

/** The same for a survey sheet; days stay blank. */
export function typedIntoSurvey(
  snapshot: SheetSnapshot,
  set: CriteriaSet,
  filling: SurveyFilling,
): readonly CellEdit[] {
  return surveyForms(set).flatMap((form) => {
    const { asked = "", answered = "", counts = [] } = filling.get(form.id) ?? {};
    const cells = surveyRowCells(snapshot, form)?.cells ?? [];
    return cells.map((cell, at) => ({ sheet: snapshot.name, cell, value: [asked, answered, ...counts][at] ?? "" }));
  });
}
