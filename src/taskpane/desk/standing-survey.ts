import type { LoadedSet } from "../../scoring/load-criteria-set";
import { a1 } from "../../sheet/address";
import { judgeSurvey } from "../../sheet/judge-survey";
import { SURVEY_SHEET } from "../../sheet/new-sheets";
import { placeSurveySheet } from "../../sheet/survey-places";
import type { SurveySheet } from "../../summary/scored-sheet";
import { isSameUnit } from "../../summary/survey-sheet";
import { readWhole } from "../../workbook/excel/read-sheets";
import type { CreateWish } from "../pane-state";
import { findSet } from "./pane-sets";

/** New formulas look at fixed cells: the sheet must be of this very set, and no row may have moved. */
export function isAsLaid(survey: SurveySheet, { set, hash }: LoadedSet): boolean {
  const places = placeSurveySheet(set);
  const isOfSet = survey.set.id === set.id && survey.set.hash === hash;
  return (
    isOfSet &&
    places !== null &&
    survey.forms.length === places.rows.size &&
    survey.forms.every(
      ({ form, cell }) => cell === a1({ row: places.rows.get(form) ?? 0, column: places.columns.answered }),
    )
  );
}

/** The name of the survey sheet that this unit has in the workbook already; null where it has none. */
export async function standingSurvey(
  context: Excel.RequestContext,
  loaded: LoadedSet,
  { unit, unitCode }: Pick<CreateWish, "unit" | "unitCode">,
): Promise<string | null> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const named = worksheets.items.filter(({ name }) => name.startsWith(SURVEY_SHEET));
  const found = named.length === 0 ? [] : await readWhole(context, named);
  const label = { name: unit, code: unitCode === "" ? null : unitCode };
  const own = found.find((snapshot) => {
    const survey = judgeSurvey(snapshot, "", findSet);
    return survey !== null && isSameUnit(survey.unit, label) && isAsLaid(survey, loaded);
  });
  return own?.name ?? null;
}
