import type { CriteriaSet } from "../scoring/criteria-set";
import { hundredthsOf, type Points } from "../scoring/points";
import { figuresOf } from "./figures";
import type { PanelSheet } from "./panel";
import type { UnitResult } from "./unit-result";

/** What leaving judges out did to a unit. */
export type TrimEffect = {
  readonly unit: UnitResult;
  readonly dropped: readonly PanelSheet[];
  readonly grandTotal: Points;
  /** The mean over all judges, rounded as the merge rounds. */
  readonly withAll: Points;
  /** What the unit gained (+) or lost (−) by the panel's method. */
  readonly difference: Points;
};

/** Of every unit with figures whose method does not count all judges, in the order of the merge. */
export function trimEffects(set: CriteriaSet, units: readonly UnitResult[]): readonly TrimEffect[] {
  return units.flatMap((unit): TrimEffect[] => {
    const dropped = unit.panel.filter(({ counted }) => !counted);
    if (unit.figures === null || dropped.length === 0) return [];
    const [grandTotal, withAll] = [unit.figures.grandTotal, figuresOf(set, unit.panel).grandTotal];
    return [{ unit, dropped, grandTotal, withAll, difference: hundredthsOf(grandTotal - withAll) }];
  });
}
