import fc from "fast-check";
import { allLeaves, extraItems, markedItems, type BonusItem, type CriteriaSet } from "../../src/scoring/criteria-set";
import { allowedPoints, type Leaf } from "../../src/scoring/criterion";
import type { Entries, Entry } from "../../src/scoring/entry";
import { hundredthsOf, type Points } from "../../src/scoring/points";
import { problem } from "../../src/scoring/problem";
import type { RosterUnit } from "../../src/summary/roster";
import type { ScoredSheet, SurveySheet } from "../../src/summary/scored-sheet";
import { sheetOf } from "../summary/made-sheets";
import { anyCriteriaSet, type AnySetOptions } from "./any-criteria-set";
import { anySurveyLuck, someSurveys } from "./some-surveys";

export type AnyMerge = {
  readonly set: CriteriaSet;
  readonly sheets: readonly ScoredSheet[];
  /** Survey sheets, each in a file with score sheets or in one of its own; none where the set has no forms. */
  readonly surveys: readonly SurveySheet[];
  readonly roster: readonly RosterUnit[] | null;
};
export type AnyMergeOptions = AnySetOptions & {
  readonly maxUnits?: number;
  readonly maxJudges?: number;
  /** Blank entries, duplicates, conflicts, older rounds, other sets, errors, self scores, strangers. */
  readonly mishaps?: boolean;
  /** Criteria that do not apply; as often as the set allows it. */
  readonly notApplicable?: boolean;
};

const WHOLE = 100;
const pickIn = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
const upTo = (max: number, by: number, luck: number): Points => hundredthsOf((luck % (Math.floor(max / by) + 1)) * by);

function someEntry(leaf: Leaf, luck: number): Entry {
  switch (leaf.kind) {
    case "points":
    case "external":
      return { kind: "points", points: upTo(leaf.max, leaf.step, luck) };
    case "survey":
      return { kind: "points", points: upTo(leaf.max, 1, luck) };
    case "choice":
    case "yes-no":
      return { kind: "points", points: pickIn(allowedPoints(leaf) ?? [], luck) ?? leaf.max };
    case "ratio":
      return { kind: "figures", figures: hundredthsOf((luck % 101) * WHOLE), outOf: hundredthsOf(100 * WHOLE) };
    case "count":
    case "deduct":
      return { kind: "figures", figures: hundredthsOf((luck % 12) * WHOLE), outOf: null };
  }
}

function entryFor(leaf: Leaf, luck: number, mayNotApply: boolean): Entry {
  const isOut = mayNotApply && leaf.notApplicable !== undefined && luck % 5 === 0;
  return isOut ? { kind: "not-applicable" } : someEntry(leaf, luck);
}

function extraFor(item: BonusItem, luck: number): Points | null {
  if (luck % 3 === 0) return null;
  const size = upTo(Math.abs(item.max), item.step, luck);
  return item.max < 0 ? hundredthsOf(-1 * size) : size;
}

function entriesFrom(set: CriteriaSet, luck: readonly number[], mayNotApply: boolean): Entries {
  const leaves = allLeaves(set);
  const entries = leaves.map(
    (leaf, at) => [leaf.id, entryFor(leaf, luck[at % luck.length] ?? 0, mayNotApply)] as const,
  );
  const extras = extraItems(set).flatMap((item, at) => {
    const points = extraFor(item, luck[(at + leaves.length) % luck.length] ?? 0);
    return points === null ? [] : [[item.id, points] as const];
  });
  const documents = markedItems(set);
  const there = documents.filter((_, at) => (luck[at % luck.length] ?? 0) % 4 > 0).map(({ id }) => id);
  return { leaves: new Map(entries), extras: new Map(extras), documents: new Set(there) };
}

const MISHAPS = ["none", "blank", "twin", "conflict", "older", "other set", "error", "self", "stranger"] as const;
type Mishap = (typeof MISHAPS)[number];
type Draw = { readonly luck: readonly number[]; readonly mishap: Mishap };

function withoutFirst(entries: Entries): Entries {
  return { ...entries, leaves: new Map([...entries.leaves].slice(1)) };
}

/** The sheets that one draw gives: the judge's, and for some mishaps another one. */
function sheetsFrom(set: CriteriaSet, draw: Draw, label: { code: string; name: string; judge: string }, na: boolean) {
  const entries = entriesFrom(set, draw.luck, na);
  const file = (word: string) => `${label.code} ${label.judge}${word}.xlsx`;
  const made = (parts: Parameters<typeof sheetOf>[2], from = entries): ScoredSheet =>
    sheetOf(set, from, { ...label, file: file(""), ...parts });
  const broken = { code: "total-mismatch", found: "1.00", expected: "2.00" } as const;
  const more: Record<Mishap, () => readonly ScoredSheet[]> = {
    none: () => [made({})],
    blank: () => [made({}, withoutFirst(entries))],
    twin: () => [made({}), made({ file: file(" bản sao"), judge: label.judge.toUpperCase() })],
    conflict: () => [made({}), made({ file: file(" khác") }, withoutFirst(entries))],
    older: () => [made({ round: "2" }), made({ file: file(" cũ"), round: "1" }, withoutFirst(entries))],
    "other set": () => [made({ set: { version: "0" } })],
    error: () => [made({ problems: [problem(broken.code, { file: file(""), sheet: "Phiếu" }, broken)] })],
    self: () => [made({}), made({ isSelfScore: true, file: file(" tự chấm") })],
    stranger: () => [made({ code: null, name: `Xã lạ ${label.code}` })],
  };
  return more[draw.mishap]();
}

function anyDraw(mishaps: boolean): fc.Arbitrary<Draw> {
  return fc.record({
    luck: fc.array(fc.nat(9999), { minLength: 1, maxLength: 16 }),
    mishap: mishaps
      ? fc.oneof(
          { weight: 40, arbitrary: fc.constant<Mishap>("none") },
          { weight: 4, arbitrary: fc.constantFrom(...MISHAPS) },
        )
      : fc.constant<Mishap>("none"),
  });
}

/** Sheets of some judges for some units, often two units of which are scored alike. */
export function anyMerge(options: AnyMergeOptions = {}): fc.Arbitrary<AnyMerge> {
  const { maxUnits = 5, maxJudges = 6, mishaps = false, notApplicable = true } = options;
  const panel = fc.array(anyDraw(mishaps), { minLength: 1, maxLength: maxJudges });
  // A unit that is scored exactly like the first shares its place.
  const panels = fc
    .tuple(fc.array(panel, { minLength: 1, maxLength: maxUnits }), fc.boolean())
    .map(([all, isTwinned]) => (isTwinned ? [...all, ...all.slice(0, 1)] : all));
  const drawn = fc.tuple(anyCriteriaSet({ maxLeaves: 8, ...options }), panels, fc.boolean(), anySurveyLuck);
  return drawn.map(([set, units, listed, luck]) => {
    const labels = units.map((_, at) => ({ code: `0${String(at + 1)}`, name: `Xã ${String(at + 1)}` }));
    const sheets = units.flatMap((draws, unit) =>
      draws.flatMap((draw, at) => {
        const { code, name } = labels[unit] ?? { code: "", name: "" };
        return sheetsFrom(set, draw, { code, name, judge: `Giám khảo ${String(at + 1)}` }, notApplicable);
      }),
    );
    const silent = { code: "99", name: "Xã Vắng" };
    const roster = [...labels, silent].map((unit) => ({ ...unit, type: "xã", parent: null }));
    const surveys = mishaps ? someSurveys(set, sheets, luck) : [];
    return { set, sheets, surveys, roster: listed ? roster : null };
  });
}
