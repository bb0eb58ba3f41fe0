import type { LoadedSet } from "../scoring/load-criteria-set";
import { ownSets } from "../sheet/annex/read-sets";
import { setName } from "../sheet/set-name";
import type { SourceFile } from "../summary/scored-sheet";
import type { FoundFile } from "./collect-files";
import { readWorkbookFile } from "./read-file";

/** A set that a workbook carries on a sheet “Bộ tiêu chí”, with the file that it was found in. */
export type CarriedSet = LoadedSet & { readonly file: string };

/** The names of sets that sheets were laid from and nobody here knows, by the files of these sheets. */
function unknownIn(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const unknown = new Map<string, Set<string>>();
  for (const { file, through, sheets, problems } of files) {
    if (through !== undefined) continue;
    for (const { code, facts } of [...sheets.flatMap((sheet) => sheet.problems), ...problems]) {
      if (code === "criteria-set-unknown") unknown.set(file, (unknown.get(file) ?? new Set()).add(facts.found));
    }
  }
  return unknown;
}

async function setsIn(file: FoundFile): Promise<readonly LoadedSet[]> {
  const read = await readWorkbookFile(file);
  return read.ok ? ownSets(read.workbook).flatMap(({ loaded }) => loaded ?? []) : [];
}

/**
 * The sets that workbooks carry themselves, for sheets of sets that are not known here. Only the very set that a sheet
 * of its workbook names by its hash; where two workbooks carry different sets under one id nobody knows which is meant.
 */
export async function carriedSets(
  found: readonly FoundFile[],
  files: readonly SourceFile[],
): Promise<readonly CarriedSet[]> {
  const unknown = unknownIn(files);
  const carried = new Map<string, CarriedSet>();
  for (const file of found) {
    const wanted = unknown.get(file.name);
    if (wanted === undefined) continue;
    for (const loaded of await setsIn(file)) {
      const name = setName(loaded.set, loaded.hash);
      if (wanted.has(name) && !carried.has(name)) carried.set(name, { ...loaded, file: file.name });
    }
  }
  const all = [...carried.values()];
  return all.filter(({ set, hash }) => all.every((other) => other.set.id !== set.id || other.hash === hash));
}
