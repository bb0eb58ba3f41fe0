import { problem, type Problem } from "../../scoring/problem";
import { annexSheet } from "../annex/annex-sheet";
import { ownSets } from "../annex/read-sets";
import { writeAnnex } from "../annex/write-annex";
import { defaultPaper } from "../default-paper";
import { PAPER_SHEET, paperSheet } from "../paper-sheet";
import { paperOfWorkbook } from "../read-paper-sheet";
import { layoutScoreSheet } from "../score-layout";
import type { SheetPlan, WorkbookPlan } from "../sheet-plan";
import type { WorkbookSnapshot } from "../sheet-snapshot";
import { layoutSurveySheet } from "../survey-layout";
import type { CarryWish } from "./carry-plan";
import { carrySheets, feeding } from "./carry-sheets";
import type { CarriedSheet } from "./carry-sheet";
import type { CarriedSurvey } from "./carry-survey";

/** A workbook laid anew from another version of its set. */
export type CarriedWorkbook = {
  readonly plan: WorkbookPlan;
  readonly sheets: readonly CarriedSheet[];
  readonly surveys: readonly CarriedSurvey[];
  /** Sheets that are not carried, and that the paper's settings were read otherwise than they stand. */
  readonly problems: readonly Problem[];
};

/** A workbook that brings its set along, so that whoever opens it can judge its sheets, brings the new version. */
function setSheets(workbook: WorkbookSnapshot, { target, from }: CarryWish): ReadonlyMap<string, SheetPlan> {
  const own = ownSets(workbook).filter(({ loaded }) => loaded?.set.id === from);
  return new Map(own.map(({ sheet }) => [sheet, annexSheet(sheet, writeAnnex(target.set))]));
}

/** Without a sheet of the set there is nothing to carry: null. Originals are never touched. */
export function carryWorkbook(workbook: WorkbookSnapshot, file: string, wish: CarryWish): CarriedWorkbook | null {
  const parts = carrySheets(workbook.sheets, file, wish);
  if (parts.every(({ is }) => is === "other")) return null;
  const { set } = wish.target;
  const settings = paperOfWorkbook(workbook, defaultPaper(set), file);
  const paper = settings === null ? {} : { paper: settings.paper };
  const sheets = parts.flatMap((part) => (part.is === "score" ? [part.carried] : []));
  const surveys = parts.flatMap((part) => (part.is === "survey" ? [part.carried] : []));
  const annexes = setSheets(workbook, wish);
  const laid = parts.flatMap((part): readonly SheetPlan[] => {
    if (part.is === "other") {
      const annex = annexes.get(part.sheet);
      return annex === undefined ? [] : [annex];
    }
    if (part.is === "score") {
      const { request } = part.carried;
      return [layoutScoreSheet({ ...request, ...paper, ...feeding(surveys, request) })];
    }
    const plan = layoutSurveySheet({ ...part.carried.request, ...paper });
    return plan === null ? [] : [plan];
  });
  const others = parts.flatMap((part): readonly Problem[] => {
    const isOther = part.is === "other" && !annexes.has(part.sheet);
    return isOther && !(settings !== null && part.sheet === PAPER_SHEET)
      ? [problem("sheet-not-carried", { file, sheet: part.sheet }, {})]
      : [];
  });
  return {
    plan: { title: set.title, sheets: [...laid, ...(settings === null ? [] : [paperSheet(settings.paper)])] },
    sheets,
    surveys,
    problems: [...others, ...(settings?.problems ?? [])],
  };
}
