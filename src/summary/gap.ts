import { allLeaves, type CriteriaSet } from "../scoring/criteria-set";
import { compareExact, exactly } from "../scoring/exact";
import { hundredthsOf, NO_POINTS, type Points } from "../scoring/points";
import { smallestCover } from "./gap-cover";
import type { PanelSheet } from "./panel";
import type { UnitResult } from "./unit-result";

/** Bonus and deductions count as one item, because their caps hold for their sum. */
export const BONUS_ITEM = "bonus";

export type GapItem = {
  /** A leaf's id, or `BONUS_ITEM`. */
  readonly id: string;
  readonly lowest: PanelSheet;
  readonly highest: PanelSheet;
  readonly difference: Points;
};
/** Criteria that bring the panel within the limit once its judges agree on them. */
export type Rediscussion = {
  readonly ids: readonly string[];
  /** No smaller set does. */ readonly isSmallest: boolean;
};
export type Gap = {
  readonly unit: UnitResult;
  readonly limit: Points;
  readonly lowest: PanelSheet;
  readonly highest: PanelSheet;
  /** The widest differences first; items on which all judges agree are left out. */
  readonly items: readonly GapItem[];
  /** Null where criteria do not simply add up to the grand total: N/A rescaled the sheet, or a penalty stopped at 0. */
  readonly rediscuss: Rediscussion | null;
};

function pointsIn(sheet: PanelSheet, id: string): Points {
  return id === BONUS_ITEM ? sheet.bonus : (sheet.scored.score.leaves.get(id)?.points ?? NO_POINTS);
}

/** The sheets with the least and the most of something; the first of equal ones. */
function ends(panel: readonly PanelSheet[], compare: (a: PanelSheet, b: PanelSheet) => number): readonly PanelSheet[] {
  const ordered = [...panel].sort(compare);
  const last = ordered.at(-1);
  const highest = last === undefined ? undefined : ordered.find((sheet) => compare(sheet, last) === 0);
  return ordered.slice(0, 1).concat(highest ?? []);
}

function itemOf(panel: readonly PanelSheet[], id: string): readonly GapItem[] {
  const [lowest, highest] = ends(panel, (a, b) => pointsIn(a, id) - pointsIn(b, id));
  if (lowest === undefined || highest === undefined) return [];
  const difference = hundredthsOf(pointsIn(highest, id) - pointsIn(lowest, id));
  return difference === 0 ? [] : [{ id, lowest, highest, difference }];
}

function addsUp(sheet: PanelSheet, ids: readonly string[]): boolean {
  const sum = hundredthsOf(ids.reduce((points, id) => points + pointsIn(sheet, id), 0));
  const isWhole = [...sheet.scored.score.leaves.values()].every(({ counts }) => counts);
  return isWhole && compareExact(sheet.grandTotal, exactly(sum)) === 0;
}

/**
 * Each unit whose judges' grand totals lie further apart than the set allows: where they differ most, and which
 * criteria to discuss again. Agreement on a criterion, whatever the figure, takes its difference out of every pair of
 * judges, so where criteria add up to the grand total a set of them suffices when every pair is left within the limit.
 */
export function gapsOf(set: CriteriaSet, units: readonly UnitResult[]): readonly Gap[] {
  const limit = set.panel.maximumSpread;
  if (limit === null) return [];
  const ids = [...allLeaves(set).map(({ id }) => id), BONUS_ITEM];
  return units.flatMap((unit): Gap[] => {
    const { panel } = unit;
    const [lowest, highest] = ends(panel, (a, b) => compareExact(a.grandTotal, b.grandTotal));
    if (lowest === undefined || highest === undefined) return [];
    const allowed = {
      over: lowest.grandTotal.over + BigInt(limit) * lowest.grandTotal.under,
      under: lowest.grandTotal.under,
    };
    if (compareExact(highest.grandTotal, allowed) <= 0) return [];
    const items = ids.flatMap((id) => itemOf(panel, id)).sort((a, b) => b.difference - a.difference);
    const isAdditive = panel.every((sheet) => addsUp(sheet, ids));
    const rows = panel.map((sheet) => items.map(({ id }) => pointsIn(sheet, id)));
    const cover = isAdditive ? smallestCover(rows, limit) : null;
    const rediscuss =
      cover === null
        ? null
        : {
            ids: items.filter((_, at) => cover.columns.includes(at)).map(({ id }) => id),
            isSmallest: cover.isSmallest,
          };
    return [{ unit, limit, lowest, highest, items, rediscuss }];
  });
}
