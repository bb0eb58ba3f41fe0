import type { CriteriaSet } from "../scoring/criteria-set";
import { problem, type Problem } from "../scoring/problem";
import { setNameText, type ScoredSheet, type SetName, type SourceFile } from "./scored-sheet";

/** Files of which only one set's sheets are left, and what was put aside. */
export type Separated = { readonly files: readonly SourceFile[]; readonly problems: readonly Problem[] };

/** A sheet of a set that nobody knows may be one of this set with a broken name: it stays and is an error. */
function isOfOtherSet({ set, problems }: ScoredSheet, id: string): boolean {
  return set.id !== id && !problems.some(({ code }) => code === "criteria-set-unknown");
}

/**
 * Leaves the sheets of one set, for a merge that named it: sheets of other known sets are told and not read on. A file
 * with none but such sheets is no source of this merge.
 */
export function separateSet(files: readonly SourceFile[], set: CriteriaSet, hash: string): Separated {
  const expected = setNameText({ id: set.id, version: set.version, hash });
  const parts = files.map((file) => {
    const aside = new Set(file.sheets.filter((sheet) => isOfOtherSet(sheet, set.id)));
    const problems = [...aside].map(({ sheet, set: found }) =>
      problem("criteria-set-other", { file: file.file, sheet }, { found: setNameText(found), expected }),
    );
    const rest = { ...file, sheets: file.sheets.filter((sheet) => !aside.has(sheet)) };
    const isLeft = aside.size === 0 || rest.sheets.length > 0 || rest.problems.length > 0;
    return { problems, files: isLeft ? [rest] : [] };
  });
  return { files: parts.flatMap((part) => part.files), problems: parts.flatMap((part) => part.problems) };
}

/** The sets that sheets of these files are of, in the order of their ids. */
export function setsIn(files: readonly SourceFile[]): readonly SetName["id"][] {
  return [...new Set(files.flatMap((file) => file.sheets.map(({ set }) => set.id)))].sort();
}
