import type { CriteriaSet } from "../../../scoring/criteria-set";
import type { Roster } from "../../../sheet/roster-rows";
import { parentsBy, type ParentUnit } from "../../../summary/roll-up-tiers";
import type { MergeSettings } from "../merge-state";

/** A roster of communes often names “Huyện Yên Thế” as a parent without a row of its own. */
const IN_NAME = /^(?:huyện|quận|thị xã|thành phố|tỉnh|cụm)(?= )/u;

function typeOf({ type, name }: ParentUnit): string {
  return (type ?? "").toLowerCase() || (IN_NAME.exec(name.toLowerCase())?.[0] ?? "");
}

/**
 * What the parents of a roster's units are, those of the nearest tier first; null where it names none. Without a set
 * nobody knows which rows are units.
 */
export function parentTypes(roster: Roster | null, set: CriteriaSet | null): MergeSettings["parentTypes"] {
  if (roster === null || set === null) return null;
  const chains = roster.units.map(parentsBy(set, roster.units)).filter((parents) => parents.length > 0);
  const longest = chains.sort((a, b) => b.length - a.length);
  return chains.length === 0 ? null : [...new Set(longest.flatMap((parents) => parents.map(typeOf)))];
}
