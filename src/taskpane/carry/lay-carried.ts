import { defaultPaper } from "../../sheet/default-paper";
import type { CarriedSurvey } from "../../sheet/carry/carry-survey";
import { uniqueSheetNames } from "../../sheet/file-names";
import { paperOfWorkbook } from "../../sheet/read-paper-sheet";
import { layoutScoreSheet } from "../../sheet/score-layout";
import { setName } from "../../sheet/set-name";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { WorkbookSnapshot } from "../../sheet/sheet-snapshot";
import { layoutSurveySheet } from "../../sheet/survey-layout";
import type { CarryItem, CarryTask } from "./carry-items";

/**
 * The sheets as they are laid. Those of a new version get names of their own beside the old ones, their surveys too; a
 * layer is opened on the sheet itself, and its survey sheet stays the source.
 */
export function laidItems(
  workbook: WorkbookSnapshot,
  items: readonly CarryItem[],
  { target, layer }: CarryTask,
): readonly SheetPlan[] {
  const settings = paperOfWorkbook(workbook, defaultPaper(target.set));
  const paper = settings === null ? {} : { paper: settings.paper };
  const unique = uniqueSheetNames();
  for (const { name } of workbook.sheets) unique(name);
  const inForce = setName(target.set, target.hash);
  const stays = ({ from }: CarriedSurvey): boolean => from === inForce;
  const surveys = new Map<CarriedSurvey, string>();
  const nameOf = (survey: CarriedSurvey): string => {
    const name = surveys.get(survey) ?? (stays(survey) ? survey.sheet : unique(survey.sheet));
    surveys.set(survey, name);
    return name;
  };
  const scores = items.map(({ sheet: { request }, survey }) => {
    const name = layer === null ? unique(request.name) : request.name;
    const link = survey === null ? {} : { survey: { sheet: nameOf(survey), filling: survey.request.filling } };
    return layoutScoreSheet({ ...request, ...paper, name, ...link });
  });
  const fresh = [...surveys].flatMap(([survey, name]): readonly SheetPlan[] => {
    const plan = stays(survey) ? null : layoutSurveySheet({ ...survey.request, ...paper, name });
    return plan === null ? [] : [plan];
  });
  return [...scores, ...fresh];
}
