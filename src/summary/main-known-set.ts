import type { LoadedSet } from "../scoring/load-criteria-set";
import { mainSet } from "./filed-sheet";
import type { SourceFile } from "./scored-sheet";

/** The known set that most sheets are of; null where no sheet is of a known set. */
export function mainKnownSet(
  files: readonly SourceFile[],
  findSet: (id: string) => LoadedSet | null,
): LoadedSet | null {
  const known = files.map((file) => ({ ...file, sheets: file.sheets.filter(({ set }) => findSet(set.id) !== null) }));
  const name = mainSet(known);
  return name === null ? null : findSet(name.id);
}
