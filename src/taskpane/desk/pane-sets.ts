import type { FindSet } from "../../sheet/judge-sheet";
import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { SetChoice } from "../pane-state";

/**
 * The built-in sets weigh 17 KB gzip with all that they quote, a tenth of what the pane needs to open: they are a part of
 * their own, fetched before the first reading.
 */
const load = () => import(/* webpackChunkName: "sets" */ "../../scoring/built-in-sets");
let shelf: Awaited<ReturnType<typeof load>> | null = null;

/** Fetches the sets; before that nothing can be judged. Rejects while the network is gone, and may be asked again. */
export async function fetchSets(): Promise<void> {
  shelf ??= await load();
}

function fetched(): NonNullable<typeof shelf> {
  // An unfetched set must never look like one that nobody knows.
  if (shelf === null) throw new RangeError("criteria sets are asked for before they were fetched");
  return shelf;
}

/** The built-in set with this id; null when there is none. */
export const findSet: FindSet = (id) => fetched().findSet(id);

export function setChoices(): readonly SetChoice[] {
  return fetched()
    .builtInSets()
    .map(({ set: { id, title, version, status } }: LoadedSet) => ({
      ...{ id, title, version },
      isTemplate: status === "template",
    }));
}
