import type { MergeEntry } from "../../summary/merge-log";
import { withLog } from "../log-sheet";
import type { WorkbookPlan } from "../sheet-plan";
import type { SummaryDraft } from "../summary-draft";
import { layoutSummary } from "../summary-layout";
import type { FoundPapers } from "./found-papers";
import { plannedPapers, type PapersWish, type PlannedPaper } from "./planned-papers";

export type PapersWorkbook = { readonly plan: WorkbookPlan; readonly papers: readonly PlannedPaper[] };

/**
 * A workbook of papers alone: the summary that their formulas follow is in it too, but hidden, so that whoever prints
 * the entire workbook prints the papers and nothing else.
 */
export function papersWorkbook(
  found: FoundPapers,
  draft: SummaryDraft,
  wish: PapersWish,
  log: readonly MergeEntry[],
): PapersWorkbook {
  const laid = layoutSummary(draft.merged, draft.paper);
  const { title, sheets } = log.length === 0 ? laid : withLog(laid, log);
  const taken = sheets.map(({ name }) => name);
  const merge = { ok: true, draft, names: new Map<string, string>() } as const;
  const papers = plannedPapers({ ...found, merge, taken }, wish);
  const standing = new Set(papers.flatMap(({ plan, stands }) => (stands ? [plan.name] : [])));
  const fresh = papers.flatMap(({ plan, stands }) => (stands ? [] : [plan]));
  const behind = sheets.map((sheet) => (standing.has(sheet.name) ? sheet : { ...sheet, hidden: true }));
  return { papers, plan: { title, sheets: [...fresh, ...behind] } };
}
