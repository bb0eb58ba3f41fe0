import { numberOf } from "../../scoring/points";
import { readEach } from "./read-each";
import { readSteps } from "./read-steps";
import {
  fault,
  pattern,
  plainRule,
  POINTS,
  pointsIn,
  read,
  ruleParts,
  type RuleFields,
  type RuleReader,
  type RuleReading,
} from "./rule-text";
import type { Points } from "../../scoring/points";

const STEP = pattern(`bước(?: điểm| chấm)?\\s*:?\\s*${POINTS}`);
const BY_JUDGE =
  /^(?:(?:chấm |giám khảo chấm |cho điểm )?theo mức độ(?: thực hiện| hoàn thành| đạt được)?|giám khảo (?:chấm|cho điểm)|chấm trực tiếp)\.?$/iu;
const ABOVE = /^(?:do\s+)?cấp (?:trên|tỉnh|huyện) (?:chấm|cho điểm|đánh giá)\.?$/iu;
const SHARE_OF_MAX = pattern(
  `(?:điểm\\s*=\\s*)?(?:(?:tính|chấm)\\s+)?(?:điểm\\s+)?(?:theo\\s+)?tỷ lệ(?:\\s*%)?(?:\\s+(?:đạt được|đạt|thực hiện|hoàn thành))?(?:\\s*[×x*]\\s*(?:điểm tối đa|mức tối đa|điểm chuẩn|${POINTS}))?`,
);
const QUOTIENT = pattern(
  `(?:điểm\\s*=\\s*)?\\(?\\s*(\\S.*?)\\s*/\\s*(\\S.*?)\\s*\\)?\\s*[×x*]\\s*(?:điểm tối đa|mức tối đa|điểm chuẩn|${POINTS})`,
);
const SURVEY = /^theo (?:kết quả )?phiếu\s+([^:]+?)\s*:\s*([\s\S]+)$/iu;

const readStep: RuleReader = (text) => {
  const [, step] = STEP.exec(text) ?? [];
  if (step !== undefined) return read({ kind: "points", step: numberOf(pointsIn(step)) });
  return BY_JUDGE.test(text) ? read({ kind: "points" }) : null;
};

const readAbove: RuleReader = (text) => {
  const [who = "", ...steps] = text.split(/,\s*(?=bước)/iu);
  if (!ABOVE.test(who)) return null;
  const [, step] = STEP.exec(steps.join()) ?? [];
  if (steps.length > 0 && step === undefined) return null;
  return read({ kind: "external", ...(step === undefined ? {} : { step: numberOf(pointsIn(step)) }) });
};

function wrongMax(said: string | undefined, max: Points | null): RuleReading | null {
  if (said === undefined || max === null || pointsIn(said) === max) return null;
  const facts = { found: String(numberOf(pointsIn(said))), expected: String(numberOf(max)) };
  return fault({ code: "annex-rule-max-differs", facts });
}

const readShare: RuleReader = (text, max) => {
  const plain = SHARE_OF_MAX.exec(text);
  if (plain !== null) return wrongMax(plain[1], max) ?? read({ kind: "ratio" });
  const [whole, figuresLabel, outOfLabel, said] = QUOTIENT.exec(text) ?? [];
  if (whole === undefined) return null;
  return wrongMax(said, max) ?? read({ kind: "ratio", figuresLabel, outOfLabel });
};

/** “tỷ lệ = A / B”, “số đếm = A”, “trên tổng = B”: what is counted, and out of what. */
const LABELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^tỷ lệ\s*=\s*(\S.*?)\s+\/\s+(\S.*)$/iu, ["figuresLabel", "outOfLabel"]],
  [/^số đếm\s*=\s*(\S.*)$/iu, ["figuresLabel"]],
  [/^trên tổng\s*=\s*(\S.*)$/iu, ["outOfLabel"]],
];

function labelsIn(part: string): RuleFields | null {
  for (const [shape, names] of LABELS) {
    const found = shape.exec(part);
    if (found !== null) return Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ""]));
  }
  return null;
}

const readPlain: RuleReader = (text, max) => {
  const readings = [readStep, readAbove, readEach, readShare, readSteps].flatMap((one) => one(text, max) ?? []);
  const [first, ...others] = readings;
  if (first === undefined || others.length === 0) return first ?? null;
  return fault({ code: "annex-rule-ambiguous", facts: { found: text } });
};

const COUNTED: readonly unknown[] = ["ratio", "count", "deduct", "survey"];

/** A rule and, behind it, the labels of what is counted. */
const readLabelled: RuleReader = (text, max) => {
  const parts = ruleParts(text);
  const labels = parts.flatMap((part) => labelsIn(part) ?? []);
  if (labels.length === 0) return readPlain(text, max);
  const reading = readPlain(parts.filter((part) => labelsIn(part) === null).join("; "), max);
  if (reading?.ok !== true) return reading;
  if (!COUNTED.includes(reading.fields["kind"])) return null;
  return read(Object.assign({}, reading.fields, ...labels) as RuleFields);
};

const readSurvey: RuleReader = (text, max) => {
  const [, form, rest] = SURVEY.exec(text) ?? [];
  if (form === undefined || rest === undefined) return null;
  const reading = readLabelled(rest, max);
  if (reading?.ok !== true) return reading;
  const { kind, ...fields } = reading.fields;
  return kind === "ratio" ? read({ ...fields, kind: "survey", form }) : null;
};

/** What a rule in plain words says, or one complaint with what to write instead. A blank rule leaves it to the judge. */
export function readRule(typed: string, max: Points | null): RuleReading {
  const text = plainRule(typed);
  if (text === "") return read({ kind: "points" });
  const reading = SURVEY.test(text) ? readSurvey(text, max) : readLabelled(text, max);
  return reading ?? fault({ code: "annex-rule-unreadable", facts: { found: typed } });
}
