import { type CriteriaSet, type TieBreak } from "../scoring/criteria-set";
import { leavesOf, type Group, type Leaf } from "../scoring/criterion";
import { add, addAll, exactly, mean, NOTHING, rounded, times, type Exact } from "../scoring/exact";
import { hundredthsOf, NO_POINTS, type Points } from "../scoring/points";
import type { PanelSheet } from "./panel";

/** What a panel says of a unit: exact means over the counted judges, in hundredths. */
export type Figures = {
  /** Of every top group; rounded where the set rounds its groups. */
  readonly groups: ReadonlyMap<string, Exact>;
  /** The sum of the groups, after N/A criteria are rescaled away. */
  readonly total: Exact;
  readonly bonus: Exact;
  /** Rounded last, whatever was rounded before. */
  readonly grandTotal: Points;
  /** What the level is read from: the grand total, or the total where bonus does not count. */
  readonly levelPoints: Points;
  /** Exact means, in the order of the set's tie-breaks. */
  readonly tieBreaks: readonly Exact[];
  /** Some counted sheet leaves a criterion out of the scale, so the groups do not add up to the total. */
  readonly isRescaled: boolean;
};

/** Max points of these leaves that one sheet has, and of those that it counts. */
function maxima(leaves: readonly Leaf[], { scored }: PanelSheet): { readonly all: Points; readonly counted: Points } {
  let all = 0;
  let counted = 0;
  for (const leaf of leaves) {
    const result = scored.score.leaves.get(leaf.id);
    if (result === undefined) continue;
    all += leaf.max;
    if (result.counts) counted += leaf.max;
  }
  return { all: hundredthsOf(all), counted: hundredthsOf(counted) };
}

function meanOf(panel: readonly PanelSheet[], figureOf: (sheet: PanelSheet) => Exact): Exact {
  return mean(panel.map(figureOf));
}

function groupPoints(sheet: PanelSheet, group: string): Exact {
  return exactly(sheet.scored.score.groups.get(group) ?? NO_POINTS);
}

export function leafMean(panel: readonly PanelSheet[], leaf: string): Exact {
  return meanOf(panel, ({ scored }) => exactly(scored.score.leaves.get(leaf)?.points ?? NO_POINTS));
}

/** Mean points of a top group and the mean max that applied to it. */
export function groupStanding(
  panel: readonly PanelSheet[],
  group: Group,
): { readonly points: Exact; readonly max: Exact } {
  const leaves = leavesOf(group);
  return {
    points: meanOf(panel, (sheet) => groupPoints(sheet, group.id)),
    max: meanOf(panel, (sheet) => exactly(maxima(leaves, sheet).counted)),
  };
}

/** The sum of groups that are rounded one by one, each in the scale of the total. */
function sumOfRounded(set: CriteriaSet, panel: readonly PanelSheet[]): Exact {
  const leaves = set.groups.flatMap(leavesOf);
  const scales = new Map(panel.map((sheet) => [sheet, maxima(leaves, sheet)]));
  const inScale = (sheet: PanelSheet, group: string): Exact => {
    const scale = scales.get(sheet);
    return scale === undefined ? NOTHING : times(groupPoints(sheet, group), scale.all, scale.counted);
  };
  return addAll(set.groups.map(({ id }) => exactly(rounded(meanOf(panel, (sheet) => inScale(sheet, id))))));
}

function tieBreakMean(panel: readonly PanelSheet[], tieBreak: TieBreak): Exact {
  switch (tieBreak.by) {
    case "group":
      return meanOf(panel, (sheet) => groupPoints(sheet, tieBreak.id));
    case "criterion":
      return leafMean(panel, tieBreak.id);
    case "bonus":
      return meanOf(panel, ({ bonus }) => exactly(bonus));
  }
}

function notBelowZero(sum: Exact): Exact {
  return sum.over < 0n ? NOTHING : sum;
}

/**
 * The figures of a unit from its counted sheets, at least one. With the stage "group" the total is the sum of the
 * rounded groups and the grand total follows from it, so that the stage "sheet", which rounds each sheet's grand total
 * before the mean, has nothing left to round.
 */
export function figuresOf(set: CriteriaSet, counted: readonly PanelSheet[]): Figures {
  const stages = new Set(set.rounding.stages);
  const inGroups = stages.has("group");
  const settled = (figure: Exact): Exact => (inGroups ? exactly(rounded(figure)) : figure);
  const total = inGroups ? sumOfRounded(set, counted) : meanOf(counted, (sheet) => sheet.total);
  const bonus = meanOf(counted, (sheet) => exactly(sheet.bonus));
  const perSheet = (sheet: PanelSheet): Exact =>
    stages.has("sheet") ? exactly(rounded(sheet.grandTotal)) : sheet.grandTotal;
  const grandTotal = rounded(inGroups ? notBelowZero(add(total, bonus)) : meanOf(counted, perSheet));
  return {
    groups: new Map(set.groups.map(({ id }) => [id, settled(meanOf(counted, (sheet) => groupPoints(sheet, id)))])),
    total,
    bonus,
    grandTotal,
    levelPoints: set.bonusCountsForLevel ? grandTotal : rounded(total),
    tieBreaks: set.tieBreaks.map((tieBreak) => tieBreakMean(counted, tieBreak)),
    isRescaled: counted.some(({ scored }) => [...scored.score.leaves.values()].some(({ counts }) => !counts)),
  };
}
