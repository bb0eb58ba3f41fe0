import { extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { allLeaves } from "../scoring/criteria-set";
import type { Leaf } from "../scoring/criterion";
import type { Entry } from "../scoring/entry";
import { oncePer } from "../scoring/once-per";
import type { Points } from "../scoring/points";
import { scoreSheet, type Score } from "../scoring/score-sheet";
import { formOf, sampledGates, surveyEntry, type SurveyResults } from "../scoring/survey-feed";
import { IN_ORDER, MISSING, stateOf } from "./filling-state";
import { rawValue } from "./raw-cell";
import { readCounted } from "./layers/read-layers";
import { readEntry, readExtra, type EntryReading } from "./read-entry";
import type { Role } from "./score-columns";

/** What somebody typed into a row, as it will stand in the cells. */
export type FilledRow = {
  readonly points?: number | string;
  readonly figures?: number | string;
  readonly figuresOf?: number | string;
  readonly self?: number | string;
  /** Of a set with layers, whose points are a formula. */
  readonly first?: number | string;
  readonly explanation?: string;
  readonly second?: number | string;
  readonly evidence?: string;
  readonly notes?: string;
};
/** Rows by leaf id and by bonus or deduction id, and the dossier's documents that are there. */
export type Filling = { readonly rows: ReadonlyMap<string, FilledRow>; readonly documents: ReadonlySet<string> };

export const NOTHING_FILLED: Filling = { rows: new Map(), documents: new Set() };

/** How a sheet stands with this filling: the states of its rows as its hidden formulas show them, and its score. */
export type Filled = {
  readonly states: ReadonlyMap<string, number>;
  readonly score: Score;
  readonly entries: ReadonlyMap<string, Entry>;
};

const ownLeaves = oncePer((set: CriteriaSet) => allLeaves(set).filter((leaf) => leaf.kind !== "external"));

/** Leaves that this role fills: a unit cannot score itself where a higher level gives the points. */
export function expectedLeaves(set: CriteriaSet, role: Role): readonly Leaf[] {
  return role === "self" ? ownLeaves(set) : allLeaves(set);
}

type LeafStanding = { readonly entry: Entry | null; readonly state: number };

/** How a layered row counts: the last appraisal that is filled in, or the unit's own points where nobody appraises. */
function countedReading(leaf: Leaf, row: FilledRow, role: Role): EntryReading {
  const raw = (value: number | string | undefined) => rawValue(value ?? null);
  const figures = { figures: raw(row.figures), figuresOf: raw(row.figuresOf) };
  const second = raw(row.second);
  return readCounted(leaf, { self: raw(row.self), first: raw(row.first), second, ...figures }, role).reading;
}

function typedReading(leaf: Leaf, row: FilledRow): EntryReading {
  const raw = (value: number | string | undefined) => rawValue(value ?? null);
  return readEntry(leaf, { points: raw(row.points), figures: raw(row.figures), figuresOf: raw(row.figuresOf) });
}

function typedStanding(reading: EntryReading): LeafStanding {
  const state = Math.max(IN_ORDER, ...reading.complaints.map(({ complaint }) => stateOf(complaint)));
  return { entry: reading.entry, state };
}

/** What the survey sheet beside it gives a leaf; null where the leaf is typed. */
function fedStanding(set: CriteriaSet, leaf: Leaf, survey: SurveyResults | null): LeafStanding | null {
  const form = survey === null ? null : formOf(set, leaf);
  if (survey === null || form === null || leaf.kind !== "survey") return null;
  const entry = surveyEntry(leaf, form, survey);
  return { entry, state: entry === null ? MISSING : IN_ORDER };
}

/** Documents that are ticked, and gates over samples: marked by hand, or as the survey sheet has them. */
export function provedDocuments(
  set: CriteriaSet,
  marked: ReadonlySet<string>,
  survey: SurveyResults | null,
): ReadonlySet<string> {
  if (survey === null) return marked;
  const samples = new Set(set.gates.filter(({ kind }) => kind === "survey-sample").map(({ id }) => id));
  return new Set([...[...marked].filter((id) => !samples.has(id)), ...sampledGates(set, survey)]);
}

/** `survey` is what the forms of the survey sheet beside it came to; null where there is none. */
export function judgeFilling(
  set: CriteriaSet,
  role: Role,
  filling: Filling,
  survey: SurveyResults | null = null,
): Filled {
  const states = new Map<string, number>();
  const entries = new Map<string, Entry>();
  const extras = new Map<string, Points | null>();
  const readingOf = (leaf: Leaf): EntryReading => {
    const row = filling.rows.get(leaf.id) ?? {};
    return set.layers === undefined ? typedReading(leaf, row) : countedReading(leaf, row, role);
  };
  for (const leaf of expectedLeaves(set, role)) {
    const { entry, state } = fedStanding(set, leaf, survey) ?? typedStanding(readingOf(leaf));
    if (entry !== null) entries.set(leaf.id, entry);
    states.set(leaf.id, state);
  }
  for (const item of extraItems(set)) {
    const reading = readExtra(item, rawValue(filling.rows.get(item.id)?.points ?? null));
    if (reading.points !== null || reading.complaint !== null) extras.set(item.id, reading.points);
    states.set(item.id, reading.complaint === null ? IN_ORDER : stateOf(reading.complaint));
  }
  const documents = provedDocuments(set, filling.documents, survey);
  const score = scoreSheet(set, { leaves: entries, extras, documents }, expectedLeaves(set, role));
  return { states, score, entries };
}
