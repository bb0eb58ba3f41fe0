import { findSet } from "../scoring/built-in-sets";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { statedSets } from "../sheet/annex/stated-sets";
import type { FindSet } from "../sheet/judge-sheet";
import type { WorkbookSnapshot } from "../sheet/sheet-snapshot";
import { findAmong } from "./known-sets";
import type { Terminal } from "./terminal";

/** The sets that a workbook carries, where nobody named one of their id and no built-in one is the same. */
export function carriedIn(workbook: WorkbookSnapshot, named: readonly LoadedSet[]): readonly LoadedSet[] {
  const isNamed = (id: string): boolean => named.some(({ set }) => set.id === id);
  return statedSets(workbook).filter(({ set, hash }) => !isNamed(set.id) && findSet(set.id)?.hash !== hash);
}

export function tellCarried(carried: readonly LoadedSet[], file: string, terminal: Terminal): void {
  for (const { set } of carried) terminal.note("set-carried", { id: set.id, version: set.version, file });
}

/** Finds what somebody named, then what this workbook carries and its own sheets name by its hash, then what is built in. */
export function findIn(
  workbook: WorkbookSnapshot,
  named: readonly LoadedSet[],
  file: string,
  terminal: Terminal,
): FindSet {
  const carried = carriedIn(workbook, named);
  tellCarried(carried, file, terminal);
  return findAmong([...named, ...carried]);
}
