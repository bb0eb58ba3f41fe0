import type { SheetPlan, WorkbookPlan } from "../sheet/sheet-plan";
import { areaFaults } from "./area-faults";
import { cellFaults } from "./cell-faults";
import { nameFaults, sheetNameFaults } from "./name-faults";
import { unwritableText } from "./unwritable-text";
import { ruleFaults } from "./rule-faults";
import type { SheetFault } from "./sheet-fault";

function inSheet(sheet: SheetPlan): readonly string[] {
  const faults: readonly SheetFault[] = [
    ...cellFaults(sheet),
    ...areaFaults(sheet),
    ...nameFaults(sheet.names),
    ...ruleFaults(sheet),
  ];
  return faults.map(({ cell, what }) => `${sheet.name}${cell === undefined ? "" : `!${cell}`}: ${what}`);
}

function chartSourceFaults(plan: WorkbookPlan): readonly string[] {
  const known = new Set(plan.sheets.map((sheet) => sheet.name));
  return plan.sheets.flatMap((sheet) =>
    sheet.charts
      .filter(({ source }) => source !== null && !known.has(source))
      .map(({ source }) => `${sheet.name}: a chart draws from ${JSON.stringify(source)}, which is no sheet`),
  );
}

/** Every reason why a plan cannot be written, as lines of English; none for a sound plan. */
export function planFaults(plan: WorkbookPlan): readonly string[] {
  const title = unwritableText(plan.title);
  return [
    ...(title === null ? [] : [`the document's title ${title}`]),
    ...(plan.sheets.some((sheet) => !sheet.hidden) ? [] : ["no sheet is visible"]),
    ...sheetNameFaults(plan.sheets.map((sheet) => sheet.name)),
    ...chartSourceFaults(plan),
    ...plan.sheets.flatMap(inSheet),
  ];
}
