import fc from "fast-check";
import { hashOf } from "../../src/scoring/criteria-hash";
import type { CriteriaSet } from "../../src/scoring/criteria-set";
import { anyCriteriaSet, type AnySetOptions } from "./any-criteria-set";

export type KnownSet = { readonly set: CriteriaSet; readonly hash: string };

const SEED = 20_261_121;

/** A failing example names its set and does not print it whole. */
function short(at: number) {
  return { [fc.toStringMethod]: () => `set ${String(at)} of someSets` };
}

/**
 * One of so many random sets that are drawn once: to make a set takes ten times as long as to judge a sheet of it, and
 * most laws are about sheets. The simpler sets come first, so that a failing example shrinks towards them.
 */
export function someSets(count: number, options: AnySetOptions = {}): fc.Arbitrary<KnownSet> {
  const sets = fc.sample(anyCriteriaSet(options), { numRuns: count, seed: SEED });
  const size = ({ groups }: CriteriaSet): number => JSON.stringify(groups).length;
  const known = [...sets]
    .sort((a, b) => size(a) - size(b))
    .map((set, at) => ({ set, hash: hashOf(set), ...short(at) }));
  return fc.constantFrom<KnownSet[]>(...known);
}
