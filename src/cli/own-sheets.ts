import { findSet } from "../scoring/built-in-sets";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { ANNEX_SHEET } from "../sheet/annex/annex-name";
import { annexSheet } from "../sheet/annex/annex-sheet";
import { writeAnnex } from "../sheet/annex/write-annex";
import { uniqueSheetNames } from "../sheet/file-names";
import type { SheetPlan, WorkbookPlan } from "../sheet/sheet-plan";

/** What the sheet of a set says, whatever the sheet is called. */
function wordsOf({ rows }: SheetPlan): string {
  return JSON.stringify(rows);
}

/**
 * A workbook carries each of its sets that is not built in, once: whoever gets it judges, prints and merges it with
 * nothing else.
 */
export function withOwnSets(plan: WorkbookPlan, sets: readonly LoadedSet[]): WorkbookPlan {
  const unique = uniqueSheetNames();
  for (const { name } of plan.sheets) unique(name);
  const standing = new Set(plan.sheets.map(wordsOf));
  const own = sets.filter(({ set, hash }) => findSet(set.id)?.hash !== hash);
  const lacking = own
    .map(({ set }) => annexSheet(ANNEX_SHEET, writeAnnex(set)))
    .filter((sheet) => !standing.has(wordsOf(sheet)));
  return { ...plan, sheets: [...plan.sheets, ...lacking.map((sheet) => ({ ...sheet, name: unique(sheet.name) }))] };
}
