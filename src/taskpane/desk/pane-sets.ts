import type { FoundSet } from "../../sheet/annex/read-sets";
import type { FindSet } from "../../sheet/judge-sheet";
import { allLeaves } from "../../scoring/criteria-set";
import type { LoadedSet } from "../../scoring/load-criteria-set";
import { formOf } from "../../scoring/survey-feed";
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

/** The sets of the open workbook's own sheets, whole or with their mistakes; replaced by each reading. */
type OwnSets = { readonly found: readonly FoundSet[] };
let own: OwnSets = { found: [] };
const listeners = new Set<() => void>();

export const ownSetsBox = {
  get: (): OwnSets => own,
  subscribe: (told: () => void): (() => void) => {
    listeners.add(told);
    return () => listeners.delete(told);
  },
};

export function ownLoaded(): readonly LoadedSet[] {
  return own.found.flatMap(({ loaded }) => loaded ?? []);
}

/** True where other sets than before are known now. */
export function setOwnSets(found: readonly FoundSet[]): boolean {
  if (found.length === 0 && own.found.length === 0) return false;
  const before = ownLoaded().map(({ hash }) => hash);
  own = { found };
  for (const told of [...listeners]) told();
  return (
    before.join() !==
    ownLoaded()
      .map(({ hash }) => hash)
      .join()
  );
}

/** The workbook's own set with this id, else the built-in one; null when there is neither. */
export const findSet: FindSet = (id) => ownLoaded().find(({ set }) => set.id === id) ?? fetched().findSet(id);

export function knownSets(): readonly LoadedSet[] {
  return [...ownLoaded(), ...fetched().builtInSets()];
}

export function setChoices(): readonly SetChoice[] {
  const all = knownSets();
  return all
    .filter(({ set }, at) => all.findIndex((other) => other.set.id === set.id) === at)
    .map(({ set }: LoadedSet) => ({
      ...{ id: set.id, title: set.title, version: set.version },
      isTemplate: set.status === "template",
      hasSurveys: allLeaves(set).some((leaf) => formOf(set, leaf) !== null),
    }));
}
