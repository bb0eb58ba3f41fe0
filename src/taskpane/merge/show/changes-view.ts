import { changesSince, type Change, type Position } from "../../../summary/changes";
import type { Consolidation } from "../../../summary/consolidate";
import { brokenSeals, standingOf, unitKey, type SealedSheet, type Standing } from "../../../summary/standing";
import type { ChangesView, UnitChange } from "../unit-row";
import { pointsText } from "./unit-rows";

type FromTo<Value> = { readonly from: Value; readonly to: Value } | null;

function fromTo<Value>(from: Value, to: Value): FromTo<Value> {
  return from === to ? null : { from, to };
}

const NOWHERE: Position = { rank: null, grandTotal: null, level: null };

function kindOf({ before, after }: Change): UnitChange["kind"] {
  return before === null ? "new" : after === null ? "gone" : "changed";
}

function changeOf(change: Change, broken: readonly SealedSheet[]): UnitChange {
  const { code, name } = change.unit;
  const [before, after] = [change.before ?? NOWHERE, change.after ?? NOWHERE];
  return {
    key: unitKey(change.unit),
    code,
    name,
    kind: kindOf(change),
    points: fromTo(pointsText(before.grandTotal), pointsText(after.grandTotal)),
    level: fromTo(before.level, after.level),
    rank: fromTo(before.rank, after.rank),
    brokenSeals: broken.map(({ file, sheet, seal }) => ({ file, sheet, seal })),
  };
}

/** A sealed sheet may change without moving its unit: the points only went from one criterion to another. */
function withSealed(
  changes: readonly Change[],
  merged: Consolidation,
  broken: ReadonlyMap<string, readonly SealedSheet[]>,
): readonly Change[] {
  const told = new Set(changes.map(({ unit }) => unitKey(unit)));
  const silent = merged.units.filter(({ unit }) => broken.has(unitKey(unit)) && !told.has(unitKey(unit)));
  return [
    ...silent.map(({ unit: { code, name } }) => ({ unit: { code, name }, before: NOWHERE, after: NOWHERE })),
    ...changes,
  ];
}

/** What is not as in the result of before, else as in the previous summary; null with neither. */
export function changesView(merged: Consolidation, before: Standing | null): ChangesView | null {
  if (before === null) {
    if (merged.changes === null) return null;
    return { since: "previous-summary", units: merged.changes.map((change) => changeOf(change, [])) };
  }
  const broken = brokenSeals(before, standingOf(merged));
  const changes = withSealed(changesSince(before.units, merged.units), merged, broken);
  const order = new Map(merged.units.map(({ unit }, at) => [unitKey(unit), at]));
  const units = changes.map((change) => changeOf(change, broken.get(unitKey(change.unit)) ?? []));
  const placeOf = ({ key }: UnitChange): number => order.get(key) ?? merged.units.length;
  return { since: "last-result", units: [...units].sort((a, b) => placeOf(a) - placeOf(b)) };
}
