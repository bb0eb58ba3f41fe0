import type { CriteriaSet } from "../scoring/criteria-set";
import { foldName } from "./fold-name";
import { groupBy } from "./order";
import { codeKey, nameKeys, type RosterUnit } from "./roster";

/** A unit of a higher tier as units name it: a row of the roster, or the bare name where the roster has no such row. */
export type ParentUnit = { readonly code: string | null; readonly name: string; readonly type: string | null };
/** Finds what stands above a unit, the nearest first; empty where it names no parent. */
export type ParentsOf = (unit: RosterUnit) => readonly ParentUnit[];

type FindRow = (name: string) => RosterUnit | null;

function isScored(set: CriteriaSet, { type }: RosterUnit): boolean {
  return type !== null && set.unitTypes.some((known) => foldName(known) === foldName(type));
}

/**
 * The row that a parent's name or code means. A commune may be called like its district: so no row of a type that is
 * scored, and none that itself belongs to a parent of that name.
 */
function rowFinder(set: CriteriaSet, roster: readonly RosterUnit[]): FindRow {
  const possible = roster.filter((row) => !isScored(set, row));
  const coded = groupBy(possible, codeKey);
  const named = groupBy(
    possible.flatMap((row) => nameKeys(row).map((key) => ({ row, key }))),
    ({ key }) => key,
  );
  return (name) => {
    const key = foldName(name);
    const byCode = key === "" ? undefined : coded.get(key)?.[0];
    const byName = (named.get(key) ?? []).map(({ row }) => row).filter(({ parent }) => foldName(parent ?? "") !== key);
    const [first, ...others] = [...new Set(byName)];
    return byCode ?? (others.length === 0 ? (first ?? null) : null);
  };
}

/** What stands above each unit by the roster. Rows that lead round in circles end where they meet themselves. */
export function parentsBy(set: CriteriaSet, roster: readonly RosterUnit[]): ParentsOf {
  const find = rowFinder(set, roster);
  return (unit) => {
    const parents: ParentUnit[] = [];
    const seen = new Set<string>();
    let name = unit.parent;
    while (name !== null) {
      const row: RosterUnit | null = find(name);
      const parent: ParentUnit = row ?? { code: null, name, type: null };
      const key = parentKey(parent);
      if (seen.has(key)) break;
      seen.add(key);
      parents.push(parent);
      name = row?.parent ?? null;
    }
    return parents;
  };
}

/** One key for one parent, however units spell it. */
export function parentKey({ code, name }: ParentUnit): string {
  return JSON.stringify([foldName(code ?? ""), foldName(name)]);
}

/** The rows that other rows name as their parent: tiers to roll up to, not units that must send a sheet. */
export function tierRows(set: CriteriaSet, roster: readonly RosterUnit[]): ReadonlySet<RosterUnit> {
  const find = rowFinder(set, roster);
  return new Set(
    roster.flatMap((row) => {
      const parent = row.parent === null ? null : find(row.parent);
      return parent === null || parent === row ? [] : [parent];
    }),
  );
}
