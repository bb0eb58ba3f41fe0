import { keepWhole } from "../keep-whole";
import type { SheetPlan } from "../sheet-plan";

/**
 * A signature alone on a page may be put under anything: from row `from` on all of a paper's end stays together, on a
 * page of its own where some program might not fit it below the rest.
 */
export function keptTogether(plan: SheetPlan, from: number): SheetPlan {
  return from === 0 ? plan : { ...plan, page: keepWhole(plan, from) };
}
