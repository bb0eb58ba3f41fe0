import { allLeaves, type CriteriaSet } from "./criteria-set";
import type { Criterion, Group } from "./criterion";
import { extrasContradictions } from "./extras-contradictions";
import { leafContradictions } from "./leaf-contradictions";
import { levelContradictions } from "./level-contradictions";
import { originContradictions } from "./origin-contradictions";
import { decimalOf, sumOf, type Points } from "./points";
import { problem, type Problem } from "./problem";
import { referenceContradictions } from "./reference-contradictions";
import { allGroups } from "./score-sheet";
import { surveyContradictions } from "./survey-contradictions";

function idsIn(criterion: Criterion): readonly string[] {
  const inner = criterion.kind === "group" ? criterion.criteria.flatMap(idsIn) : [];
  return [criterion.id, ...inner];
}

function idsOf(set: CriteriaSet): readonly string[] {
  const items = [...(set.bonus?.items ?? []), ...(set.deductions?.items ?? [])];
  const documents = set.gates.flatMap((gate) => (gate.kind === "dossier" ? gate.items : []));
  return [...set.groups.flatMap(idsIn), ...[...items, ...set.gates, ...documents].map((one) => one.id)];
}

/** Excel's MATCH does not tell a capital letter from a small one, so A.1 and a.1 would be one row. */
function repeatedIds(set: CriteriaSet): readonly Problem[] {
  const ids = idsOf(set);
  const keys = ids.map((id) => id.toLowerCase());
  const repeated = ids.filter((_, index) => {
    const key = keys[index];
    return key !== undefined && keys.indexOf(key) < index;
  });
  return [...new Set(repeated)].map((id) => problem("set-id-repeated", { criterion: id }, { id }));
}

function wrongSum(id: string, parts: readonly Points[], expected: Points): readonly Problem[] {
  const found = sumOf(parts);
  if (found === expected) return [];
  const facts = { id, found: decimalOf(found), expected: decimalOf(expected) };
  return [problem("set-sum-differs", { criterion: id }, facts)];
}

function wrongSums(set: CriteriaSet): readonly Problem[] {
  const groups = set.groups.map((group) => group.max);
  const bonus = set.bonus?.place === "inside" ? [set.bonus.cap] : [];
  const parts = (group: Group): readonly Points[] => group.criteria.map((child) => child.max);
  return [
    ...allGroups(set).flatMap((group) => wrongSum(group.id, parts(group), group.max)),
    ...wrongSum(set.id, [...groups, ...bonus], set.scale),
  ];
}

function externalInLayers(set: CriteriaSet): readonly Problem[] {
  if (set.layers === undefined) return [];
  const external = allLeaves(set).filter(({ kind }) => kind === "external");
  return external.map(({ id }) => problem("set-layers-external", { criterion: id }, { id }));
}

/**
 * Every reason why a set of the right shape cannot be scored as it stands, all at once; none for a sound set.
 * `place.criterion` names the id, the level's name, or the part (`panel`, `rounding`, `bonus`, `target` ...).
 */
export function contradictions(set: CriteriaSet): readonly Problem[] {
  return [
    ...repeatedIds(set),
    ...wrongSums(set),
    ...allLeaves(set).flatMap(leafContradictions),
    ...externalInLayers(set),
    ...extrasContradictions(set),
    ...levelContradictions(set),
    ...referenceContradictions(set),
    ...surveyContradictions(set),
    ...originContradictions(set),
  ];
}
