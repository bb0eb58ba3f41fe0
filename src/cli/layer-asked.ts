import { isLayer, layersOf, type Layer } from "../scoring/layers";
import type { LoadedSet } from "../scoring/load-criteria-set";
import type { Arguments } from "./arguments";
import { CannotRun } from "./cannot-run";

/** The layer that `--layer` names; every set has to switch it on. Throws CannotRun. */
export function layerAsked(given: Arguments, sets: readonly LoadedSet[]): Layer | null {
  const asked = given.text("layer");
  if (asked === null) return null;
  for (const { set } of sets) {
    const allowed = layersOf(set);
    if (allowed.length === 0) throw new CannotRun("no-layers", { name: set.id });
    if (!isLayer(asked) || !allowed.includes(asked))
      throw new CannotRun("value-not-allowed", { name: "--layer", allowed: allowed.join(", ") });
  }
  if (asked === "self" && given.texts("judge").length > 0)
    throw new CannotRun("options-exclude", { first: "--judge", second: "--layer self" });
  return isLayer(asked) ? asked : null;
}
