import { foldName } from "./fold-name";
import { groupBy } from "./order";

/** A unit as a roster lists it. */
export type RosterUnit = {
  readonly code: string | null;
  readonly name: string;
  /** Xã, phường, thị trấn, đặc khu … */
  readonly type: string | null;
  readonly parent: string | null;
};
/** What a sheet or an earlier summary says about a unit. */
export type UnitLabel = { readonly code: string | null; readonly name: string };
type Known = UnitLabel & { readonly type?: string | null };

export function codeKey(unit: UnitLabel): string {
  return foldName(unit.code ?? "");
}

/** The unit's name, and its name behind its type: "Đồng Tâm" of type "xã" is "Xã Đồng Tâm" on a sheet. */
export function nameKeys(unit: Known): readonly string[] {
  const names = unit.type ? [unit.name, `${unit.type} ${unit.name}`] : [unit.name];
  return names.map(foldName).filter((name) => name !== "");
}

/** Finds units by code, else by a name that only one of them has; null when there is none. */
export function unitFinder<Unit extends Known>(units: readonly Unit[]): (label: UnitLabel) => Unit | null {
  const coded = groupBy(units, codeKey);
  const named = new Map<string, Unit | null>();
  for (const unit of units)
    for (const name of nameKeys(unit)) named.set(name, named.has(name) && named.get(name) !== unit ? null : unit);
  return (label) => {
    const key = codeKey(label);
    return (key === "" ? undefined : coded.get(key)?.[0]) ?? named.get(foldName(label.name)) ?? null;
  };
}

/** Each unit once: the first row of each code, and of each name among rows without a code. */
export function distinctUnits(roster: readonly RosterUnit[]): readonly RosterUnit[] {
  const rows = groupBy(roster, (unit) =>
    codeKey(unit) === "" ? `name ${foldName(unit.name)}` : `code ${codeKey(unit)}`,
  );
  return [...rows.values()].flatMap((same) => same.slice(0, 1));
}
