import { allLeaves, type CriteriaSet } from "../scoring/criteria-set";
import { addAll, rounded, times, type Exact } from "../scoring/exact";
import { hundredthsOf, type Points } from "../scoring/points";
import { unitMean } from "./criterion-means";
import { unitFinder, type UnitLabel } from "./roster";
import type { UnitResult } from "./unit-result";

/** An earlier summary criterion by criterion: what its set asked, and each unit's means by criterion id. */
export type PreviousCriteria = {
  readonly criteria: readonly PreviousCriterion[];
  readonly units: readonly (UnitLabel & { readonly means: ReadonlyMap<string, Exact> })[];
};
export type PreviousCriterion = { readonly id: string; readonly title: string; readonly max: Points };

/** `mean` over the units that both summaries have a mean of; null without any. */
export type CriterionSide = { readonly max: Points; readonly mean: Exact | null };
/** `before` null: the criterion is new; `after` null: it is gone. Neither of the two is a change of points. */
export type CriterionChange = {
  readonly id: string;
  readonly title: string;
  readonly before: CriterionSide | null;
  readonly after: CriterionSide | null;
  readonly units: number;
};
/** A unit's mean of a criterion that has one maximum in both, where it is not what it was. */
export type UnitCriterionChange = {
  readonly unit: UnitLabel;
  readonly id: string;
  readonly before: Points;
  readonly after: Points;
};
export type CriterionChanges = {
  /** In the order of the set, then those that are gone. */
  readonly criteria: readonly CriterionChange[];
  readonly units: readonly UnitCriterionChange[];
};

type Pair = { readonly unit: UnitLabel; readonly before: Exact; readonly after: Exact };

function meanOf(list: readonly Exact[]): Exact | null {
  if (list.length === 0) return null;
  const sum = addAll(list);
  return times(sum, hundredthsOf(1), hundredthsOf(list.length));
}

function pairsOf(
  previous: PreviousCriteria,
  units: readonly UnitResult[],
): (leaf: ReturnType<typeof allLeaves>[number]) => readonly Pair[] {
  const find = unitFinder(previous.units);
  const both = units.flatMap((result) => {
    const old = find(result.unit);
    return old === null ? [] : [{ result, old }];
  });
  return (leaf) =>
    both.flatMap(({ result, old }) => {
      const [before, after] = [old.means.get(leaf.id), unitMean(result, leaf)];
      const { code, name } = result.unit;
      return before === undefined || after === null ? [] : [{ unit: { code, name }, before, after }];
    });
}

/** Last year and this year by criterion id, whatever the versions of their sets. */
export function criterionChanges(
  set: CriteriaSet,
  previous: PreviousCriteria,
  units: readonly UnitResult[],
): CriterionChanges {
  const old = new Map(previous.criteria.map((one) => [one.id, one]));
  const pairs = pairsOf(previous, units);
  const changed: UnitCriterionChange[] = [];
  const now = allLeaves(set).map((leaf): CriterionChange => {
    const { id, title, max } = leaf;
    const was = old.get(id);
    if (was === undefined) return { id, title, before: null, after: { max, mean: null }, units: 0 };
    const compared = pairs(leaf);
    for (const { unit, ...means } of was.max === max ? compared : []) {
      const [before, after] = [rounded(means.before), rounded(means.after)];
      if (before !== after) changed.push({ unit, id, before, after });
    }
    return {
      id,
      title,
      before: { max: was.max, mean: meanOf(compared.map(({ before }) => before)) },
      after: { max, mean: meanOf(compared.map(({ after }) => after)) },
      units: compared.length,
    };
  });
  const known = new Set(allLeaves(set).map(({ id }) => id));
  const gone = previous.criteria.filter(({ id }) => !known.has(id));
  return {
    criteria: [
      ...now,
      ...gone.map(({ id, title, max }) => ({ id, title, before: { max, mean: null }, after: null, units: 0 })),
    ],
    units: changed,
  };
}
