import type { ProblemView } from "../sheet-view";

export function repairable(items: readonly ProblemView[]): readonly ProblemView[] {
  return items.filter(({ repair }) => repair !== null);
}

export function problemKey({ problem, cell }: ProblemView): string {
  return [problem.code, cell, problem.place.criterion].join(" ");
}
