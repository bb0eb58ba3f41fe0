import type { WorkbookPlan } from "../sheet/sheet-plan";
import { planFaults } from "./plan-faults";

const SHOWN = 10;

/**
 * Makes sure that a plan can stand in a file as it is. A fault is a broken promise of ours, never something that a
 * user can mend, so it throws: a RangeError whose lines each name sheet, cell and what is wrong.
 */
export function checkPlan(plan: WorkbookPlan): void {
  const faults = planFaults(plan);
  if (faults.length > 0) throw new RangeError(faults.slice(0, SHOWN).join("\n"));
}
