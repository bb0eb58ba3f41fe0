import { numberOf, type Points } from "../../scoring/points";
import { fold } from "../fold";
import { bandsOf, isRest, isShareCondition, type Step } from "./read-bands";
import { fault, pattern, POINTS, pointsIn, read, ruleParts, type RuleReader, type RuleReading } from "./rule-text";

/** “Có quy chế”: 2 */
const QUOTED = pattern(`“([^”]+)”\\s*:\\s*${POINTS}`);
/** a) Có quy chế: 2 điểm; Có = 2; được 2 điểm */
const SAID = pattern(
  `(?:[a-zđ]\\)\\s+|[-+•]\\s+)?(\\S.*?)\\s*(?:[:=→]|\\s(?:được|cho|thì được|chấm|tính)\\s)\\s*(?:được\\s+)?${POINTS}`,
);
const UNITED = pattern(String.raw`(?:[a-zđ]\)\s+|[-+•]\s+)?(\S.*?)\s+(\d{1,7}(?:[.,]\d{1,2})?)\s*(?:điểm|đ)\.?`);

/** A step such as “Tốt: 5 điểm”; null for a text that ends in no points. */
export function stepOf(part: string): Step | null {
  const found = QUOTED.exec(part) ?? SAID.exec(part) ?? UNITED.exec(part);
  const [, condition, points] = found ?? [];
  return condition === undefined || points === undefined ? null : { condition, points: pointsIn(points) };
}

function isYesNo(steps: readonly Step[], max: Points | null): boolean {
  const [yes, no, ...others] = steps;
  const [said, denied] = [fold(yes?.condition ?? ""), fold(no?.condition ?? "")];
  return others.length === 0 && said === "có" && denied === "không" && yes?.points === max && no?.points === 0;
}

/** Steps with their points: bands where all speak of shares, yes and no, or choices. */
export function rulesOfSteps(steps: readonly Step[], max: Points | null): RuleReading {
  const shares = steps.filter(({ condition }) => isShareCondition(condition));
  const others = steps.filter(({ condition }) => !isShareCondition(condition) && !isRest(condition));
  const found = steps.map(({ condition }) => condition).join("; ");
  if (shares.length > 0 && others.length > 0) return fault({ code: "annex-rule-ambiguous", facts: { found } });
  if (shares.length > 0) return bandsOf(steps);
  if (isYesNo(steps, max)) return read({ kind: "yes-no" });
  const choices = steps.map(({ condition, points }) => ({ label: condition, points: numberOf(points) }));
  return read({ kind: "choice", choices });
}

/** Two steps or more, each with its points. One alone is no choice. */
export const readSteps: RuleReader = (text, max) => {
  const parts = ruleParts(text);
  const steps = parts.flatMap((part) => stepOf(part) ?? []);
  if (steps.length !== parts.length) return null;
  const [only, ...others] = steps;
  if (only === undefined) return null;
  if (others.length === 0 && !isShareCondition(only.condition)) return null;
  return rulesOfSteps(steps, max);
};
