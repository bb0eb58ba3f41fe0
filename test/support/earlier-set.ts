import { hashOf, toJson } from "../../src/scoring/criteria-hash";
import { findSet } from "../../src/scoring/built-in-sets";
import { loadCriteriaSet, type LoadedSet } from "../../src/scoring/load-criteria-set";

type Json = Record<string, unknown> & { version: string; groups: { criteria: Record<string, unknown>[] }[] };

/** A built-in set by its id; throws where there is none. */
export function builtIn(id: string): LoadedSet {
  const found = findSet(id);
  if (found === null) throw new RangeError(`no set ${id}`);
  return found;
}

/** A set as it was before these fields of these criteria (all directly in a group) were changed. */
export function earlierSet(
  { set }: Pick<LoadedSet, "set">,
  version: string,
  changed: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): LoadedSet {
  const json = structuredClone(toJson(set)) as Json;
  json.version = version;
  for (const leaf of json.groups.flatMap(({ criteria }) => criteria)) Object.assign(leaf, changed[String(leaf["id"])]);
  const loaded = loadCriteriaSet(json);
  if (!loaded.ok) throw new RangeError(JSON.stringify(loaded.problems));
  return { set: loaded.set, hash: hashOf(loaded.set) };
}
