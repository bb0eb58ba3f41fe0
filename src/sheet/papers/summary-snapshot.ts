import { gridOf, textAt } from "../grid";
import type { NewNames } from "../renamed-plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet-snapshot";
import { SUMMARY } from "../summary-words";

/** A summary among the sheets of a workbook, under the names that it was laid out with. */
export type FoundSummary = {
  readonly workbook: WorkbookSnapshot;
  readonly units: SheetSnapshot;
  /** How its sheets are called here, by the names of the layout, where these differ. */
  readonly names: NewNames;
};

function isUnitsSheet({ names }: SheetSnapshot): boolean {
  return names["summary_of"] !== undefined && names["units"] !== undefined;
}

function isPointsSheet(sheet: SheetSnapshot): boolean {
  return textAt(gridOf(sheet), 0, 0) === SUMMARY.pointsTitle;
}

/** Beside somebody's own sheets of the same names those of a summary are called “Tổng hợp (2)”, “Điểm (2)”. */
export function summaryIn({ sheets }: WorkbookSnapshot): FoundSummary | null {
  const units = sheets.find(isUnitsSheet);
  const points = sheets.find(isPointsSheet);
  if (units === undefined || points === undefined) return null;
  const planned = new Map<SheetSnapshot, string>([
    [units, SUMMARY.sheets.units],
    [points, SUMMARY.sheets.points],
  ]);
  const others = sheets.filter((sheet) => !planned.has(sheet) && ![...planned.values()].includes(sheet.name));
  const own = [...planned].map(([sheet, name]) => ({ ...sheet, name }));
  const renamed = [...planned].filter(([sheet, name]) => sheet.name !== name);
  return {
    workbook: { sheets: [...own, ...others] },
    units: { ...units, name: SUMMARY.sheets.units },
    names: new Map(renamed.map(([sheet, name]) => [name, sheet.name])),
  };
}
