import { readFile } from "node:fs/promises";
import { builtInSets, findSet } from "../scoring/built-in-sets";
import { loadCriteriaSet, type LoadedSet, type Loading } from "../scoring/load-criteria-set";
import { CannotRun } from "./cannot-run";

const BYTE_ORDER_MARK = /^\uFEFF/u;

/** A criteria set from a JSON file. Throws CannotRun when the file cannot be read as JSON. */
export async function readSetFile(path: string): Promise<Loading> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new CannotRun("file-not-found", { path }, { cause });
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(BYTE_ORDER_MARK, ""));
  } catch (cause) {
    throw new CannotRun("not-json", { path }, { cause });
  }
  return loadCriteriaSet(json);
}

/** A built-in set by its id, or the owner's own by the path of its .json file. Throws CannotRun. */
export async function setOf(asked: string): Promise<LoadedSet> {
  const builtIn = findSet(asked);
  if (builtIn !== null) return builtIn;
  if (!asked.toLowerCase().endsWith(".json")) {
    const known = builtInSets().map(({ set }) => set.id);
    throw new CannotRun("set-not-found", { id: asked, known: known.join(", ") });
  }
  const loading = await readSetFile(asked);
  if (!loading.ok) throw new CannotRun("set-file-wrong", { path: asked, count: loading.problems.length });
  return loading;
}

/** Finds the owner's sets first, then the built-in ones. */
export function findAmong(own: readonly LoadedSet[]): (id: string) => LoadedSet | null {
  return (id) => own.find(({ set }) => set.id === id) ?? findSet(id);
}
