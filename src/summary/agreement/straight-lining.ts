import { allLeaves, type CriteriaSet } from "../../scoring/criteria-set";
import { isComputed } from "../../scoring/criterion";
import type { Points } from "../../scoring/points";
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

type SheetPoints = UsedSheets["points"][number][number];
/** The criteria whose points a judge weighs, by their place in the set. */
type Weighed = readonly { readonly at: number; readonly max: Points }[];

/**
 * Shares of max, one for each criterion whose points the judge weighs: computed and given ones are not theirs. Two
 * quotients of whole hundredths are the same number exactly where the fractions are the same: below a max of 10,000
 * points different ones lie further apart than a double's last digit.
 */
function sharesOf(weighed: Weighed, points: SheetPoints): readonly number[] {
  const shares: number[] = [];
  for (const { at, max } of weighed) {
    const given = points[at] ?? null;
    if (given !== null) shares.push(given / max);
  }
  return shares;
}

function mostFrequent(list: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function repeated(weighed: Weighed, sheets: readonly SheetPoints[]): number {
  const counts = new Map<string, number>();
  for (const points of sheets) {
    const key = weighed.map(({ at }) => points[at]).join(" ");
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
  const weighed = allLeaves(set).flatMap((leaf, at) =>
    isComputed(leaf) || leaf.kind === "external" ? [] : [{ at, max: leaf.max }],
  );
  const byJudge = used.judges.map((): SheetPoints[] => []);
  for (const [unit, sheets] of used.points.entries())
    for (const [at, points] of sheets.entries()) byJudge[used.columns[unit]?.[at] ?? -1]?.push(points);
  return used.judges.map((judge, at) => {
    const looked = (byJudge[at] ?? [])
      .map((points) => ({ points, shares: sharesOf(weighed, points) }))
      .filter(({ shares }) => shares.length >= options.fewestCriteria);
    const all = looked.flatMap(({ shares }) => shares);
    return {
      judge,
      sheets: looked.length,
      sameShare: all.length === 0 ? null : mostFrequent(all) / all.length,
      flatSheets: looked.filter(({ shares }) => mostFrequent(shares) >= options.flatFrom * shares.length).length,
      identicalSheets: repeated(
        weighed,
        looked.map(({ points }) => points),
      ),
    };
  });
}
