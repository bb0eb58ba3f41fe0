import type { CriteriaSet } from "../scoring/criteria-set";
import { sealOf } from "../scoring/seal";
import type { ScoredSheet } from "../summary/scored-sheet";

/** What of a sheet its seal vouches for. */
type Vouched = Pick<ScoredSheet, "unit" | "judge" | "round" | "entries" | "layers">;

/** The code that this sheet's cells come to: the one function behind sealing, checking, merging and rolling up. */
export function sheetSeal({ unit, judge, round, entries, layers }: Vouched, set: CriteriaSet, hash: string): string {
  const sealed = { set, hash, unit: unit.name, unitCode: unit.code ?? "", judge: judge ?? "", round, entries };
  return sealOf(layers === undefined ? sealed : { ...sealed, layers });
}
