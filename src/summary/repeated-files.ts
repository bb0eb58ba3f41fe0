import { problem, type Problem } from "../scoring/problem";
import { entriesKey } from "./entries-key";
import { labelOf, placeOf } from "./match-units";
import { compareText, groupBy } from "./order";
import { setNameText, type ScoredSheet, type SourceFile } from "./scored-sheet";
import { throughText } from "./through";

/** Files of a merge, each once, and those that came a second time through a summary. */
export type DistinctFiles = {
  readonly files: readonly SourceFile[];
  readonly repeated: readonly SourceFile[];
  /** Says of every repeated sheet where the one stands that is used. */
  readonly problems: readonly Problem[];
};

function wayOf({ through }: SourceFile): string {
  return throughText(through ?? []);
}

function compareFiles(a: SourceFile, b: SourceFile): number {
  return compareText(a.file, b.file) || compareText(a.sha256, b.sha256) || compareText(wayOf(a), wayOf(b));
}

/** A file that could not be opened has no fingerprint, so nobody can say that it came twice. */
function fileKey({ file, sha256 }: SourceFile): string {
  return JSON.stringify([file, sha256]);
}

function sheetKey({ sheet, set, unit, judge, round, entries }: ScoredSheet): string {
  return JSON.stringify([sheet, setNameText(set), unit.code, unit.name, judge, round, entriesKey(entries)]);
}

/** Equal fingerprints with different sheets cannot be: then both stay, and the conflict shows. */
function sayTheSame(a: SourceFile, b: SourceFile): boolean {
  const keys = ({ sheets }: SourceFile): string => JSON.stringify(sheets.map(sheetKey).sort());
  return keys(a) === keys(b);
}

function isRepeat(file: SourceFile, first: SourceFile): boolean {
  return file !== first && file.sha256 !== "" && file.through !== undefined && sayTheSame(file, first);
}

function duplicated(file: SourceFile, first: SourceFile): readonly Problem[] {
  const way = first.through === undefined ? "" : `${throughText(first.through)} › `;
  return file.sheets.map((scored) => {
    const other = `${way}${first.file} › ${scored.sheet}`;
    const facts = { unit: labelOf(scored.unit), judge: scored.judge ?? "", other };
    return problem("sheet-duplicated", placeOf(scored), facts);
  });
}

/** Sets aside what arrives again through a summary: the same name, fingerprint and sheets. The file itself is kept first. */
export function distinctFiles(given: readonly SourceFile[]): DistinctFiles {
  const files: SourceFile[] = [];
  const repeated: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const same of groupBy([...new Set(given)].sort(compareFiles), fileKey).values()) {
    const [first] = same;
    for (const file of same) {
      if (first === undefined || !isRepeat(file, first)) {
        files.push(file);
        continue;
      }
      repeated.push(file);
      problems.push(...duplicated(file, first));
    }
  }
  return { files, repeated, problems };
}
