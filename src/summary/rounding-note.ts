import { rounded } from "../scoring/exact";
import type { Figures } from "./figures";

/**
 * Whether the shown figures add up: groups to the total, total and bonus to the grand total, each shown to two places.
 * Where they do not, by a hundredth of rounding or because N/A was rescaled, the paper says so in a note.
 */
export function addsUp({ groups, total, bonus, grandTotal }: Figures): boolean {
  let shown = 0;
  for (const group of groups.values()) shown += rounded(group);
  return shown === rounded(total) && rounded(total) + rounded(bonus) === grandTotal;
}
