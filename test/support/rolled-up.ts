import fc from "fast-check";
import { leavesOf } from "../../src/scoring/criterion";
import { problem } from "../../src/scoring/problem";
import { scoreSheet } from "../../src/scoring/score-sheet";
import { setName } from "../../src/sheet/set-name";
import { sheetSeal } from "../../src/sheet/sheet-seal";
import { expectedLeaves } from "../../src/sheet/filling";
import { gatherFiles } from "../../src/sheet/gather-files";
import type { FindSet } from "../../src/sheet/judge-sheet";
import type { WorkbookSnapshot } from "../../src/sheet/sheet-snapshot";
import { layoutSummary } from "../../src/sheet/summary-layout";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import type { Consolidation } from "../../src/summary/consolidate";
import { consolidationJson } from "../../src/summary/consolidation-json";
import { entriesKey } from "../../src/summary/entries-key";
import { foldName } from "../../src/summary/fold-name";
import { setNameText, type ScoredSheet, type SourceFile } from "../../src/summary/scored-sheet";
import type { Decision } from "../../src/summary/decision";
import { markOf, type Conflict } from "../../src/summary/decisions";
import { filesOf, HASH, merge } from "../summary/made-sheets";
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
  const mixed =
    found === own ? [] : [problem("criteria-version-differs", place, { found, expected: own, changes: "" })];
  const all = [...sheet.problems, ...mixed];
  return { ...sheet, entries, score: scoreSheet(set, entries, expected), problems: all };
}

/** What the judge of a sheet is said to have sent as well: the sheet without its first entry or without its first two. */
function rivalOf(sheet: ScoredSheet, luck: number): readonly ScoredSheet[] {
  if (luck % 3 === 0) return [];
  const { entries } = sheet;
  const leaves = new Map([...entries.leaves].slice(luck % 3));
  return [{ ...sheet, file: `${sheet.file} ${String(luck)}`, entries: { ...entries, leaves } }];
}

function contentKey({ unit, judge, isSelfScore, round, set, entries }: ScoredSheet): string {
  return JSON.stringify([unit, foldName(judge ?? ""), isSelfScore, round, setNameText(set), entriesKey(entries)]);
}

/** Such a merge in which judges often sent several sheets for one unit, no two of them with the same content. */
export function anyDisputedMerge(): fc.Arbitrary<AnyMerge> {
  return fc.tuple(anyReadMerge(), fc.array(fc.nat(99), { minLength: 1, maxLength: 7 })).map(([any, luck]) => {
    const lucky = (at: number): number => luck[at % luck.length] ?? 0;
    const sheets = any.sheets.flatMap((sheet, at) => [
      sheet,
      ...rivalOf(sheet, lucky(at)),
      ...rivalOf(sheet, 100 + lucky(at + 1)),
    ]);
    const read = sheets.map((sheet) => asRead(any.set, { ...sheet, problems: [] }));
    return { ...any, sheets: [...new Map(read.map((sheet) => [contentKey(sheet), sheet])).values()] };
  });
}

function decisionIn({ unit, judge, sheets }: Conflict, luck: number): readonly Decision[] {
  const keep = sheets[luck % sheets.length];
  if (keep === undefined) return [];
  const aside = sheets.filter((sheet) => sheet !== keep).map(markOf);
  const { code, name } = unit;
  return [{ unit: { code, name }, judge, keep: markOf(keep), aside, reason: `Lý do ${String(luck)}`, by: "Lan" }];
}

export type DecidedMerge = { readonly merged: Consolidation; readonly decisions: readonly Decision[] };

/** A merge in which some open conflicts are decided by chance, and some that were decided below are decided anew. */
export function decidedMerge(set: CriteriaSet, files: readonly SourceFile[], luck: number): DecidedMerge {
  const { conflicts } = merge(set, [], { files });
  const decisions = conflicts.flatMap((conflict, at): readonly Decision[] => {
    const chance = luck + 7 * at;
    const isWanted = conflict.decision === null ? chance % 4 > 0 : chance % 4 === 0;
    return isWanted ? decisionIn(conflict, chance) : [];
  });
  return { merged: merge(set, [], { files, decisions }), decisions };
}

/** What was decided where, without the way on which it came. */
export function settledIn({ conflicts }: Consolidation): unknown {
  return conflicts.map(({ unit, judge, sheets, decision }) => {
    const made = decision === null ? null : { ...decision, through: undefined };
    return { unit, judge, sheets: sheets.map(markOf), made };
  });
}

/** A merge whose sheets could have come from files, with self points, cells and seals. */
export function anyReadMerge(): fc.Arbitrary<AnyMerge> {
  return anyMerge({ mishaps: true }).map((any) => {
    const ids = any.set.groups.flatMap(leavesOf).map(({ id }) => id);
    const sheets = any.sheets.map((sheet, at): ScoredSheet => {
      const cells = new Map(ids.map((id, row) => [id, `E${String(row + 1)}`]));
      const read = asRead(any.set, sheet);
      return { ...read, cells, seal: at % 2 === 0 ? sheetSeal(read, any.set, HASH) : null };
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
export function dealt(
  { sheets, surveys }: Pick<AnyMerge, "sheets" | "surveys">,
  parts: readonly number[],
): readonly (readonly SourceFile[])[] {
  const files = filesOf(sheets, surveys);
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
