import * as z from "zod/mini";
import {
  evidence,
  evidenceText,
  Group,
  identifier,
  leavesOf,
  negativePoints,
  origin,
  points,
  positivePoints,
  share,
  step,
  text,
  type Leaf,
} from "./criterion";
import { oncePer } from "./once-per";
import { type Points } from "./points";
import { SurveyForms, type SurveyForm } from "./survey-form";

const bonusItem = { id: identifier, title: text, step, evidence, evidenceText, ...origin };

/** Awarded beside the groups. `inside` the scale: groups and bonus together make it (95 + 5 = 100); else on top. */
const Bonus = z.strictObject({
  title: text,
  place: z.enum(["inside", "on-top"]),
  cap: positivePoints,
  items: z.array(z.strictObject({ ...bonusItem, max: positivePoints })).check(z.minLength(1)),
  ...origin,
});
/** Taken off; maxima and cap are negative. */
const Deductions = z.strictObject({
  title: text,
  cap: negativePoints,
  items: z.array(z.strictObject({ ...bonusItem, max: negativePoints })).check(z.minLength(1)),
  ...origin,
});

/** A condition that caps the level at `levelAtMost` (null: no level at all) and never changes the points. */
const gate = { id: identifier, title: text, levelAtMost: z.nullable(text), ...origin };
const Gate = z.discriminatedUnion("kind", [
  /** The leaf must reach `atLeast` points. */
  z.strictObject({ kind: z.literal("knock-out"), ...gate, criterion: identifier, atLeast: positivePoints }),
  /** The group, or each group where `group` is left out, must reach this share of its max. */
  z.strictObject({ kind: z.literal("group-share"), ...gate, group: z.exactOptional(identifier), atLeast: share }),
  /** Every document of the dossier must be there. */
  z.strictObject({
    kind: z.literal("dossier"),
    ...gate,
    items: z.array(z.strictObject({ id: identifier, title: text })).check(z.minLength(1)),
  }),
  /** Enough answers must have come back: for this form, or for each that asks for a minimum where `form` is left out. */
  z.strictObject({ kind: z.literal("survey-sample"), ...gate, form: z.exactOptional(identifier) }),
]);
export type Gate = z.output<typeof Gate>;

/** Excel takes texts of at most 255 characters into a formula. */
const LONGEST_LEVEL = 100;
const levelName = text.check(z.maxLength(LONGEST_LEVEL));

/** Reached from this lower bound on (≥), compared after rounding. */
const Level = z.strictObject({
  name: levelName,
  stars: z.exactOptional(z.int().check(z.minimum(1), z.maximum(5))),
  from: points,
  ...origin,
});
export type Level = z.output<typeof Level>;

const Panel = z.strictObject({
  method: z.enum(["mean", "trimmed-mean", "median"]),
  minimumJudges: z.int().check(z.minimum(1)),
  /** The share of the largest panel of the contest that must have scored a unit. */
  quorum: share,
  /** Judges' grand totals may lie this far apart; null: any distance. */
  maximumSpread: z.nullable(points),
  ...origin,
});
export type PanelRule = z.output<typeof Panel>;

/** Where an exact value is rounded to two places, half away from zero. */
const RoundingStage = z.enum(["group", "sheet", "panel"]);
const TieBreak = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("group"), id: identifier }),
  z.strictObject({ by: z.literal("criterion"), id: identifier }),
  z.strictObject({ by: z.literal("bonus") }),
]);
export type TieBreak = z.output<typeof TieBreak>;

/** Unit types that belong together: scored by one body, or told apart in a plan's columns. */
const UnitGroup = z.strictObject({ name: text, unitTypes: z.array(text).check(z.minLength(1)), ...origin });
/** A scoring of the year that a plan asks a report for, before a day such as 30/5. */
const DAY_OF_YEAR = /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])$/u;
const Round = z.strictObject({
  name: text.check(z.maxLength(LONGEST_LEVEL)),
  reportBefore: z.exactOptional(text.check(z.regex(DAY_OF_YEAR, "not-a-day-of-the-year"))),
  ...origin,
});

/**
 * Columns beside the unit's own score: one or two appraisals, and between them what the unit explains where the first
 * lies further from its own score than `explainAbove`; without that nothing is explained.
 */
const Layers = z.strictObject({
  appraisals: z.int().check(z.minimum(1), z.maximum(2)),
  explainAbove: z.exactOptional(points),
  ...origin,
});

export const CriteriaSet = z.strictObject({
  id: identifier,
  version: identifier,
  title: text,
  /** What a score sheet is headed with, in capitals. */
  sheetTitle: text,
  /** The body that issues the sheet, and the body above it. */
  issuer: z.strictObject({ parent: text, name: text }),
  /** The text that issues the set, as it is cited. */
  issued: text,
  status: z.enum(["official", "template"]),
  unitTypes: z.array(text).check(z.minLength(1)),
  unitGroups: z.exactOptional(z.array(UnitGroup).check(z.minLength(1))),
  /** Without it a sheet has one column for the unit and one for its judge. */
  layers: z.exactOptional(Layers),
  /** In the order of the year. */
  rounds: z.exactOptional(z.array(Round).check(z.minLength(1))),
  scale: positivePoints,
  groups: z.array(Group).check(z.minLength(1)),
  bonus: z.exactOptional(Bonus),
  deductions: z.exactOptional(Deductions),
  /** The survey forms that leaves of kind `survey` name; without them such a leaf names any text. */
  surveys: z.exactOptional(SurveyForms),
  /** Whether bonus and deductions count towards the level. */
  bonusCountsForLevel: z._default(z.boolean(), true),
  gates: z._default(z.array(Gate), []),
  /** Ordered from the lowest bound to the highest. */
  levels: z.array(Level),
  panel: Panel,
  rounding: z.strictObject({ stages: z.array(RoundingStage), ...origin }),
  tieBreaks: z._default(z.array(TieBreak), []),
  /** The share of units that is to reach a level. */
  target: z.exactOptional(z.strictObject({ level: text, share, ...origin })),
  sources: z.array(text).check(z.minLength(1)),
});
export type CriteriaSet = z.output<typeof CriteriaSet>;
export type BonusItem = {
  readonly id: string;
  readonly title: string;
  readonly max: Points;
  readonly step: Points;
  readonly evidence: "required" | "optional" | "none";
  readonly evidenceText?: string;
  readonly source?: string;
  readonly example?: true;
};

export const allLeaves = oncePer((set: CriteriaSet): readonly Leaf[] => set.groups.flatMap(leavesOf));

export function surveyForms(set: CriteriaSet): readonly SurveyForm[] {
  return set.surveys ?? [];
}

/** Bonus items first, then deductions. */
export const extraItems = oncePer((set: CriteriaSet): readonly BonusItem[] => {
  return [...(set.bonus?.items ?? []), ...(set.deductions?.items ?? [])];
});

export type Marked = { readonly id: string; readonly title: string };

/** What is proved by a mark: the documents of a dossier, and that a survey has its answers. */
export function markedItems(set: CriteriaSet): readonly Marked[] {
  return set.gates.flatMap((gate) => {
    if (gate.kind === "dossier") return gate.items;
    return gate.kind === "survey-sample" ? [{ id: gate.id, title: gate.title }] : [];
  });
}
