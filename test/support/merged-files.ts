import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { builtInSets, findSet } from "../../src/scoring/built-in-sets";
import { problem, type Problem } from "../../src/scoring/problem";
import { judgeWorkbook } from "../../src/sheet/judge-workbook";
import { consolidate, type Consolidation } from "../../src/summary/consolidate";
import { consolidationJson } from "../../src/summary/consolidation-json";
import type { SourceFile } from "../../src/summary/scored-sheet";
import { readAnyWorkbook } from "../../src/workbook/read-workbook";

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

const GOOD = resolve(__dirname, "../../assets/samples/yen-the-2024");

/** The 19 good workbooks. */
export function goodSamples(): readonly NamedFile[] {
  const names = readdirSync(GOOD).filter((name) => name.endsWith(".xlsx"));
  return names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(GOOD, name))) }));
}

async function judged({ name, bytes }: NamedFile, number: number): Promise<SourceFile> {
  const read = await readAnyWorkbook(bytes);
  const sha256 = String(number).padStart(64, "0");
  if (read.ok) return { file: name, sha256, ...judgeWorkbook(read.workbook, name, findSet) };
  const { code, facts } = read.fault;
  return { file: name, sha256, sheets: [], problems: [problem<typeof code>(code, { file: name }, facts)] };
}

/** Merges workbooks of the Yên Thế set without a roster, as the terminal program does. */
export async function mergedFiles(files: readonly NamedFile[]): Promise<Consolidation> {
  const sources = await Promise.all(files.map(judged));
  const loaded = builtInSets().find(({ set }) => set.id === "yen-the-2024");
  if (loaded === undefined) throw new RangeError("no criteria set yen-the-2024");
  return consolidate({ ...loaded, files: sources, roster: null, method: null, previous: null });
}

/** What must not change, whoever saved the files: every figure of every unit, but no name of a file or sheet. */
export function figuresOf(merged: Consolidation): unknown {
  return consolidationJson(merged, () => null).units.map(({ sources, ...unit }) => ({
    ...unit,
    sources: sources.map(({ judge, grandTotal, counted }) => ({ judge, grandTotal, counted })),
  }));
}

/** How often each problem comes, by its code. */
export function countsOf(problems: readonly Problem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
