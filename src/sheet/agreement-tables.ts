import { numberOf } from "../scoring/points";
import type { Agreement } from "../summary/agreement/agreement";
import type { Reliability } from "../summary/agreement/intraclass";
import type { Radar, Turned } from "../summary/radar";
import type { UnitResult } from "../summary/unit-result";
import { AGREEMENT, andMoreUnits, marginWords, policyWords, rangeWords, turnedWords } from "./agreement-words";
import { say } from "./draft";
import type { PlannedCell } from "./sheet-plan";
import type { StyleName } from "./style";
import { SUMMARY } from "./summary-words";

/** One of the tables below each other: number, code and name (or a name alone), then up to six figures. */
export type AgreementTable = {
  readonly title: string;
  readonly note: string | null;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Without a code the name takes both columns. */
  readonly hasCode: boolean;
  /** Its last column takes all that is left of the width. */
  readonly isStretched: boolean;
};

const DECIMALS = 10_000;
const MOST_TURNED = 10;
/** A name comes from a cell that may hold 32,767 characters, and ten of them stand in one. */
const LONGEST = 1000;

function cut(words: readonly string[]): string {
  return Array.from(words.join("; ")).slice(0, LONGEST).join("");
}

/** Four decimals: the sheet shows two, and the last digits of a double are noise. */
function figure(value: number | null | undefined, style: StyleName = "points"): PlannedCell {
  if (value === null || value === undefined) return say(AGREEMENT.notEnough, "text");
  return say(Math.round(value * DECIMALS) / DECIMALS + 0, style);
}

function lead(at: number, code: string | null, name: string): readonly PlannedCell[] {
  return [say(at + 1, "count"), say(code, "number"), say(name, "text")];
}

/** For a table without codes. */
function nameLead(at: number, name: string): readonly PlannedCell[] {
  return [say(at + 1, "count"), say(name, "text"), say(null, "text")];
}

function unitLead(at: number, { unit }: UnitResult): readonly PlannedCell[] {
  return lead(at, unit.code, unit.name);
}

export function judgesTable({ judges }: Agreement): AgreementTable {
  const { title, note, headings, flat, identical } = AGREEMENT.judges;
  const rows = judges.map(({ judge, severity, straightLining: line }, at) => [
    ...nameLead(at, judge),
    figure(severity?.effect),
    figure(severity?.standardError),
    figure(severity?.units, "count"),
    figure(line.sameShare, "percent"),
    line.sheets === 0
      ? say(AGREEMENT.notEnough, "text")
      : say(`${String(line.flatSheets)}/${String(line.sheets)}`, "number"),
    say(line.identicalSheets, "count"),
  ]);
  const all = [SUMMARY.number, SUMMARY.judge, "", ...headings, flat, identical];
  return { title, note, headings: all, rows, hasCode: false, isStretched: false };
}

type Limits = Pick<Reliability, "low" | "high">;
type Counts = { readonly units: number; readonly judges?: number };

export function coefficientsTable(found: Agreement): AgreementTable {
  const words = AGREEMENT.coefficients;
  const { intraclass, concordance, alpha, ordinalAlpha } = found;
  const row = (value: number | undefined, limits: Limits | null | undefined, counts: Counts | null): PlannedCell[] => [
    figure(value),
    limits === null ? say(null, "text") : figure(limits?.low),
    limits === null ? say(null, "text") : figure(limits?.high),
    say(counts?.units ?? null, "count"),
    say(counts?.judges ?? null, "count"),
  ];
  const rows = [
    { name: words.single, cells: row(intraclass?.single.value, intraclass?.single, intraclass) },
    { name: words.panel, cells: row(intraclass?.panel.value, intraclass?.panel, intraclass) },
    { name: words.concordance, cells: row(concordance?.w, null, concordance) },
    { name: words.alpha, cells: row(alpha?.alpha, null, alpha) },
    { name: words.ordinalAlpha, cells: row(ordinalAlpha?.alpha, null, ordinalAlpha) },
  ].map(({ name, cells }, at) => [...nameLead(at, name), ...cells]);
  const headings = [SUMMARY.number, words.name, "", ...words.headings];
  return { title: words.title, note: words.note, headings, rows, hasCode: false, isStretched: false };
}

export function criteriaTable({ criteria, selfGaps }: Agreement): AgreementTable {
  const { title, note, headings } = AGREEMENT.criteria;
  const gaps = new Map(selfGaps.criteria.map((gap) => [gap.leaf.id, gap]));
  const rows = criteria.map(({ leaf, alpha }, at) => [
    ...lead(at, leaf.id, leaf.title),
    figure(alpha?.alpha),
    say(alpha?.units ?? null, "count"),
    figure(gaps.get(leaf.id)?.gap),
    say(gaps.get(leaf.id)?.units ?? 0, "count"),
  ]);
  const all = [SUMMARY.number, SUMMARY.criterionCode, SUMMARY.criterion, ...headings];
  return { title, note, headings: all, rows, hasCode: true, isStretched: false };
}

export function selfGapsTable({ selfGaps }: Agreement): AgreementTable {
  const { title, heading } = AGREEMENT.selfGaps;
  const rows = selfGaps.units.map(({ unit, gap }, at) => [...unitLead(at, unit), figure(gap)]);
  const headings = [SUMMARY.number, SUMMARY.code, SUMMARY.unit, heading];
  return { title, note: null, headings, rows, hasCode: true, isStretched: false };
}

/** `note` says how the margins came about, or why there are none. */
export function marginsTable(found: Agreement, radar: Radar, note: string): AgreementTable {
  const words = AGREEMENT.margins;
  const margins = new Map(found.margins.map((margin) => [margin.unit, margin]));
  const rows = radar.distances.map(({ unit, next, missing, heldBackBy }, at) => {
    const margin = margins.get(unit);
    return [
      ...unitLead(at, unit),
      say(margin === undefined ? String(unit.rank ?? "") : marginWords(margin), "number"),
      say(margin === undefined ? null : rangeWords(margin.leaveOneOut), "number"),
      say(margin === undefined ? null : rangeWords(margin.bootstrap), "number"),
      say(next?.name ?? words.top, "text"),
      say(missing === null ? null : numberOf(missing), "points"),
      say(cut(heldBackBy.map(({ title }) => title)), "text"),
    ];
  });
  const headings = [SUMMARY.number, SUMMARY.code, SUMMARY.unit, ...words.headings, words.gates];
  return { title: words.title, note, headings, rows, hasCode: true, isStretched: false };
}

function turnedText(turned: readonly Turned[]): string {
  const named = turned.slice(0, MOST_TURNED).map(({ unit, now, then }) => turnedWords(unit.unit.name, now, then));
  const rest = turned.length - named.length;
  return cut([...named, ...(rest > 0 ? [andMoreUnits(rest)] : [])]);
}

/** Policies that change nothing are left out. */
export function policiesTable({ policies }: Radar): AgreementTable {
  const words = AGREEMENT.policies;
  const changing = policies.filter(({ turned }) => turned.length > 0);
  const rows = changing.map(({ policy, turned }, at) => {
    const levels = turned.filter(({ now, then }) => now.level?.name !== then.level?.name).length;
    const ranks = turned.filter(({ now, then }) => now.rank !== then.rank).length;
    return [
      ...nameLead(at, policyWords(policy)),
      say(levels, "count"),
      say(ranks, "count"),
      say(turnedText(turned), "text"),
    ];
  });
  const headings = [SUMMARY.number, words.name, "", ...words.headings, words.turned];
  return { title: words.title, note: words.note, headings, rows, hasCode: false, isStretched: true };
}
