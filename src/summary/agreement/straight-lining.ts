import { allLeaves, type CriteriaSet } from "../../scoring/criteria-set";
import { isComputed, type Leaf } from "../../scoring/criterion";
import type { PanelSheet } from "../panel";
import type { UsedSheets } from "./used-sheets";

export type StraightLiningOptions = {
  /** A sheet is flat when so large a share of its criteria has one and the same share of max. */
  readonly flatFrom: number;
  /** Sheets with fewer criteria that a judge weighs are not looked at. */
  readonly fewestCriteria: number;
};

/**
 * Nine in ten leave a sheet of 10 criteria one exception. On fewer than 10 criteria such a sheet often comes about
 * honestly. A strong unit may earn full points throughout, so this is a reason to read again and never a proof.
 */
export const STRAIGHT_LINING: StraightLiningOptions = { flatFrom: 0.9, fewestCriteria: 10 };

export type StraightLining = {
  readonly judge: string;
  /** Sheets with enough criteria. */
  readonly sheets: number;
  /** The share (0 to 1) of all criteria on these sheets that has the judge's most frequent share of max; null without sheets. */
  readonly sameShare: number | null;
  readonly flatSheets: number;
  /** Sheets whose points are, criterion by criterion, those of another unit's sheet of the same judge. */
  readonly identicalSheets: number;
};

/**
 * Shares of max, one for each criterion whose points the judge weighs: computed and given ones are not theirs. Two
 * quotients of whole hundredths are the same number exactly where the fractions are the same: below a max of 10,000
 * points different ones lie further apart than a double's last digit.
 */
function sharesOf(leaves: readonly Leaf[], { scored }: PanelSheet): readonly number[] {
  const shares: number[] = [];
  for (const { id, max } of leaves) {
    const result = scored.score.leaves.get(id);
    if (result?.counts === true) shares.push(result.points / max);
  }
  return shares;
}

function mostFrequent(list: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function repeated(leaves: readonly Leaf[], sheets: readonly PanelSheet[]): number {
  const counts = new Map<string, number>();
  for (const { scored } of sheets) {
    const key = leaves.map(({ id }) => String(scored.score.leaves.get(id)?.points)).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}

/** Each judge's habit of giving the same (straight-lining; Krosnick 1991), in the order of the judges. */
export function straightLining(
  set: CriteriaSet,
  used: UsedSheets,
  options: StraightLiningOptions = STRAIGHT_LINING,
): readonly StraightLining[] {
  const leaves = allLeaves(set).filter((leaf) => !isComputed(leaf) && leaf.kind !== "external");
  const byJudge = used.judges.map((): PanelSheet[] => []);
  for (const [unit, { panel }] of used.units.entries())
    for (const [at, sheet] of panel.entries()) byJudge[used.columns[unit]?.[at] ?? -1]?.push(sheet);
  return used.judges.map((judge, at) => {
    const looked = (byJudge[at] ?? [])
      .map((sheet) => ({ sheet, shares: sharesOf(leaves, sheet) }))
      .filter(({ shares }) => shares.length >= options.fewestCriteria);
    const all = looked.flatMap(({ shares }) => shares);
    return {
      judge,
      sheets: looked.length,
      sameShare: all.length === 0 ? null : mostFrequent(all) / all.length,
      flatSheets: looked.filter(({ shares }) => mostFrequent(shares) >= options.flatFrom * shares.length).length,
      identicalSheets: repeated(
        leaves,
        looked.map(({ sheet }) => sheet),
      ),
    };
  });
}
