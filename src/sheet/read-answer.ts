import type { SurveyForm } from "../scoring/survey-form";
import { fold } from "./fold";

/** What a respondent may write, folded, with the number of the option that it means; null where it could mean two. */
export type AnswerKeys = ReadonlyMap<string, number | null>;

/** "A. Rất hài lòng", "b) Hài lòng" or "C" alone: a letter and the words behind it. */
const LETTERED = /^([a-z])(?:[.)] ?(.*))?$/u;
const FIRST_LETTER = "a".charCodeAt(0);

function keysOf(label: string, at: number): readonly string[] {
  const text = fold(label);
  const found = LETTERED.exec(text);
  if (found === null) return [text, String.fromCharCode(FIRST_LETTER + at)];
  const [, letter = "", words = ""] = found;
  return words === "" ? [text, letter] : [text, letter, words];
}

/** Labels, their words without the letter, and the letters: their own, or A for the first answer, B for the second … */
export function answerKeys({ options }: SurveyForm): AnswerKeys {
  const keys = new Map<string, number | null>();
  options.forEach(({ label }, at) => {
    for (const key of new Set(keysOf(label, at))) keys.set(key, keys.has(key) ? null : at);
  });
  return keys;
}

/** Which option an answer is; null when it is none of them. */
export function readAnswer(text: string, keys: AnswerKeys): number | null {
  const answer = fold(text);
  return keys.get(answer) ?? keys.get(answer.replace(/^([a-z])[.)]$/u, "$1")) ?? null;
}
