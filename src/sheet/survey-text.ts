import type { SurveyResult } from "../scoring/survey-answers";
import type { SurveyedForm } from "../summary/scored-sheet";
import { PAPER } from "./paper-words";

function resultJson(result: SurveyResult | null): unknown {
  if (result === null) return null;
  if (result.kind === "not-applicable") return PAPER.notApplicable;
  return [result.asked, result.answered, ...result.counts];
}

/** What came back of each form of a survey sheet, as a summary records it. */
export function formsText(forms: readonly SurveyedForm[]): string {
  return JSON.stringify(
    forms.map(({ form, result, partner, quarter, from, to, cell }) => [
      ...[form, resultJson(result), partner, quarter, from, to, cell],
    ]),
  );
}
