import type { CriteriaSet } from "../scoring/criteria-set";
import { addAll, compareExact, exactly, type Exact } from "../scoring/exact";
import { countLevels, type LevelCount } from "./level-counts";
import { compareText, groupBy } from "./order";
import { parentKey, type ParentsOf, type ParentUnit } from "./roll-up-tiers";
import type { UnitResult } from "./unit-result";

/** The units below one parent, taken together. */
export type ParentResult = {
  /** Null for the units that name no parent on this tier. */
  readonly parent: ParentUnit | null;
  readonly members: readonly UnitResult[];
  /** Units that sent at least one sheet. */
  readonly submitted: number;
  readonly ranked: number;
  /** Of the ranked units' grand totals: exact, to be rounded once; null where none is ranked. */
  readonly mean: Exact | null;
  readonly levels: readonly LevelCount[];
  /** Among parents all of whose units are ranked: a mean over the rest would not be the parent's. */
  readonly rank: number | null;
};
/** Parents of one distance from the units, the ranked first, then the others as the units name them. */
export type Tier = readonly ParentResult[];

function meanOf(ranked: readonly UnitResult[]): Exact | null {
  const totals = ranked.flatMap(({ figures }) => (figures === null ? [] : [exactly(figures.grandTotal)]));
  if (totals.length === 0) return null;
  const { over, under } = addAll(totals);
  return { over, under: under * BigInt(totals.length) };
}

function resultOf(set: CriteriaSet, parent: ParentUnit | null, members: readonly UnitResult[]): ParentResult {
  const ranked = members.filter(({ rank }) => rank !== null);
  const silent = members.filter(({ problems }) => problems.some(({ code }) => code === "unit-not-submitted"));
  return {
    parent,
    members,
    submitted: members.length - silent.length,
    ranked: ranked.length,
    mean: meanOf(ranked),
    levels: countLevels(set, members),
    rank: null,
  };
}

function mayRank({ parent, ranked, members }: ParentResult): boolean {
  return parent !== null && ranked === members.length;
}

function rankParents(results: readonly ParentResult[]): Tier {
  const means = results.flatMap((result) => (mayRank(result) && result.mean !== null ? [result.mean] : []));
  const placed = results.map((result): ParentResult => {
    const { mean } = result;
    if (mean === null || !mayRank(result)) return result;
    return { ...result, rank: 1 + means.filter((other) => compareExact(other, mean) > 0).length };
  });
  const last = placed.length + 1;
  return [...placed].sort((a, b) => (a.rank ?? last) - (b.rank ?? last));
}

/** Units may spell a parent that the roster does not list in several ways: the first by its characters stands. */
function spelling(parents: readonly (ParentUnit | null)[]): ParentUnit | null {
  return parents.reduce(
    (one, other) => (compareText(other?.name ?? "", one?.name ?? "") < 0 ? other : one),
    parents[0] ?? null,
  );
}

/** One tier after the other, from the nearest parents up, as long as some unit has a parent there. */
export function rollUpParents(set: CriteriaSet, units: readonly UnitResult[], parentsOf: ParentsOf): readonly Tier[] {
  const chains = units.map((unit) => ({ unit, parents: parentsOf(unit.unit) }));
  const most = chains.reduce((longest, { parents }) => Math.max(longest, parents.length), 0);
  return Array.from({ length: most }, (_, at) => {
    const above = chains.map(({ unit, parents }) => ({ unit, parent: parents[at] ?? null }));
    const groups = groupBy(above, ({ parent }) => (parent === null ? "" : parentKey(parent)));
    const without = groups.get("");
    groups.delete("");
    const named = [...groups.values(), ...(without === undefined ? [] : [without])];
    return rankParents(
      named.map((own) =>
        resultOf(
          set,
          spelling(own.map(({ parent }) => parent)),
          own.map(({ unit }) => unit),
        ),
      ),
    );
  });
}
