import { quotedSheet } from "./address";
import type { ChartPlan, PlannedCell, PlannedRow, SheetPlan, WorkbookPlan } from "./sheet-plan";

/** What the sheets of a plan are to be called instead. */
export type NewNames = ReadonlyMap<string, string>;

function renamedFormula(formula: string, names: NewNames): string {
  let text = formula;
  for (const [name, next] of names) text = text.replaceAll(`${quotedSheet(name)}!`, `${quotedSheet(next)}!`);
  return text;
}

function renamedCell(cell: PlannedCell | null, names: NewNames): PlannedCell | null {
  return cell?.formula === undefined ? cell : { ...cell, formula: renamedFormula(cell.formula, names) };
}

function renamedRow(row: PlannedRow, names: NewNames): PlannedRow {
  return { ...row, cells: row.cells.map((cell) => renamedCell(cell, names)) };
}

function renamedChart(chart: ChartPlan, names: NewNames): ChartPlan {
  return chart.source === null ? chart : { ...chart, source: names.get(chart.source) ?? chart.source };
}

function renamedSheet(sheet: SheetPlan, names: NewNames): SheetPlan {
  return {
    ...sheet,
    name: names.get(sheet.name) ?? sheet.name,
    rows: sheet.rows.map((row) => renamedRow(row, names)),
    charts: sheet.charts.map((chart) => renamedChart(chart, names)),
  };
}

/** The same workbook with other names of sheets, in its formulas and charts too. */
export function renamedPlan(plan: WorkbookPlan, names: NewNames): WorkbookPlan {
  return names.size === 0 ? plan : { ...plan, sheets: plan.sheets.map((sheet) => renamedSheet(sheet, names)) };
}
