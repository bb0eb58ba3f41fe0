import { isBlankForm } from "./map-sheet";
import { parseSetName } from "./set-name";
import type { SheetSnapshot } from "./sheet-snapshot";

/** A sheet that still has names or the mark of ours but lost what matters: its entries must not vanish unseen. */
export function isDamaged(sheet: SheetSnapshot): boolean {
  if (sheet.names["survey_forms"] !== undefined) return false;
  if (isBlankForm(sheet)) return false;
  const isNamed = ["criterion_ids", "points", "criteria_set"].some((name) => sheet.names[name] !== undefined);
  return isNamed || sheet.cells.some(({ value }) => typeof value === "string" && parseSetName(value) !== null);
}
