import { pointsOf } from "../../scoring/points";
import { NO_NOUN, nounOf } from "./read-each";
import { readRule } from "./read-rule";
import type { RuleFields } from "./rule-text";

type Json = Readonly<Record<string, unknown>>;
/** A rule in words, and the fields that the words could not hold. */
export type WrittenRule = { readonly text: string; readonly left: RuleFields };
/** Rules of a kind, the plainest first. */
type Writer = (fields: RuleFields, max: number) => readonly string[];

function amount(value: unknown): string {
  return String(value).replace(".", ",");
}

function percent(share: unknown): string {
  return `${String(Math.round(Number(share) * 10_000) / 100).replace(".", ",")} %`;
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** From the best band down, as officials write them: ≥ 90 %: 5; 80 – < 90 %: 3; < 80 %: 0. */
function bandText(bands: readonly Json[]): string {
  const parts = bands.map((band, at) => {
    const next = bands[at + 1];
    const points = amount(band["points"]);
    if (next === undefined) return `≥ ${percent(band["from"])}: ${points}`;
    if (band["from"] === 0 && band["points"] !== 0) return `< ${percent(next["from"])}: ${points}`;
    return `${percent(band["from"]).replace(" %", "")} – < ${percent(next["from"])}: ${points}`;
  });
  const first = bands[0]?.["from"];
  const below = first === undefined || first === 0 ? [] : [`< ${percent(first)}: 0`];
  return [...parts.reverse(), ...below].join("; ");
}

function shareText(fields: RuleFields): string {
  return fields["bands"] === undefined ? "tỷ lệ × điểm tối đa" : bandText(listOf(fields["bands"]));
}

function wordsIn(fields: RuleFields, key: string): string | undefined {
  const words = fields[key];
  return typeof words === "string" ? words : undefined;
}

function labelled(text: string, fields: RuleFields): string {
  const [figuresLabel, outOfLabel] = [wordsIn(fields, "figuresLabel"), wordsIn(fields, "outOfLabel")];
  if (figuresLabel !== undefined && outOfLabel !== undefined) return `${text}; tỷ lệ = ${figuresLabel} / ${outOfLabel}`;
  if (figuresLabel !== undefined) return `${text}; số đếm = ${figuresLabel}`;
  return outOfLabel === undefined ? text : `${text}; trên tổng = ${outOfLabel}`;
}

function choiceText(choices: readonly Json[], quoted: boolean): string {
  return choices
    .map(({ label, points }) => `${quoted ? `“${String(label)}”` : String(label)}: ${amount(points)}`)
    .join("; ");
}

function eachTexts(fields: RuleFields, write: (noun: string) => string): readonly string[] {
  const noun = nounOf(wordsIn(fields, "figuresLabel"));
  const plain = write(NO_NOUN);
  return [...(noun === null ? [] : [write(noun)]), labelled(plain, fields), plain];
}

function stepText({ step }: RuleFields): string {
  return step === undefined ? "" : `bước ${amount(step)}`;
}

const WRITERS: Readonly<Record<string, Writer>> = {
  points: (fields) => [stepText(fields)],
  external: (fields) => [["cấp trên chấm", stepText(fields)].filter((text) => text !== "").join(", ")],
  "yes-no": (_, max) => [`Có: ${amount(max)}; Không: 0`],
  choice: ({ choices }) => [choiceText(listOf(choices), false), choiceText(listOf(choices), true)],
  ratio: (fields) => [labelled(shareText(fields), fields), shareText(fields)],
  survey: (fields) => [`theo phiếu ${String(fields["form"])}: ${shareText(fields)}`],
  count: (fields, max) => eachTexts(fields, (noun) => `${amount(fields["each"])} điểm/${noun}, tối đa ${amount(max)}`),
  deduct: (fields) => eachTexts(fields, (noun) => `trừ ${amount(fields["each"])} điểm/${noun}`),
};

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What `text` does not say of the fields; null where it says anything else. */
function leftBy(text: string, fields: RuleFields, max: number): RuleFields | null {
  const reading = readRule(text, pointsOf(max));
  if (!reading.ok) return null;
  const saysMore = Object.entries(reading.fields).some(([key, value]) => !isSame(value, fields[key]));
  if (saysMore) return null;
  return Object.fromEntries(Object.entries(fields).filter(([key]) => reading.fields[key] === undefined));
}

/**
 * The plainest words that read back as exactly these fields. What words cannot hold, such as a label with a quotation
 * mark in it, is left over, and so is a field that this program does not know yet: nothing is ever lost.
 */
export function writeRule(fields: RuleFields, max: number): WrittenRule {
  const texts = WRITERS[String(fields["kind"])]?.(fields, max) ?? [];
  for (const text of texts) {
    const left = leftBy(text, fields, max);
    if (left !== null && text !== "") return { text, left };
  }
  return { text: "", left: isSame(fields, { kind: "points" }) ? {} : fields };
}
