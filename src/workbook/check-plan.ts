import type { WorkbookPlan } from "../sheet/sheet-plan";
import { fileFaults, planFaults } from "./plan-faults";
import type { WorkbookFile } from "./workbook-file";

const SHOWN = 10;

/**
 * Makes sure that a plan can stand in a file as it is. A fault is a broken promise of ours, never something that a
 * user can mend, so it throws: a RangeError whose lines each name sheet, cell and what is wrong.
 */
export function checkPlan(plan: WorkbookPlan): void {
  refuse(planFaults(plan));
}

/** Makes sure that no program will refuse the file or lose a cell of it. Throws the same RangeError. */
export function checkFile(file: WorkbookFile): void {
  refuse(fileFaults(file));
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new RangeError(faults.slice(0, SHOWN).join("\n"));
}
