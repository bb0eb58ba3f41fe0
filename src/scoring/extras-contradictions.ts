import { extraItems, type BonusItem, type CriteriaSet } from "./criteria-set";
import { stepContradictions } from "./leaf-contradictions";
import { decimalOf, sumOf, type Points } from "./points";
import { problem, type Problem } from "./problem";

/** An item beyond the cap could never be given whole. Deductions are negative, so sizes are compared. */
function lowCaps(cap: Points, items: readonly BonusItem[]): readonly Problem[] {
  const beyond = items.filter((item) => Math.abs(item.max) > Math.abs(cap));
  return beyond.map(({ id, max }) =>
    problem("set-bonus-cap-low", { criterion: id }, { id, cap: decimalOf(cap), max: decimalOf(max) }),
  );
}

/** A bonus inside the scale is part of what adds up to it, so its items must be able to reach the cap. */
function unreachableCap(bonus: NonNullable<CriteriaSet["bonus"]>): readonly Problem[] {
  const sum = sumOf(bonus.items.map((item) => item.max));
  if (bonus.place !== "inside" || sum >= bonus.cap) return [];
  const facts = { cap: decimalOf(bonus.cap), sum: decimalOf(sum) };
  return [problem("set-bonus-cap-unreachable", { criterion: "bonus" }, facts)];
}

export function extrasContradictions(set: CriteriaSet): readonly Problem[] {
  const { bonus, deductions } = set;
  return [
    ...extraItems(set).flatMap(stepContradictions),
    ...(bonus === undefined ? [] : [...lowCaps(bonus.cap, bonus.items), ...unreachableCap(bonus)]),
    ...(deductions === undefined ? [] : lowCaps(deductions.cap, deductions.items)),
  ];
}
