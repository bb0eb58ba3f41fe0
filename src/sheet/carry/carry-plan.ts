import type { Layer } from "../../scoring/layers";
import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { LeftReason } from "../../scoring/carry-facts";
import { setDifferences } from "../../scoring/set-differences";
import type { VersionChange } from "../../scoring/version-change";
import { setName } from "../set-name";

/** Where entries go to, and what they may come from. */
export type CarryWish = {
  readonly target: LoadedSet;
  /** The id of the set that the sheets are of: the target's own, where an owner keeps it from year to year. */
  readonly from: string;
  /** Criteria of which only the words changed are carried as well. */
  readonly takesReworded: boolean;
  /** The very set of older sheets, if somebody has it: names of choices stand on no sheet. */
  readonly earlier: LoadedSet | null;
  /** The layer that takes entries on the new sheets; left out, the one that takes them now. */
  readonly layer?: Layer;
};

/** Fields of a criterion that change nothing of what an entry means; what the sheet shows is compared there. */
const HARMLESS = new Set(["source", "example", "evidence", "evidenceText", "group", "title", "max"]);

function knownChanges({ earlier, target }: CarryWish, found: string): readonly string[] {
  if (earlier === null || setName(earlier.set, earlier.hash) !== found) return [];
  return setDifferences(earlier.set, target.set).parts.flatMap((part) => {
    const isChanged = part.change === "changed" && part.fields.some(({ field }) => !HARMLESS.has(field));
    return isChanged ? [part.id] : [];
  });
}

const REASONS: Readonly<Partial<Record<VersionChange["change"], LeftReason>>> = {
  removed: "left-removed",
  max: "left-max",
  rule: "left-rule",
  wording: "left-wording",
};

/** Why entries of these ids stay behind; a criterion that only stands in another group means what it meant. */
export function reasonsOf(
  wish: CarryWish,
  changes: readonly VersionChange[],
  found: string,
): ReadonlyMap<string, LeftReason> {
  const reasons = new Map<string, LeftReason>(knownChanges(wish, found).map((id) => [id, "left-rule"]));
  for (const { change, id } of [...changes].reverse()) {
    const reason = REASONS[change];
    if (reason !== undefined && !(reason === "left-wording" && wish.takesReworded)) reasons.set(id, reason);
  }
  return reasons;
}
