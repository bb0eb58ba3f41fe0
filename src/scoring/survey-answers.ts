import type { LeafOf } from "./criterion";
import { SHARE_PARTS, shareParts, sharePoints } from "./leaf-points";
import { hundredthsOf, type Points } from "./points";
import { answersEach, type SurveyForm } from "./survey-form";

/** What came back of one form, found legal: people asked and answering, and how often each answer was given. */
export type FormAnswers = { readonly asked: number; readonly answered: number; readonly counts: readonly number[] };
export type SurveyResult = ({ readonly kind: "counted" } & FormAnswers) | { readonly kind: "not-applicable" };

/** No commune asks more; its weighted answers times a leaf's max still are whole numbers that a double holds. */
export const MOST_ASKED = 100_000;

/** How many answers these forms must hold. */
export function answersOf(form: SurveyForm, answered: number): number {
  return answered * answersEach(form);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The weights as the smallest whole numbers that stand for them, out of `whole`: 100, 60, 20, 0 % are 5, 3, 1, 0 of 5. */
export function wholeWeights(form: SurveyForm): { readonly weights: readonly number[]; readonly whole: number } {
  const parts = form.options.map(({ weight }) => shareParts(weight));
  const divisor = parts.reduce(commonDivisor, SHARE_PARTS);
  return { weights: parts.map((part) => part / divisor), whole: SHARE_PARTS / divisor };
}

/** The rate as whole numbers: the weighted answers, out of what the best answer throughout would give. */
export type Rate = { readonly part: bigint; readonly whole: bigint };

/** Null without a single answer. */
export function rateOf(form: SurveyForm, { counts }: FormAnswers): Rate | null {
  const { weights, whole } = wholeWeights(form);
  const given = counts.reduce((sum, count) => sum + count, 0);
  const part = counts.reduce((sum, count, at) => sum + count * (weights[at] ?? 0), 0);
  return given === 0 ? null : { part: BigInt(part), whole: BigInt(given * whole) };
}

/** Rate × max or its band, exactly, rounded to two places; null without a single answer: nobody asked is no zero. */
export function surveyPoints(leaf: LeafOf<"survey">, form: SurveyForm, answers: FormAnswers): Points | null {
  const rate = rateOf(form, answers);
  return rate === null ? null : sharePoints(leaf, rate.part, rate.whole);
}

/** The rate in hundredths of a percent, for people to read: 8,750 is 87.50 %. */
export function shownRate({ part, whole }: Rate): Points {
  return hundredthsOf(Number((part * BigInt(SHARE_PARTS) * 2n + whole) / (whole * 2n)));
}

/** Whether enough forms came back to say anything. A form that does not apply is not held against anybody. */
export function isSampled(form: SurveyForm, result: SurveyResult | null): boolean {
  if (result?.kind === "not-applicable") return true;
  return result !== null && result.answered >= (form.minimumSample ?? 1);
}
