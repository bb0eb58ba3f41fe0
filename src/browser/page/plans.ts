import type { LoadedSet } from "../../scoring/load-criteria-set";
import { findSet } from "../../scoring/built-in-sets";
import { newSheets, sampleSheet } from "../../sheet/new-sheets";
import type { WorkbookPlan } from "../../sheet/sheet-plan";
import type { PageWords } from "./page-words";

/** What the dialog for blank sheets gives; no judges make the unit's self-score sheet. */
export type BlankWish = {
  readonly loaded: LoadedSet;
  readonly unit: string;
  readonly unitCode: string;
  readonly judges: readonly string[];
};

export function blankPlan(wish: BlankWish, words: PageWords): WorkbookPlan {
  return newSheets(wish, { selfSheet: words.selfSheet });
}

export function samplePlan(words: PageWords): WorkbookPlan {
  const { sampleName: name, sampleUnit: unit, sampleJudge: judge } = words;
  return { title: name, sheets: [sampleSheet(findSet, { name, unit, judge })] };
}
