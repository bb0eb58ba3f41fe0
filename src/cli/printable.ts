import { readFile } from "node:fs/promises";
import { problem, type Problem } from "../scoring/problem";
import type { FindSet } from "../sheet/judge-sheet";
import { fitPage } from "../sheet/page-fit";
import { fitProblems } from "../sheet/fit-problems";
import { foundPapers, type FoundPapers } from "../sheet/papers/found-papers";
import { paperIn, type PaperOver } from "../sheet/papers/merge-of-summary";
import { onPaper } from "../sheet/papers/on-paper";
import { plannedPapers, type PaperKind, type PlannedPaper } from "../sheet/papers/planned-papers";
import { paperOfWorkbook } from "../sheet/read-paper-sheet";
import { dressPages } from "../workbook/dress-page";
import { readPlan } from "../workbook/read-plan";
import { saveXlsx, writeXlsx } from "../workbook/write-xlsx";
import type { FoundFile } from "./collect-files";
import { readWorkbookFile } from "./read-file";

export type PrintedSheet = { readonly sheet: string; readonly kind: PaperKind; readonly pages: number };

/** A workbook to hand to LibreOffice: its papers with their figures, or the original where it must stay as it is. */
export type Printable = {
  readonly file: FoundFile;
  /** Null where there is nothing to print. */
  readonly bytes: Uint8Array | null;
  readonly sheets: readonly PrintedSheet[];
  readonly problems: readonly Problem[];
};

export type PrintWish = { readonly kinds: ReadonlySet<PaperKind>; readonly over: PaperOver; readonly findSet: FindSet };

type Found = { readonly found: FoundPapers; readonly papers: readonly PlannedPaper[] };

/** Score sheets that do not stand as we laid them: only their page can be set up. */
function strays({ found }: Found, kinds: ReadonlySet<PaperKind>): readonly string[] {
  return kinds.has("filled")
    ? found.scores.flatMap(({ plan, sheet, hidden }) => (plan === null && !hidden ? [sheet] : []))
    : [];
}

async function asItStands({ path }: FoundFile, sheets: readonly string[]): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const read = readPlan(bytes);
  const isKept = read.ok && !read.lost.some(({ what }) => ["array-formulas", "charts", "pictures"].includes(what));
  return isKept ? saveXlsx(dressPages(read.file, new Set(sheets))) : bytes;
}

function paperProblems(
  workbook: Parameters<typeof foundPapers>[0],
  found: FoundPapers,
  file: string,
): readonly Problem[] {
  if (found.set === null) return [];
  return paperOfWorkbook(workbook, paperIn({ sheets: [] }, found.set.set), file)?.problems ?? [];
}

async function papersOf(file: FoundFile, all: Found, wish: PrintWish): Promise<Omit<Printable, "file">> {
  const plans = all.papers.map(({ plan }) => plan);
  const problems = plans.flatMap((plan) => fitProblems(plan, { file: file.name, sheet: plan.name }));
  const sheets = all.papers.map(({ kind, plan }) => ({ sheet: plan.name, kind, pages: fitPage(plan).pages }));
  const left = strays(all, wish.kinds);
  const notDressed = left.map((sheet) => problem("paper-not-dressed", { file: file.name, sheet }, {}));
  if (plans.length > 0) {
    const bytes = await writeXlsx({ title: file.name, sheets: plans.map(onPaper) });
    return { bytes, sheets, problems: [...problems, ...notDressed] };
  }
  if (left.length > 0) return { bytes: await asItStands(file, left), sheets: [], problems: notDressed };
  return { bytes: null, sheets: [], problems: [problem("sheet-not-found", { file: file.name }, {})] };
}

/** Reads a workbook and lays out the papers that are wished for. Faults of the file are data, never thrown. */
export async function printableOf(file: FoundFile, wish: PrintWish): Promise<Printable> {
  const read = await readWorkbookFile(file);
  if (!read.ok) return { file, bytes: null, sheets: [], problems: [read.problem] };
  const found = foundPapers(read.workbook, file.name, wish.findSet, wish.over);
  const papers = plannedPapers(found, { kinds: wish.kinds, units: null });
  const shown = papers.filter(({ kind, plan }) => kind !== "filled" || !plan.hidden);
  const own = found.merge?.ok === false ? found.merge.problems : [];
  const made = await papersOf(file, { found, papers: shown }, wish);
  const problems = made.bytes === null && own.length > 0 ? [] : made.problems;
  return { file, ...made, problems: [...paperProblems(read.workbook, found, file.name), ...own, ...problems] };
}
