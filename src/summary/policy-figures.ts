import { allLeaves, type CriteriaSet } from "../scoring/criteria-set";
import { add, addAll, exactly, mean, NOTHING, rounded, times, type Exact } from "../scoring/exact";
import { NO_POINTS, sumOf, type Points } from "../scoring/points";
import type { PanelSheet } from "./panel";
import { roundedBy, type RoundingPolicy } from "./rounding-policy";

/** What a rank and a level would be read from under a rounding policy. */
export type PolicyFigures = { readonly grandTotal: Points; readonly levelPoints: Points };
/** A unit's exact means, with which policies are tried one after the other. */
export type ExactMeans = {
  /** Of each top group, in the scale of the total. */
  readonly groups: readonly Exact[];
  readonly total: Exact;
  readonly bonus: Exact;
  readonly grandTotal: Exact;
  readonly sheets: readonly Exact[];
};

/** A sheet's groups as parts of its total: what N/A leaves out is spread over the rest. */
function groupsInScale(set: CriteriaSet, { scored: { score } }: PanelSheet): readonly Exact[] {
  const leaves = allLeaves(set).filter(({ id }) => score.leaves.has(id));
  const all = sumOf(leaves.map(({ max }) => max));
  const counted = sumOf(leaves.filter(({ id }) => score.leaves.get(id)?.counts === true).map(({ max }) => max));
  return set.groups.map(({ id }) => {
    const points = exactly(score.groups.get(id) ?? NO_POINTS);
    return all === counted ? points : times(points, all, counted);
  });
}

/** From the counted sheets, at least one. */
export function exactMeans(set: CriteriaSet, counted: readonly PanelSheet[]): ExactMeans {
  const scaled = counted.map((sheet) => groupsInScale(set, sheet));
  const sheets = counted.map(({ grandTotal }) => grandTotal);
  return {
    groups: set.groups.map((_, at) => mean(scaled.map((groups) => groups[at] ?? NOTHING))),
    total: mean(counted.map(({ total }) => total)),
    bonus: mean(counted.map(({ bonus }) => exactly(bonus))),
    grandTotal: mean(sheets),
    sheets,
  };
}

function notBelowZero(sum: Exact): Exact {
  return sum.over < 0n ? NOTHING : sum;
}

/** Rounded as the merge rounds (`figuresOf`), except that the policy says how, to how many places and when. */
export function policyFigures(set: CriteriaSet, means: ExactMeans, policy: RoundingPolicy): PolicyFigures {
  const round = (one: Exact): Exact => roundedBy(one, policy);
  const inGroups = policy.before === "groups";
  const total = inGroups ? addAll(means.groups.map(round)) : means.total;
  const perSheet = policy.before === "sheets" ? mean(means.sheets.map(round)) : means.grandTotal;
  const grandTotal = rounded(round(inGroups ? notBelowZero(add(total, means.bonus)) : perSheet));
  return { grandTotal, levelPoints: set.bonusCountsForLevel ? grandTotal : rounded(round(total)) };
}
