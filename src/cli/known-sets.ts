import { builtInSets, findSet } from "../scoring/built-in-sets";
import type { LoadedSet } from "../scoring/load-criteria-set";
import { isError } from "../scoring/problem";
import { CannotRun } from "./cannot-run";
import { isTypedSet, readAnySet } from "./read-set-file";

/** A built-in set by its id, or the owner's own by the path of its .json file or its sheet. Throws CannotRun. */
export async function setOf(asked: string): Promise<LoadedSet> {
  const builtIn = findSet(asked);
  if (builtIn !== null) return builtIn;
  if (!asked.toLowerCase().endsWith(".json") && !isTypedSet(asked)) {
    const known = builtInSets().map(({ set }) => set.id);
    throw new CannotRun("set-not-found", { id: asked, known: known.join(", ") });
  }
  const { loaded, problems } = await readAnySet(asked, null);
  if (loaded === null) throw new CannotRun("set-file-wrong", { path: asked, count: problems.filter(isError).length });
  return loaded;
}

/** Finds the owner's sets first, then the built-in ones. */
export function findAmong(own: readonly LoadedSet[]): (id: string) => LoadedSet | null {
  return (id) => own.find(({ set }) => set.id === id) ?? findSet(id);
}
