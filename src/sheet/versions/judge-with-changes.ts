import { problem, type Problem } from "../../scoring/problem";
import { changesText } from "../../scoring/version-change";
import type { ScoredSheet } from "../../summary/scored-sheet";
import { gridOf } from "../grid";
import type { FindSet } from "../judge-sheet";
import { judgeWorkbook, type JudgedWorkbook } from "../judge-workbook";
import { mapSheet } from "../map-sheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet-snapshot";
import { versionChanges } from "./version-changes";

function changesOf(snapshot: SheetSnapshot, id: string, findSet: FindSet): string {
  const grid = gridOf(snapshot);
  const map = mapSheet(snapshot, grid);
  const known = findSet(id);
  return map === null || known === null ? "" : changesText(versionChanges(grid, map, known.set));
}

function named(sheet: ScoredSheet, snapshot: SheetSnapshot | undefined, findSet: FindSet): ScoredSheet {
  const isOther = sheet.problems.some(({ code }) => code === "criteria-version-differs");
  if (!isOther || snapshot === undefined) return sheet;
  const problems = sheet.problems.map((one): Problem => {
    if (one.code !== "criteria-version-differs") return one;
    return problem(one.code, one.place, { ...one.facts, changes: changesOf(snapshot, sheet.set.id, findSet) });
  });
  return { ...sheet, problems };
}

/**
 * Judges a workbook and says of sheets of another version in what it differs. It is apart from `judge-sheet.ts` because
 * the pane judges at every change, and what compares versions would weigh a thirtieth of what it loads to open.
 */
export function judgeWithChanges(workbook: WorkbookSnapshot, file: string, findSet: FindSet): JudgedWorkbook {
  const judged = judgeWorkbook(workbook, file, findSet);
  const snapshots = new Map(workbook.sheets.map((snapshot) => [snapshot.name, snapshot]));
  return { ...judged, sheets: judged.sheets.map((sheet) => named(sheet, snapshots.get(sheet.sheet), findSet)) };
}
