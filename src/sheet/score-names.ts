import type { Cell } from "./address";
import { nameCell } from "./draft";
import { cellIn, columnArea, type ScoreDraft } from "./score-request";
import type { PlannedName } from "./sheet-plan";
import { FIRST_FIELD_ROW } from "./score-places";

/** Labels of the fields stand in columns 0 and 2; their values in 1 and 4 (design 5.1 gives each value a name). */
export const FIELD_VALUE = { left: 1, rightLabel: 2, right: 4 } as const;

/** Hidden beside the heading of the states: which layer takes entries. */
export function layerCell({ heading }: ScoreDraft["places"], { fullWhenNa }: ScoreDraft["columns"]): Cell {
  return { row: heading, column: fullWhenNa };
}

function tableNames(draft: ScoreDraft): readonly PlannedName[] {
  const { columns, places } = draft;
  const named = {
    criterion_ids: columns.number,
    max_points: columns.max,
    figures: columns.figures,
    figures_of: columns.figuresOf,
    self_points: columns.self,
    appraisal_1: columns.first,
    explanations: columns.explanation,
    appraisal_2: columns.second,
    differences: columns.difference,
    points: columns.points,
    evidence: columns.evidence,
    notes: columns.notes,
  };
  return Object.entries(named).flatMap(([name, column]) =>
    column === null ? [] : [{ name, area: columnArea(column, places.firstCriterion, places.lastCriterion) }],
  );
}

/** Columns of rows that need not be there: bonus with deductions, or the documents of gates. */
function rowsNames(rows: ReadonlyMap<string, number>, named: Readonly<Record<string, number>>): readonly PlannedName[] {
  if (rows.size === 0) return [];
  const [first, last] = [Math.min(...rows.values()), Math.max(...rows.values())];
  return Object.entries(named).map(([name, column]) => ({ name, area: columnArea(column, first, last) }));
}

/** The sheet-scoped names by which every reader finds its way (design 5.1). */
export function scoreNames(draft: ScoreDraft): readonly PlannedName[] {
  const { columns, places } = draft;
  const figure = (name: string, row: number): PlannedName => nameCell(name, cellIn(draft, "points", row));
  const field = (name: string, line: number, column: number): PlannedName =>
    nameCell(name, { row: FIRST_FIELD_ROW + line, column });
  const layer = draft.layer === null ? [] : [nameCell("layer", layerCell(draft.places, columns))];
  return [
    ...tableNames(draft),
    ...layer,
    ...rowsNames(places.extras, { bonus_ids: columns.number, bonus_max: columns.max, bonus_points: columns.points }),
    ...rowsNames(places.documents, { gate_ids: columns.number, gate_marks: columns.points }),
    figure("total", places.total),
    figure("bonus_total", places.bonusTotal),
    figure("grand_total", places.grandTotal),
    figure("missing", places.missing),
    figure("level", places.level),
    figure("seal", places.seal),
    field("unit", 0, FIELD_VALUE.left),
    field("unit_code", 0, FIELD_VALUE.right),
    field("judge", 1, FIELD_VALUE.left),
    field("round", 1, FIELD_VALUE.right),
    field("scored_on", 2, FIELD_VALUE.left),
    field("criteria_set", 2, FIELD_VALUE.right),
  ];
}
