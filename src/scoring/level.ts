import type { CriteriaSet, Gate, Level } from "./criteria-set";
import { compareExact, exactly, type Exact } from "./exact";
import { reachesShare } from "./leaf-points";
import type { Points } from "./points";

/** What gates look at, of one sheet or of a whole panel. */
export type Standing = {
  /** Points of a leaf; null when unknown. */
  readonly leaf: (id: string) => Exact | null;
  /** Points of a top group, and the max that applied to it; null when unknown. */
  readonly group: (id: string) => { readonly points: Exact; readonly max: Exact } | null;
  /** Whether a document of a dossier is there, or a `survey-sample` gate of this id has its answers. */
  readonly hasDocument: (id: string) => boolean;
};
export type GateResult = { readonly gate: Gate; readonly held: boolean };

function reachesGroupShare(standing: Standing, group: string, atLeast: number): boolean {
  const found = standing.group(group);
  if (found === null) return false;
  return reachesShare(found.points.over * found.max.under, found.max.over * found.points.under, atLeast);
}

function holds(set: CriteriaSet, gate: Gate, standing: Standing): boolean {
  switch (gate.kind) {
    case "knock-out": {
      const points = standing.leaf(gate.criterion);
      return points !== null && compareExact(points, exactly(gate.atLeast)) >= 0;
    }
    case "group-share": {
      const groups = gate.group === undefined ? set.groups.map((group) => group.id) : [gate.group];
      return groups.every((group) => reachesGroupShare(standing, group, gate.atLeast));
    }
    case "dossier":
      return gate.items.every((item) => standing.hasDocument(item.id));
    case "survey-sample":
      return standing.hasDocument(gate.id);
  }
}

export function judgeGates(set: CriteriaSet, standing: Standing): readonly GateResult[] {
  return set.gates.map((gate) => ({ gate, held: holds(set, gate, standing) }));
}

/** How many levels, from the lowest, a gate still allows: 0 for none. */
export function allowedLevels(set: CriteriaSet, gate: Gate): number {
  return set.levels.findIndex((level) => level.name === gate.levelAtMost) + 1;
}

/** The highest level whose lower bound is reached (≥) and that every gate allows; null for none. */
export function levelOf(set: CriteriaSet, points: Points, gates: readonly GateResult[]): Level | null {
  const reached = set.levels.filter((level) => points >= level.from).length;
  const allowed = gates.filter((result) => !result.held).map((result) => allowedLevels(set, result.gate));
  return set.levels[Math.min(reached, ...allowed) - 1] ?? null;
}
