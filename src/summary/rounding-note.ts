import { rounded } from "../scoring/exact";
import { hundredthsOf, type Points } from "../scoring/points";
import type { Figures } from "./figures";

/**
 * By how much the shown groups and bonus miss the shown grand total, each at two places: hundredths of rounding, more
 * where N/A was rescaled or deductions would have gone below zero. The paper says so in a note (design 5.4).
 */
export function missedBy({ groups, bonus, grandTotal }: Figures): Points {
  let shown: number = rounded(bonus);
  for (const group of groups.values()) shown += rounded(group);
  return hundredthsOf(grandTotal - shown);
}

export function addsUp(figures: Figures): boolean {
  return missedBy(figures) === 0;
}
