import { findSet } from "../../scoring/built-in-sets";
import type { LoadedSet } from "../../scoring/load-criteria-set";
import { uniqueSheetNames } from "../file-names";
import type { SheetPlan, WorkbookPlan } from "../sheet-plan";
import { ANNEX_SHEET } from "./annex-name";
import { annexSheet } from "./annex-sheet";
import { writeAnnex } from "./write-annex";

/** What the sheet of a set says, whatever the sheet is called. */
function wordsOf(rows: SheetPlan["rows"]): string {
  return JSON.stringify(rows);
}

/**
 * A workbook carries each of its sets that is not built in, once: whoever gets it judges, prints and merges it with
 * nothing else.
 */
export function withOwnSets(plan: WorkbookPlan, sets: readonly LoadedSet[]): WorkbookPlan {
  const own = sets.filter(({ set, hash }) => findSet(set.id)?.hash !== hash);
  if (own.length === 0) return plan;
  const unique = uniqueSheetNames();
  for (const { name } of plan.sheets) unique(name);
  // Only sheets as long are looked at: one of a country's summary would be a text of 40 MB.
  const stands = (sheet: SheetPlan): boolean =>
    plan.sheets.some(({ rows }) => rows.length === sheet.rows.length && wordsOf(rows) === wordsOf(sheet.rows));
  const lacking = own.map(({ set }) => annexSheet(ANNEX_SHEET, writeAnnex(set))).filter((sheet) => !stands(sheet));
  return { ...plan, sheets: [...plan.sheets, ...lacking.map((sheet) => ({ ...sheet, name: unique(sheet.name) }))] };
}
