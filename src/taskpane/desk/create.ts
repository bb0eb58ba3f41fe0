import { newSheets, sampleSheet } from "../../sheet/new-sheets";
import type { WorkbookPlan } from "../../sheet/sheet-plan";
import { layWorkbook, type PlanBeside } from "../../workbook/excel/lay-workbook";
import type { CreateWish } from "../pane-state";
import { findSet } from "./pane-sets";
import { standingSurvey } from "./standing-survey";

/** What stands on paper is Vietnamese in either language of the pane. */
const SELF_SHEET = "Phiếu tự chấm";
const SAMPLE = {
  name: "Số liệu minh họa",
  unit: "Xã Đồng Tâm (số liệu minh họa)",
  judge: "Giám khảo minh họa",
} as const;

/** How many sheets were laid, and the name of the first, which is in view now. */
export type Created = { readonly count: number; readonly first: string };

function isScoreSheet({ names }: WorkbookPlan["sheets"][number]): boolean {
  return names.some(({ name }) => name === "criterion_ids");
}

async function lay(context: Excel.RequestContext, planBeside: PlanBeside): Promise<Created> {
  let plan: WorkbookPlan = { title: "", sheets: [] };
  await layWorkbook(context, (taken) => (plan = planBeside(taken)), { activate: true });
  return { count: plan.sheets.filter(isScoreSheet).length, first: plan.sheets[0]?.name ?? "" };
}

/** A unit's second judge takes points from the survey sheet that the first one has. Throws a RangeError for an unknown set. */
export async function layNewSheets(context: Excel.RequestContext, wish: CreateWish): Promise<Created> {
  const loaded = findSet(wish.setId);
  if (loaded === null) throw new RangeError("no such criteria set");
  const { unit, unitCode, judges, withSelf, withSurvey, round } = wish;
  const standing = withSurvey ? await standingSurvey(context, loaded, wish) : null;
  const survey = standing === null ? { withSurvey } : { standingSurvey: standing };
  const asked = { loaded, unit, unitCode, judges, withSelf, round, ...survey };
  return lay(context, (taken) => newSheets(asked, { selfSheet: SELF_SHEET, taken }));
}

export function laySample(context: Excel.RequestContext): Promise<Created> {
  return lay(context, (taken) => ({ title: SAMPLE.name, sheets: [sampleSheet(findSet, SAMPLE, taken)] }));
}
