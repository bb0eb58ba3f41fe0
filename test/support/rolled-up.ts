import type fc from "fast-check";
import { leavesOf } from "../../src/scoring/criterion";
import { problem } from "../../src/scoring/problem";
import { scoreSheet } from "../../src/scoring/score-sheet";
import { setName } from "../../src/sheet/set-name";
import { expectedLeaves } from "../../src/sheet/filling";
import { gatherFiles } from "../../src/sheet/gather-files";
import type { FindSet } from "../../src/sheet/judge-sheet";
import type { WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import type { Consolidation } from "../../src/summary/consolidate";
import { consolidationJson } from "../../src/summary/consolidation-json";
import { setNameText, type ScoredSheet, type SourceFile } from "../../src/summary/scored-sheet";
import { filesOf, HASH } from "../summary/made-sheets";
import { anyMerge, type AnyMerge } from "./any-merge";
import { snapshotOf } from "./snapshot-of";

/** Knows this one set. */
export function knowing(set: CriteriaSet): FindSet {
  return (id) => (id === set.id ? { set, hash: HASH } : null);
}

/** As reading leaves it: a unit scores no external criterion itself, and a sheet of another version says so. */
function asRead(set: CriteriaSet, sheet: ScoredSheet): ScoredSheet {
  const role = sheet.isSelfScore ? "self" : "judge";
  const expected = expectedLeaves(set, role);
  const ids = new Set(expected.map(({ id }) => id));
  const leaves = new Map([...sheet.entries.leaves].filter(([id]) => ids.has(id)));
  const entries = { ...sheet.entries, leaves };
  const own = setName(set, HASH);
  const found = setNameText(sheet.set);
  const place = { file: sheet.file, sheet: sheet.sheet };
  const mixed = found === own ? [] : [problem("criteria-version-differs", place, { found, expected: own })];
  const all = [...sheet.problems, ...mixed];
  return { ...sheet, entries, score: scoreSheet(set, entries, expected), problems: all };
}

/** A merge whose sheets could have come from files, with self points, cells and seals. */
export function anyReadMerge(): fc.Arbitrary<AnyMerge> {
  return anyMerge({ mishaps: true }).map((any) => {
    const ids = any.set.groups.flatMap(leavesOf).map(({ id }) => id);
    const sheets = any.sheets.map((sheet, at): ScoredSheet => {
      const cells = new Map(ids.map((id, row) => [id, `E${String(row + 1)}`]));
      return { ...asRead(any.set, sheet), cells, seal: at % 2 === 0 ? "K7QF2M4X" : null };
    });
    return { ...any, sheets };
  });
}

/** What a reader finds of a summary that was laid out, without writing a file. */
export function summarySnapshot(merged: Consolidation): WorkbookSnapshot {
  return { sheets: layoutSummary(merged).sheets.map(snapshotOf) };
}

/** A merge's files as its summary brings them into the next merge. */
export function carried(merged: Consolidation, name: string): readonly SourceFile[] {
  return gatherFiles(summarySnapshot(merged), { file: name, sha256: `sha of ${name}` }, knowing(merged.set));
}

/** Files dealt into parts: `parts[i]` is the part of file i. */
export function dealt(sheets: readonly ScoredSheet[], parts: readonly number[]): readonly (readonly SourceFile[])[] {
  const files = filesOf(sheets);
  const most = Math.max(0, ...parts);
  return Array.from({ length: most + 1 }, (_, part) =>
    files.filter((__, at) => (parts[at % parts.length] ?? 0) === part),
  );
}

/** All figures, ranks, problems and sources of a merge, but not through which summary they came. */
export function withoutWay(merged: Consolidation): unknown {
  const json = consolidationJson(merged, (one) => one);
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === "through" ? undefined : value)));
}
