import * as z from "zod/mini";
import { identifier, origin, share, text } from "./criterion";

/** One row of the survey sheet has a cell for each answer, and a page has no room for more. */
const MOST_OPTIONS = 8;
const MOST_FORMS = 40;
const MOST_QUESTIONS = 100;
const QUARTERS = 4;
/** Excel's rule messages quote a label; longer ones would be cut there. */
const LONGEST_LABEL = 60;

/**
 * A survey form (phiếu khảo sát) of a set: who answers it, with which answers, and what each of them is worth as a
 * share of full points. Without `questions` every respondent gives one answer for the whole form.
 */
const SurveyForm = z.strictObject({
  id: identifier,
  title: text,
  respondents: text,
  /** The organisation that runs the survey together with the steering committee, and the quarter it is planned for. */
  partner: z.exactOptional(text),
  quarter: z.exactOptional(z.int().check(z.minimum(1), z.maximum(QUARTERS))),
  /** From the best answer to the worst. */
  options: z
    .array(z.strictObject({ label: text.check(z.maxLength(LONGEST_LABEL)), weight: share }))
    .check(z.minLength(2), z.maxLength(MOST_OPTIONS)),
  questions: z.exactOptional(z.array(text).check(z.minLength(1), z.maxLength(MOST_QUESTIONS))),
  /** So many forms must come back before their result says anything; a gate `survey-sample` watches over it. */
  minimumSample: z.exactOptional(z.int().check(z.minimum(1))),
  ...origin,
});
export type SurveyForm = z.output<typeof SurveyForm>;

export const SurveyForms = z.array(SurveyForm).check(z.minLength(1), z.maxLength(MOST_FORMS));

/** How many answers one respondent gives. */
export function answersEach(form: SurveyForm): number {
  return form.questions?.length ?? 1;
}
