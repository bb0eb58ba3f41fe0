import type { SurveyResults } from "../scoring/survey-feed";
import { foldName } from "./fold-name";
import { codeKey, type UnitLabel } from "./roster";
import type { SurveySheet } from "./scored-sheet";

export function surveyResults({ forms }: SurveySheet): SurveyResults {
  return new Map(forms.map(({ form, result }) => [form, result]));
}

/** By their codes where both have one, else by their names. */
export function isSameUnit(one: UnitLabel, other: UnitLabel): boolean {
  const [a, b] = [codeKey(one), codeKey(other)];
  return a !== "" && b !== "" ? a === b : foldName(one.name) !== "" && foldName(one.name) === foldName(other.name);
}

/** The survey sheet of this unit and set among those of a file; the first where there are several. */
export function surveyOf(sheets: readonly SurveySheet[], unit: UnitLabel, setId: string): SurveySheet | null {
  return sheets.find((sheet) => sheet.set.id === setId && isSameUnit(sheet.unit, unit)) ?? null;
}
