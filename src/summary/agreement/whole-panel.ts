import type { CriteriaSet } from "../../scoring/criteria-set";
import { compareExact, exactly, NOTHING, rounded, type Exact } from "../../scoring/exact";
import { figuresOf } from "../figures";
import type { PanelSheet } from "../panel";
import { exactMeans } from "../policy-figures";

/** A figure of each sheet, `over[sheet] / under` hundredths, in whole numbers. */
export type WholeFigure = { readonly over: Float64Array; readonly under: number };
/** A panel whose means can be taken in doubles without any rounding error. */
export type WholePanel = {
  /** Figures of which each mean is rounded before they are added: the groups, where the set rounds them. */
  readonly rounded: readonly WholeFigure[];
  /** Added to them and rounded last. */
  readonly last: WholeFigure;
  readonly tieBreaks: readonly Float64Array[];
  /** The sheets from the lowest grand total up; equal ones in the order of the panel, as `formPanel` takes them. */
  readonly order: readonly number[];
};

/**
 * Doubles hold whole numbers exactly up to 2^53. Sums over a panel stay below half of that, so that twice a sum and
 * a denominator, which rounding adds, still fit: nine sheets of 100.00 points with two ways of N/A reach 2^45.
 */
const MOST = 2 ** 51;

function lowestCommon(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return (a / one) * b;
}

/** Null where the sum over as many sheets, each as large as the largest, might not fit. */
function wholeFigure(list: readonly Exact[]): WholeFigure | null {
  const common = list.reduce((under, one) => lowestCommon(under, one.under), 1n);
  const over = Float64Array.from(list, (one) => Number(one.over * (common / one.under)));
  const largest = over.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const under = Number(common);
  return list.length * (largest + under) <= MOST ? { over, under } : null;
}

function groupFigures(set: CriteriaSet, panel: readonly PanelSheet[]): readonly (WholeFigure | null)[] {
  const means = panel.map((sheet) => exactMeans(set, [sheet]).groups);
  return set.groups.map((_, at) => wholeFigure(means.flatMap((groups) => groups[at] ?? [])));
}

/** What the sums of the rounded groups can come to, in the denominator of what is added to them. */
function fits(groups: readonly WholeFigure[], last: WholeFigure): boolean {
  const largest = groups.map(({ over, under }) => over.reduce((most, one) => Math.max(most, one), 0) / under + 1);
  return largest.reduce((sum, one) => sum + one, 0) * last.over.length * last.under <= MOST;
}

/** Null for the rare panel whose common denominator is too large, as of many sheets that each leave out others as N/A. */
export function wholePanel(set: CriteriaSet, panel: readonly PanelSheet[]): WholePanel | null {
  const stages = new Set(set.rounding.stages);
  const isRounded = stages.has("sheet");
  const grandTotals = panel.map(({ grandTotal }) => (isRounded ? exactly(rounded(grandTotal)) : grandTotal));
  const inGroups = stages.has("group");
  const found = inGroups ? groupFigures(set, panel) : [];
  const groups = found.flatMap((one) => one ?? []);
  const last = wholeFigure(inGroups ? panel.map(({ bonus }) => exactly(bonus)) : grandTotals);
  if (last === null || groups.length < found.length || !fits(groups, last)) return null;
  const lean = { ...set, groups: [] };
  const ties = panel.map((sheet) => figuresOf(lean, [sheet]).tieBreaks);
  const totals = panel.map(({ grandTotal }) => grandTotal);
  const compare = (a: number, b: number): number => compareExact(totals[a] ?? NOTHING, totals[b] ?? NOTHING);
  return {
    rounded: groups,
    last,
    tieBreaks: set.tieBreaks.map((_, at) => Float64Array.from(ties, (own) => Number(own[at]?.over ?? 0n))),
    order: [...panel.keys()].sort(compare),
  };
}
