import { toJson } from "./criteria-hash";
import type { CriteriaSet } from "./criteria-set";
import { loadCriteriaSet, type Loading } from "./load-criteria-set";
import { problem } from "./problem";

/** The decision by which a set becomes official. `date` as people write it: 05/01/2026. */
export type Adoption = {
  readonly decision: string;
  readonly date: string;
  readonly by: string;
  /** The owner says that every figure marked as an example is one of the decision. */
  readonly confirmsExamples: boolean;
};

type Json = Readonly<Record<string, unknown>>;

const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A day that the calendar has, as dd/mm/yyyy. */
export function isDay(text: string): boolean {
  const [, day = 0, month = 0, year = 0] = (DATE.exec(text.trim()) ?? []).map(Number);
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || isLeap(year);
}

export function adoptingText({ decision, date, by }: Adoption): string {
  return `${decision.trim()} ngày ${date.trim()} của ${by.trim()}`;
}

/** Every example in it becomes a figure of the decision. */
function confirmed(json: unknown, source: string): unknown {
  if (Array.isArray(json)) return json.map((one) => confirmed(one, source));
  if (typeof json !== "object" || json === null) return json;
  const isExample = "example" in json;
  const fields = Object.entries(json)
    .filter(([key]) => key !== "example")
    .map(([key, value]) => [key, confirmed(value, source)] as const);
  return { ...Object.fromEntries(fields), ...(isExample ? { source } : {}) };
}

/** A place that an import left for the owner to fill: “(GHI TÊN CƠ QUAN …)”. */
const BLANK_LEFT = /\(GHI [^)]*\)/u;

/**
 * A template becomes official by a decision, which is its issuing text from then on. Refused while an example stands
 * in it that the owner did not confirm, or a place that was left to fill in.
 */
export function adoptSet(set: CriteriaSet, adoption: Adoption): Loading {
  const issued = adoptingText(adoption);
  const json = toJson(set) as Json;
  const [found] = BLANK_LEFT.exec(JSON.stringify(json)) ?? [];
  if (found !== undefined) return { ok: false, problems: [problem("annex-placeholder", {}, { found })] };
  const figures = adoption.confirmsExamples ? (confirmed(json, issued) as Json) : json;
  const sources = [issued, ...set.sources.filter((source) => source !== issued)];
  return loadCriteriaSet({ ...figures, status: "official", issued, sources });
}
