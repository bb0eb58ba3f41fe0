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
import type { WorkbookSnapshot } from "../sheet/sheet-snapshot";
import { unitFinder } from "../summary/roster";
import { unitKey } from "../summary/standing";
import { amongPapers, dressPages } from "../workbook/dress-page";
import { readPlan } from "../workbook/read-plan";
import type { WorkbookFile } from "../workbook/workbook-file";
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
  /** Which of the asked units this workbook has, by the words with which they were asked for. */
  readonly units: readonly string[];
};

export type PrintWish = {
  readonly kinds: ReadonlySet<PaperKind>;
  /** Codes or names; none for all. */
  readonly units: readonly string[];
  readonly over: PaperOver;
  /** What is known of sets beside this workbook. */
  readonly setsOf: (workbook: WorkbookSnapshot, file: string) => FindSet;
};

type Made = Pick<Printable, "bytes" | "sheets" | "problems">;
type Found = {
  readonly papers: readonly PlannedPaper[];
  /** Score sheets that do not stand as we laid them: only their page can be set up. */
  readonly altered: readonly string[];
};
/** The asked units of a workbook by `unitKey`, and the words for them; null keys for all. */
type Chosen = { readonly keys: ReadonlySet<string> | null; readonly words: readonly string[] };

function chosenUnits({ units }: FoundPapers, asked: readonly string[]): Chosen {
  if (asked.length === 0) return { keys: null, words: [] };
  const find = unitFinder(units);
  const found = asked.flatMap((word) => {
    const unit = find({ code: word, name: word });
    return unit === null ? [] : [{ word, key: unitKey(unit) }];
  });
  return { keys: new Set(found.map(({ key }) => key)), words: found.map(({ word }) => word) };
}

function alteredSheets({ scores }: FoundPapers, kinds: ReadonlySet<PaperKind>, { keys }: Chosen): readonly string[] {
  if (!kinds.has("filled")) return [];
  return scores.flatMap(({ plan, sheet, hidden, unit }) => {
    const isAsked = keys === null || keys.has(unitKey(unit));
    return plan === null && !hidden && isAsked ? [sheet] : [];
  });
}

/** Null where these sheets hold what we cannot write again: they would come out with less than stands there. */
async function keptFile({ path }: FoundFile, altered: readonly string[]): Promise<WorkbookFile | null> {
  const read = readPlan(await readFile(path));
  if (!read.ok) return null;
  const isLost = read.lost.some(({ sheet, what }) => {
    const isShown = sheet !== null && altered.includes(sheet);
    return what === "array-formulas" || (isShown && (what === "charts" || what === "pictures"));
  });
  return isLost ? null : read.file;
}

/** Only papers that stand as we laid them, in a workbook of their own. */
async function alone({ name }: FoundFile, papers: readonly PlannedPaper[]): Promise<Made> {
  const plans = papers.map(({ plan }) => plan);
  return {
    bytes: await writeXlsx({ title: name, sheets: plans.map(onPaper) }),
    sheets: papers.map(({ kind, plan }) => ({ sheet: plan.name, kind, pages: fitPage(plan).pages })),
    problems: plans.flatMap((plan) => fitProblems(plan, { file: name, sheet: plan.name })),
  };
}

/** Altered sheets in their own workbook, where their formulas find what they look at, and the papers in their places. */
async function together({ name }: FoundFile, kept: WorkbookFile, { papers, altered }: Found): Promise<Made> {
  const file = amongPapers(
    dressPages(kept, new Set(altered)),
    papers.map(({ plan }) => onPaper(plan)),
  );
  const shown = file.sheets.filter(({ hidden }) => !hidden);
  const kinds = new Map(papers.map(({ kind, plan }) => [plan.name, kind]));
  return {
    bytes: await saveXlsx(file),
    sheets: shown.map((sheet) => ({
      sheet: sheet.name,
      kind: kinds.get(sheet.name) ?? "filled",
      pages: fitPage(sheet).pages,
    })),
    problems: shown.flatMap((sheet) => fitProblems(sheet, { file: name, sheet: sheet.name })),
  };
}

async function papersOf(file: FoundFile, found: Found): Promise<Made> {
  const { papers, altered } = found;
  const place = (sheet: string) => ({ file: file.name, sheet });
  const notDressed = altered.map((sheet) => problem("paper-not-dressed", place(sheet), {}));
  if (altered.length === 0) return alone(file, papers);
  const kept = await keptFile(file, altered);
  if (kept !== null) {
    const made = await together(file, kept, found);
    return { ...made, problems: [...made.problems, ...notDressed] };
  }
  if (papers.length === 0) return { bytes: await readFile(file.path), sheets: [], problems: notDressed };
  const made = await alone(file, papers);
  const left = altered.map((sheet) => problem("paper-not-printed", place(sheet), { reason: "altered-and-unkept" }));
  return { ...made, problems: [...made.problems, ...left] };
}

function paperProblems(
  workbook: Parameters<typeof foundPapers>[0],
  found: FoundPapers,
  file: string,
): readonly Problem[] {
  if (found.set === null) return [];
  return paperOfWorkbook(workbook, paperIn({ sheets: [] }, found.set.set), file)?.problems ?? [];
}

/** Nothing of what was asked for: that is a fault where all units were. */
function nothing(file: FoundFile, { keys }: Chosen, own: readonly Problem[]): Made {
  const isFault = keys === null && own.length === 0;
  return { bytes: null, sheets: [], problems: isFault ? [problem("sheet-not-found", { file: file.name }, {})] : [] };
}

/** Reads a workbook and lays out the papers that are wished for. Faults of the file are data, never thrown. */
export async function printableOf(file: FoundFile, wish: PrintWish): Promise<Printable> {
  const read = await readWorkbookFile(file);
  if (!read.ok) return { file, bytes: null, sheets: [], problems: [read.problem], units: [] };
  const found = foundPapers(read.workbook, file.name, wish.setsOf(read.workbook, file.name), wish.over);
  const chosen = chosenUnits(found, wish.units);
  const planned = plannedPapers(found, { kinds: wish.kinds, units: chosen.keys });
  const papers = planned.filter(({ kind, plan }) => kind !== "filled" || !plan.hidden);
  const altered = alteredSheets(found, wish.kinds, chosen);
  const own = found.merge?.ok === false ? found.merge.problems : [];
  const isEmpty = papers.length + altered.length === 0;
  const made = isEmpty ? nothing(file, chosen, own) : await papersOf(file, { papers, altered });
  const problems = [...paperProblems(read.workbook, found, file.name), ...own, ...made.problems];
  return { file, ...made, problems, units: chosen.words };
}
