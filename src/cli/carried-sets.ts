import { findSet } from "../scoring/built-in-sets";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { setName } from "../sheet/set-name";
import type { SourceFile } from "../summary/scored-sheet";
import { carriedIn } from "./carried-in";
import type { FoundFile } from "./collect-files";
import { readWorkbookFile } from "./read-file";

/** A set that a workbook carries on a sheet “Bộ tiêu chí”, with the file that it was found in. */
export type CarriedSet = LoadedSet & { readonly file: string };

/** The names of sets that sheets were laid from and that are not known here, by the files that were read. */
function unknownIn(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const unknown = new Map<string, Set<string>>();
  for (const { file, through, sheets, problems } of files) {
    const read = through?.[0]?.file ?? file;
    for (const { code, facts } of [...sheets.flatMap((sheet) => sheet.problems), ...problems]) {
      if (code !== "criteria-set-unknown" && code !== "criteria-version-differs" && code !== "summary-set-differs")
        continue;
      unknown.set(read, (unknown.get(read) ?? new Set()).add(facts.found));
    }
  }
  return unknown;
}

/** The versions that sheets of these files are of without a word against it. */
function usedIn(files: readonly SourceFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ sheets }) => sheets.map(({ set }) => setName(set, set.hash))));
}

/** A built-in set that some sheet is of stays what its id means. */
function isSettled({ set }: LoadedSet, used: ReadonlySet<string>): boolean {
  const builtIn = findSet(set.id);
  return builtIn !== null && used.has(setName(builtIn.set, builtIn.hash));
}

async function setsIn(file: FoundFile, named: readonly LoadedSet[]): Promise<readonly LoadedSet[]> {
  const read = await readWorkbookFile(file);
  return read.ok ? carriedIn(read.workbook, named) : [];
}

/**
 * The sets that workbooks carry themselves, for sheets of sets that are not known here. Only the very set that a sheet
 * of its workbook names by its hash; where two workbooks carry different sets under one id nobody knows which is meant.
 */
export async function carriedSets(
  found: readonly FoundFile[],
  files: readonly SourceFile[],
  named: readonly LoadedSet[],
): Promise<readonly CarriedSet[]> {
  const [unknown, used] = [unknownIn(files), usedIn(files)];
  const carried = new Map<string, CarriedSet>();
  for (const file of found) {
    const wanted = unknown.get(file.name);
    if (wanted === undefined) continue;
    for (const loaded of await setsIn(file, named)) {
      const name = setName(loaded.set, loaded.hash);
      if (wanted.has(name) && !carried.has(name) && !isSettled(loaded, used))
        carried.set(name, { ...loaded, file: file.name });
    }
  }
  const all = [...carried.values()];
  return all.filter(({ set, hash }) => all.every((other) => other.set.id !== set.id || other.hash === hash));
}
