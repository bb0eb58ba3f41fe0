import type { SheetPlan, WorkbookPlan } from "../sheet/sheet-plan";
import { areaFaults } from "./area-faults";
import { cellFaults } from "./cell-faults";
import { nameFaults, sheetNameFaults } from "./name-faults";
import { unwritableText } from "./unwritable-text";
import { ruleFaults } from "./rule-faults";
import type { SheetFault } from "./sheet-fault";
import type { WorkbookFile } from "./workbook-file";

function placed(sheet: { readonly name: string }, faults: readonly SheetFault[]): readonly string[] {
  return faults.map(({ cell, what }) => `${sheet.name}${cell === undefined ? "" : `!${cell}`}: ${what}`);
}

/** The promises that only our own layouts make. */
function inSheet(sheet: SheetPlan): readonly string[] {
  return placed(sheet, [...areaFaults(sheet), ...nameFaults(sheet.names), ...ruleFaults(sheet)]);
}

function chartSourceFaults(plan: WorkbookPlan): readonly string[] {
  const known = new Set(plan.sheets.map((sheet) => sheet.name));
  return plan.sheets.flatMap((sheet) =>
    sheet.charts
      .filter(({ source }) => source !== null && !known.has(source))
      .map(({ source }) => `${sheet.name}: a chart draws from ${JSON.stringify(source)}, which is no sheet`),
  );
}

/** What no program would open or keep, as lines of English: empty sheets' names, texts that are too long and the like. */
export function fileFaults(file: WorkbookFile): readonly string[] {
  const title = unwritableText(file.title);
  return [
    ...(title === null ? [] : [`the document's title ${title}`]),
    ...(file.sheets.some((sheet) => !sheet.hidden) ? [] : ["no sheet is visible"]),
    ...sheetNameFaults(file.sheets.map((sheet) => sheet.name)),
    ...file.sheets.flatMap((sheet) => placed(sheet, cellFaults(sheet))),
  ];
}

/** Every reason why a plan cannot be written; none for a sound plan. */
export function planFaults(plan: WorkbookPlan): readonly string[] {
  return [...fileFaults(plan), ...chartSourceFaults(plan), ...plan.sheets.flatMap(inSheet)];
}
