import { findSet } from "../../src/scoring/built-in-sets";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import type { WorkbookPlan } from "../../src/sheet/sheet-plan";
import { consolidate, type Consolidation } from "../../src/summary/consolidate";
import type { SourceFile } from "../../src/summary/scored-sheet";
import { snapshotOf } from "./snapshot-of";
import { surveyedBook, surveyedSet, UNIT_COUNT } from "./surveyed-units";

export function sourceOf(file: string, plan: WorkbookPlan): SourceFile {
  const { sheets, surveys, problems } = judgeWorkbook({ sheets: plan.sheets.map(snapshotOf) }, file, findSet);
  return { file, sha256: file.padStart(64, "0"), sheets, surveys, problems };
}

/** The workbooks of all units in one merge, and more beside them. */
export function mergedUnits(...more: readonly SourceFile[]): Consolidation {
  const files = Array.from({ length: UNIT_COUNT }, (_, unit) => sourceOf(`${String(unit)}.xlsx`, surveyedBook(unit)));
  return consolidate({ ...surveyedSet(), files: [...files, ...more], roster: null, method: null, previous: null });
}
