import { problem, type Problem } from "../scoring/problem";
import type { ScoredSheet } from "../summary/scored-sheet";
import { judgeSheet, type FindSet } from "./judge-sheet";
import { isBlankForm } from "./map-sheet";
import { parseSetName } from "./set-name";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet-snapshot";

export type JudgedWorkbook = {
  readonly sheets: readonly ScoredSheet[];
  /** What is wrong with the file as a whole. */
  readonly problems: readonly Problem[];
  /** An earlier summary: it holds no score sheets and is not expected to. */
  readonly isSummary: boolean;
};

/** A sheet that still has names or the mark of ours but lost what matters: its entries must not vanish unseen. */
export function isDamaged(sheet: SheetSnapshot): boolean {
  if (isBlankForm(sheet)) return false;
  const isNamed = ["criterion_ids", "points", "criteria_set"].some((name) => sheet.names[name] !== undefined);
  return isNamed || sheet.cells.some(({ value }) => typeof value === "string" && parseSetName(value) !== null);
}

/** Judges every score sheet of a workbook; other sheets are none of our business. */
export function judgeWorkbook(workbook: WorkbookSnapshot, file: string, findSet: FindSet): JudgedWorkbook {
  const isSummary = workbook.sheets.some((sheet) => sheet.names["summary_of"] !== undefined);
  if (isSummary) return { sheets: [], problems: [problem("file-is-summary", { file }, {})], isSummary };
  const sheets: ScoredSheet[] = [];
  const problems: Problem[] = [];
  for (const snapshot of workbook.sheets) {
    const judged = judgeSheet(snapshot, file, findSet);
    if (judged !== null) sheets.push(judged);
    else if (isDamaged(snapshot)) problems.push(problem("sheet-not-found", { file, sheet: snapshot.name }, {}));
  }
  if (sheets.length === 0 && problems.length === 0) problems.push(problem("sheet-not-found", { file }, {}));
  return { sheets, problems, isSummary };
}
