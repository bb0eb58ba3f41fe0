import type { DistanceView, MarginView, TieView } from "../../merge/merge-insight";
import type { MergeTools } from "./merge-tools";
import type { MergeSay } from "./merge-words";
import type { UnitInsight } from "./unit-insight";

type Tools = Pick<MergeTools, "say" | "points">;

export function tieBreakText({ by, id }: NonNullable<TieView["decidedBy"]>, say: MergeSay): string {
  return by === "bonus" ? say("tie.bonus") : say(`tie.${by}`, { id });
}

function tieLine(tie: TieView, key: string, say: MergeSay): string {
  const isBetter = tie.better.key === key;
  const { name } = isBetter ? tie.other : tie.better;
  if (tie.decidedBy === null) return say("unit.tieShared", { name });
  return say(isBetter ? "unit.tieWon" : "unit.tieLost", { name, by: tieBreakText(tie.decidedBy, say) });
}

function distanceLines({ next, missing, heldBackBy }: DistanceView, { say, points }: Tools): readonly string[] {
  if (next === null || missing === null) return [say("unit.top")];
  const isThere = Number(missing) === 0;
  return [
    isThere ? say("unit.nextGates", { level: next }) : say("unit.next", { points: points(missing), level: next }),
    ...(heldBackBy.length > 0 ? [say("unit.held", { gates: heldBackBy.join("; ") })] : []),
  ];
}

function marginLines({ leaveOneOut, bootstrap }: MarginView, say: MergeSay): readonly string[] {
  return [
    ...(leaveOneOut === null ? [] : [say("unit.marginLeft", { best: leaveOneOut[0], worst: leaveOneOut[1] })]),
    ...(bootstrap === null ? [] : [say("unit.marginDrawn", { best: bootstrap[0], worst: bootstrap[1] })]),
  ];
}

/** Why the unit stands where it does: ties, the way to the next level, how wide its rank is. */
export function standingLines(key: string, { ties, distance, margin }: UnitInsight, tools: Tools): readonly string[] {
  return [
    ...ties.map((tie) => tieLine(tie, key, tools.say)),
    ...(distance === null ? [] : distanceLines(distance, tools)),
    ...(margin === null ? [] : marginLines(margin, tools.say)),
  ];
}
