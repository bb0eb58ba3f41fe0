import { isError, type Problem, type ProblemCode } from "../scoring/problem";
import type { Figures } from "../summary/figures";
import { missedBy } from "../summary/rounding-note";
import type { UnitResult } from "../summary/unit-result";
import { fewJudges, gateNotHeld, SUMMARY } from "./summary-words";

const { notes } = SUMMARY;
const REASONS: Readonly<Partial<Record<ProblemCode, string>>> = {
  "unit-not-submitted": notes["not-submitted"],
  "sheet-conflict": notes.conflict,
  "criteria-sets-mixed": notes.mixed,
};

/** In a word why a problem keeps a unit from its rank; the sheet “Vấn đề” says it in full. */
function reason(problem: Problem): string {
  if (problem.code === "panel-quorum-not-met") return fewJudges(problem.facts.judges, problem.facts.needed);
  return REASONS[problem.code] ?? notes.faulty;
}

/** A unit whose sheets are in order lacks points where nothing on a sheet applies. */
function reasonsUnranked({ problems, complete }: UnitResult): readonly string[] {
  const reasons = problems.filter(isError).map(reason);
  return reasons.length === 0 && !complete ? [notes.incomplete] : reasons;
}

function partsRemark(figures: Figures): readonly string[] {
  if (figures.isRescaled) return [notes.rescaled];
  const missed = Math.abs(missedBy(figures));
  if (missed === 0) return [];
  // Each shown part is at most half a hundredth off: what is more is no rounding.
  const isRounding = 2 * missed <= figures.groups.size + 2;
  return [isRounding ? notes.rounding : notes.floor];
}

function remarks({ figures, gates, problems }: UnitResult): readonly string[] {
  if (figures === null) return [];
  return [
    ...gates.filter(({ held }) => !held).map(({ gate }) => gateNotHeld(gate.title)),
    ...(problems.some(({ code }) => code === "panel-spread-exceeded") ? [notes.spread] : []),
    ...partsRemark(figures),
  ];
}

/** What stands beside a unit: why it is unranked, which conditions do not hold, where shown parts do not add up. */
export function unitNote(unit: UnitResult): string {
  const lines = [...(unit.rank === null ? reasonsUnranked(unit) : []), ...remarks(unit)];
  return [...new Set(lines)].join("; ");
}
