import type { Problem } from "../../scoring/problem";
import { fitProblems } from "../fit-problems";
import { pagesOfRows, printScale } from "../page-fit";
import type { SheetPlan } from "../sheet-plan";

/** The rows of a page from top to bottom, repeated ones first. */
export type PaperPage = { readonly rows: readonly number[] };
export type LaidOut = {
  readonly pages: readonly PaperPage[];
  readonly scale: number;
  readonly complaints: readonly Problem[];
};

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function pagesOf(plan: SheetPlan): readonly PaperPage[] {
  const { printed, repeatedRows: repeated } = plan.page;
  const titles = repeated === null ? [] : range(repeated.first, repeated.last);
  const pages: number[][] = [];
  for (const [at, page] of pagesOfRows(plan).entries()) {
    const row = printed.top + at;
    const isBelow = page > 0 && repeated !== null && row > repeated.last;
    pages[page] ??= isBelow ? [...titles] : [];
    pages[page].push(row);
  }
  return pages.map((rows) => ({ rows }));
}

/** The pages that a planned sheet takes, how much it is made smaller, and what will not come out well. */
export function laidOut(plan: SheetPlan): LaidOut {
  return { pages: pagesOf(plan), scale: printScale(plan), complaints: fitProblems(plan, { sheet: plan.name }) };
}
