import { sumOf, type Points } from "../../scoring/points";
import { lineText } from "./annex-lines";
import type { Step } from "./read-bands";
import { readAmount } from "./read-amount";
import { stepOf } from "./read-steps";
import type { RowNode } from "./row-tree";

/** What a row below a criterion says: its title and points, be they in the points column or behind its words. */
function stepOfRow({ line, children }: RowNode): Step | null {
  if (children.length > 0 || lineText(line, "rule") !== "") return null;
  const condition = lineText(line, "title").replace(/[.;:]$/u, "");
  const amount = readAmount(line.cells.max);
  if (amount.is === "points") return { condition, points: amount.points };
  return amount.is === "blank" ? stepOf(condition) : null;
}

/**
 * Rows that are the steps of one criterion and no criteria of their own, as annexes of legal access write them:
 * “Công khai: 2 / a) Đủ: 2 / b) Thiếu: 0”. They are steps when the best of them is worth the whole criterion and they
 * do not add up to it. Null where the rows are criteria.
 */
export function optionSteps(node: RowNode, max: Points | null): readonly Step[] | null {
  const steps = node.children.flatMap((child) => stepOfRow(child) ?? []);
  if (max === null || steps.length < 2 || steps.length !== node.children.length) return null;
  const best = Math.max(...steps.map(({ points }) => points));
  const adds = sumOf(steps.map(({ points }) => points)) === max;
  const hasNothing = steps.some(({ points }) => points === 0);
  return best === max && (!adds || hasNothing) ? steps : null;
}
