import { allLeaves, type CriteriaSet, type Gate, type TieBreak } from "./criteria-set";
import { decimalOf } from "./points";
import { problem, type Problem, type ProblemFacts } from "./problem";
import { allGroups } from "./score-sheet";

type Expected = Exclude<ProblemFacts["set-reference-wrong-kind"]["expected"], "sampled-form">;
type Reference = { readonly from: string; readonly to: string; readonly expected: Expected };

function unknown(from: string, to: string): Problem {
  return problem("set-reference-unknown", { criterion: from }, { from, to });
}

/** A reference to a group or criterion must name one, and one of the expected kind. */
function criterionReference(set: CriteriaSet, { from, to, expected }: Reference): readonly Problem[] {
  const top = set.groups.map((group) => group.id);
  const groups = allGroups(set).map((group) => group.id);
  const leaves = allLeaves(set).map((leaf) => leaf.id);
  const fitting = { criterion: leaves, group: groups, "top-group": top }[expected];
  if (fitting.includes(to)) return [];
  if (![...groups, ...leaves].includes(to)) return [unknown(from, to)];
  return [problem("set-reference-wrong-kind", { criterion: from }, { from, to, expected })];
}

function levelReference(set: CriteriaSet, from: string, to: string | null): readonly Problem[] {
  return to === null || set.levels.some((level) => level.name === to) ? [] : [unknown(from, to)];
}

function unreachableGate(set: CriteriaSet, gate: Gate & { readonly kind: "knock-out" }): readonly Problem[] {
  const leaf = allLeaves(set).find((one) => one.id === gate.criterion);
  if (leaf === undefined || gate.atLeast <= leaf.max) return [];
  const facts = { id: gate.id, atLeast: decimalOf(gate.atLeast), max: decimalOf(leaf.max) };
  return [problem("set-gate-unreachable", { criterion: gate.id }, facts)];
}

function gateReferences(set: CriteriaSet, gate: Gate): readonly Problem[] {
  const from = gate.id;
  switch (gate.kind) {
    case "knock-out":
      return [
        ...criterionReference(set, { from, to: gate.criterion, expected: "criterion" }),
        ...unreachableGate(set, gate),
      ];
    case "group-share":
      return gate.group === undefined ? [] : criterionReference(set, { from, to: gate.group, expected: "top-group" });
    case "dossier":
    case "survey-sample":
      // A form is no part of the tree: `survey-contradictions.ts` looks for it.
      return [];
  }
}

function tieBreakReference(set: CriteriaSet, tieBreak: TieBreak, index: number): readonly Problem[] {
  const from = `tieBreaks[${String(index)}]`;
  if (tieBreak.by !== "bonus") return criterionReference(set, { from, to: tieBreak.id, expected: tieBreak.by });
  return set.bonus === undefined ? [unknown(from, "bonus")] : [];
}

function unitTypeReferences(set: CriteriaSet): readonly Problem[] {
  const groups = set.unitGroups ?? [];
  return groups.flatMap(({ name, unitTypes }) =>
    unitTypes.filter((type) => !set.unitTypes.includes(type)).map((type) => unknown(name, type)),
  );
}

/** Gates, tie-breaks, groups of unit types and the target must name what the set holds. */
export function referenceContradictions(set: CriteriaSet): readonly Problem[] {
  return [
    ...set.gates.flatMap((gate) => [...gateReferences(set, gate), ...levelReference(set, gate.id, gate.levelAtMost)]),
    ...set.tieBreaks.flatMap((tieBreak, index) => tieBreakReference(set, tieBreak, index)),
    ...unitTypeReferences(set),
    ...levelReference(set, "target", set.target?.level ?? null),
  ];
}
