import { severityOf, type Problem, type ProblemCode, type Severity } from "../../scoring/problem";
import { parseReference } from "../../sheet/address";
import { describeWithoutPlace, type Language } from "../../sheet/describe";
import type { ProblemGroup, ProblemView } from "../sheet-view";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const WIDEST = 16_384;

/** Cells from left to right and top to bottom; what has no cell comes last. */
export function placeOf(cell: string | null | undefined): number {
  const area = cell === null || cell === undefined ? undefined : parseReference(cell)?.area;
  return area === undefined ? Infinity : area.top * WIDEST + area.left;
}

function viewOf(problem: Problem, language: Language): ProblemView {
  const { repair } = problem;
  return {
    problem,
    cell: problem.place.cell ?? null,
    text: describeWithoutPlace(problem, language),
    repair: repair === undefined ? null : { from: repair.from, to: repair.to },
  };
}

/** Two places that are both nowhere are one, where their difference would be no number. */
function before(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

/** The gravest first, among those the one with the first cell. */
export function problemGroups(problems: readonly Problem[], language: Language): readonly ProblemGroup[] {
  const views = problems
    .map((problem) => viewOf(problem, language))
    .sort((one, other) => before(placeOf(one.cell), placeOf(other.cell)));
  const groups = new Map<ProblemCode, ProblemView[]>();
  for (const view of views) {
    const same = groups.get(view.problem.code);
    if (same === undefined) groups.set(view.problem.code, [view]);
    else same.push(view);
  }
  // In the order of their first cells by now, and a sort keeps what is equal.
  return [...groups]
    .map(([code, items]) => ({ code, severity: severityOf(code), items }))
    .sort((one, other) => RANK[one.severity] - RANK[other.severity]);
}
