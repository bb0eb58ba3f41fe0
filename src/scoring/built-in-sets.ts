import bacGiang from "../../assets/criteria/bac-giang-cqtt-2023.json";
import yenThe from "../../assets/criteria/yen-the-2024.json";
import { loadCriteriaSet, type LoadedSet } from "./load-criteria-set";

function loaded(json: unknown): LoadedSet {
  const loading = loadCriteriaSet(json);
  if (!loading.ok) throw new RangeError(`a built-in criteria set is broken: ${JSON.stringify(loading.problems)}`);
  return { set: loading.set, hash: loading.hash };
}

let sets: readonly LoadedSet[] | undefined;

/** The criteria sets that come with the program, parsed on first use. */
export function builtInSets(): readonly LoadedSet[] {
  sets ??= [yenThe, bacGiang].map(loaded);
  return sets;
}

/** The built-in set with this id; null when there is none. */
export function findSet(id: string): LoadedSet | null {
  return builtInSets().find(({ set }) => set.id === id) ?? null;
}
