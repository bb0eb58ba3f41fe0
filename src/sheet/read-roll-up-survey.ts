import type { SurveySheet } from "../summary/scored-sheet";
import type { FindSet } from "./judge-sheet";
import { fieldOf, type FoundRecord } from "./read-roll-up-rows";
import { formsOfText } from "./read-survey-text";
import { parseSetName } from "./set-name";

/**
 * A recorded survey sheet; its problems are its file's. Null where it holds what its set does not allow. Of a set that
 * is not known here nothing counts, as nothing did where it was read.
 */
export function recordedSurvey(record: FoundRecord, file: string, findSet: FindSet): SurveySheet | null {
  const text = (field: Parameters<typeof fieldOf<"survey">>[2]): string => fieldOf(record, "survey", field);
  const set = parseSetName(text("set")) ?? { id: text("set"), version: "", hash: "" };
  const known = findSet(set.id);
  const forms = known === null ? [] : formsOfText(known.set, text("forms"));
  if (forms === null) return null;
  const unit = { code: text("code") || null, name: text("unit") };
  return { file, sheet: text("sheet"), unit, set, forms, problems: [] };
}
