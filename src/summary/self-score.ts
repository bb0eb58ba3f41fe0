import { allLeaves, type CriteriaSet } from "../scoring/criteria-set";
import { rounded } from "../scoring/exact";
import { hundredthsOf, sumOf, type Points } from "../scoring/points";
import type { Figures } from "./figures";
import type { PanelSheet } from "./panel";

/** What a unit gave itself. */
export type SelfScore = {
  readonly points: Points;
  /** The panel's figure that it stands against: a self-score sheet has bonus points, the column beside the judge's none. */
  readonly against: "grandTotal" | "total";
  /** The panel's figure less the unit's own; null where the two do not cover the same criteria. */
  readonly difference: Points | null;
  /** The unit's own sheet; null where the points come from the column beside the judges'. */
  readonly sheet: PanelSheet | null;
};

/** The sum of the column that the judges' sheets carry; null unless it is complete and the same on all of them. */
function columnSum(set: CriteriaSet, panel: readonly PanelSheet[]): Points | null {
  const first = panel[0]?.scored.selfPoints;
  if (first === undefined || first.size === 0) return null;
  const ids = allLeaves(set).map(({ id }) => id);
  const agree = panel.every(({ scored }) => ids.every((id) => scored.selfPoints.get(id) === first.get(id)));
  const filled = ids.flatMap((id) => first.get(id) ?? []);
  return agree && filled.length === ids.length ? sumOf(filled) : null;
}

function differenceOf(figure: Points | null, own: Points): Points | null {
  return figure === null ? null : hundredthsOf(figure - own);
}

/** From the unit's own sheet where there is a complete one, else from the column beside the judges' points. */
export function selfScoreOf(
  set: CriteriaSet,
  own: PanelSheet | null,
  panel: readonly PanelSheet[],
  figures: Figures | null,
): SelfScore | null {
  if (own !== null) {
    const points = rounded(own.grandTotal);
    const isWhole = own.scored.score.leaves.size === allLeaves(set).length;
    const difference = isWhole ? differenceOf(figures?.grandTotal ?? null, points) : null;
    return { points, against: "grandTotal", difference, sheet: own };
  }
  const points = columnSum(set, panel);
  if (points === null) return null;
  const total = figures === null || figures.isRescaled ? null : rounded(figures.total);
  return { points, against: "total", difference: differenceOf(total, points), sheet: null };
}
