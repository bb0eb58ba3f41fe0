import type { SheetPlan } from "../sheet-plan";
import { laidOut } from "./paper-pages";

/**
 * A signature alone on a page may be put under anything: from row `from` on all of a paper's end stays together, on a
 * page of its own where it does not fit below the rest.
 */
export function keptTogether(plan: SheetPlan, from: number): SheetPlan {
  const last = plan.rows.length - 1;
  const isWhole = laidOut(plan).pages.some(({ rows }) => rows.includes(from) && rows.includes(last));
  if (isWhole || from === 0) return plan;
  return { ...plan, page: { ...plan.page, breaksAfter: [from - 1] } };
}
