import { numberOf } from "../../scoring/points";
import { fault, pattern, POINTS, pointsIn, read, type RuleReader } from "./rule-text";

/** What is counted when nobody says what. */
export const NO_NOUN = "đơn vị";
const NUMBER_OF = "Số ";

const CAP = new RegExp(
  String.raw`\s*[,;(]?\s*(?:nhưng\s+)?(?:tối đa|không quá|cao nhất)\s*(?:là\s+)?${POINTS}\s*\)?$`,
  "iu",
);
const EACH = String.raw`(?:\/|cho mỗi|cho một|mỗi|cho 1)\s*(?:(?:một|1)\s+)?`;
const NOUN = String.raw`([^\s%\d/;:][^%;:]*?)`;
const COUNT = pattern(`(?:được\\s+|cộng\\s+)?${POINTS}\\s*${EACH}${NOUN}`);
const COUNT_BEHIND = pattern(
  `(?:cứ\\s+)?(?:mỗi|cứ một|cứ 1|một|1)\\s+${NOUN}\\s+(?:thì\\s+)?(?:được\\s+|cho\\s+|tính\\s+|cộng\\s+)?${POINTS}`,
);
const DEDUCT = pattern(`trừ\\s+${POINTS}\\s*${EACH}${NOUN}`);
const DEDUCT_BEHIND = pattern(
  `(?:cứ\\s+|nếu\\s+)?((?:thiếu|để|có)\\s+)?(?:mỗi|cứ một|cứ 1|một|1)\\s+${NOUN}\\s+(?:thì\\s+)?(?:bị\\s+)?trừ\\s+${POINTS}`,
);

/** “nội quy” is counted as “Số nội quy”. */
export function labelOf(noun: string): string | undefined {
  return noun === NO_NOUN ? undefined : `${NUMBER_OF}${noun}`;
}

/** The other way round; null for a label that no noun gives. */
export function nounOf(label: string | undefined): string | null {
  if (label === undefined) return NO_NOUN;
  return label.startsWith(NUMBER_OF) ? label.slice(NUMBER_OF.length) : null;
}

type Each = { readonly kind: "count" | "deduct"; readonly each: string; readonly noun: string };

type Shape = readonly [RegExp, (found: readonly string[]) => Each];

/** Deductions first: “mỗi lỗi trừ 0,5 điểm” also says points for each fault. */
const SHAPES: readonly Shape[] = [
  [DEDUCT, ([, each = "", noun = ""]) => ({ kind: "deduct", each, noun })],
  [DEDUCT_BEHIND, ([, verb, noun = "", each = ""]) => ({ kind: "deduct", each, noun: `${noun}${lacking(verb)}` })],
  [COUNT, ([, each = "", noun = ""]) => ({ kind: "count", each, noun })],
  [COUNT_BEHIND, ([, noun = "", each = ""]) => ({ kind: "count", each, noun })],
];

function eachOf(text: string): Each | null {
  for (const [shape, make] of SHAPES) {
    const found = shape.exec(text);
    if (found !== null) return make(found);
  }
  return null;
}

function lacking(verb: string | undefined): string {
  return (verb ?? "").trim().toLowerCase() === "thiếu" ? " còn thiếu" : "";
}

/** So many points for each thing that was counted, or off for each fault; the cap must be the criterion's max. */
export const readEach: RuleReader = (text, max) => {
  const cap = CAP.exec(text);
  const found = eachOf((cap === null ? text : text.slice(0, cap.index)).trim());
  if (found === null) return null;
  if (cap !== null && max !== null && pointsIn(cap[1] ?? "") !== max) {
    const facts = { found: String(numberOf(pointsIn(cap[1] ?? ""))), expected: String(numberOf(max)) };
    return fault({ code: "annex-rule-max-differs", facts });
  }
  const figuresLabel = labelOf(found.noun);
  const label = figuresLabel === undefined ? {} : { figuresLabel };
  return read({ kind: found.kind, each: numberOf(pointsIn(found.each)), ...label });
};
