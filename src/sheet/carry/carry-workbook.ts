import { problem, type Problem } from "../../scoring/problem";
import { defaultPaper } from "../default-paper";
import { PAPER_SHEET, paperSheet } from "../paper-sheet";
import { paperOfWorkbook } from "../read-paper-sheet";
import { layoutScoreSheet } from "../score-layout";
import type { SheetPlan, WorkbookPlan } from "../sheet-plan";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet-snapshot";
import { layoutSurveySheet } from "../survey-layout";
import type { CarryWish } from "./carry-plan";
import { carrySheet, type CarriedSheet } from "./carry-sheet";
import { carrySurvey, type CarriedSurvey } from "./carry-survey";

/** A workbook laid anew from another version of its set. */
export type CarriedWorkbook = {
  readonly plan: WorkbookPlan;
  readonly sheets: readonly CarriedSheet[];
  readonly surveys: readonly CarriedSurvey[];
  /** Sheets that are not carried, and that the paper's settings were read otherwise than they stand. */
  readonly problems: readonly Problem[];
};

/** Without a sheet of the set there is nothing to carry: null. Originals are never touched. */
export function carryWorkbook(workbook: WorkbookSnapshot, file: string, wish: CarryWish): CarriedWorkbook | null {
  const surveys = new Map<SheetSnapshot, CarriedSurvey>();
  const sheets = new Map<SheetSnapshot, CarriedSheet>();
  for (const snapshot of workbook.sheets) {
    const survey = carrySurvey(snapshot, file, wish);
    const sheet = survey === null ? carrySheet(snapshot, file, wish) : null;
    if (survey !== null) surveys.set(snapshot, survey);
    if (sheet !== null) sheets.set(snapshot, sheet);
  }
  if (sheets.size + surveys.size === 0) return null;
  const { set } = wish.target;
  const settings = paperOfWorkbook(workbook, defaultPaper(set), file);
  const paper = settings === null ? {} : { paper: settings.paper };
  const [fed] = surveys.values();
  const link = fed === undefined ? {} : { survey: { sheet: fed.sheet, filling: fed.request.filling } };
  const laid = workbook.sheets.flatMap((snapshot): readonly SheetPlan[] => {
    const sheet = sheets.get(snapshot);
    if (sheet !== undefined) return [layoutScoreSheet({ ...sheet.request, ...paper, ...link })];
    const survey = surveys.get(snapshot);
    const plan = survey === undefined ? null : layoutSurveySheet({ ...survey.request, ...paper });
    return plan === null ? [] : [plan];
  });
  const isOther = (snapshot: SheetSnapshot): boolean =>
    !sheets.has(snapshot) && !surveys.has(snapshot) && !(settings !== null && snapshot.name === PAPER_SHEET);
  const others = workbook.sheets
    .filter(isOther)
    .map(({ name }) => problem("sheet-not-carried", { file, sheet: name }, {}));
  return {
    plan: { title: set.title, sheets: [...laid, ...(settings === null ? [] : [paperSheet(settings.paper)])] },
    sheets: [...sheets.values()],
    surveys: [...surveys.values()],
    problems: [...others, ...(settings?.problems ?? [])],
  };
}
