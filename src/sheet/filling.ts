import { extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { allLeaves } from "../scoring/criteria-set";
import type { Leaf } from "../scoring/criterion";
import type { Entry } from "../scoring/entry";
import { oncePer } from "../scoring/once-per";
import type { Points } from "../scoring/points";
import { scoreSheet, type Score } from "../scoring/score-sheet";
import { rawValue } from "./raw-cell";
import { readEntry, readExtra } from "./read-entry";
import type { Complaint } from "./read-number";
import type { Role } from "./score-columns";

/** What somebody typed into a row, as it will stand in the cells. */
export type FilledRow = {
  readonly points?: number | string;
  readonly figures?: number | string;
  readonly figuresOf?: number | string;
  readonly self?: number | string;
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

const IN_ORDER = 0;
const MISSING = 1;
const WRONG = 2;
const ODD = 3;

function stateOf(complaint: Complaint): number {
  if (complaint.code === "score-missing") return MISSING;
  return complaint.code === "score-off-step" || complaint.code === "choice-not-allowed" ? ODD : WRONG;
}

const ownLeaves = oncePer((set: CriteriaSet) => allLeaves(set).filter((leaf) => leaf.kind !== "external"));

/** Leaves that this role fills: a unit cannot score itself where a higher level gives the points. */
export function expectedLeaves(set: CriteriaSet, role: Role): readonly Leaf[] {
  return role === "self" ? ownLeaves(set) : allLeaves(set);
}

export function judgeFilling(set: CriteriaSet, role: Role, filling: Filling): Filled {
  const states = new Map<string, number>();
  const entries = new Map<string, Entry>();
  const extras = new Map<string, Points | null>();
  for (const leaf of expectedLeaves(set, role)) {
    const row = filling.rows.get(leaf.id) ?? {};
    const raw = (value: number | string | undefined) => rawValue(value ?? null);
    const reading = readEntry(leaf, {
      points: raw(row.points),
      figures: raw(row.figures),
      figuresOf: raw(row.figuresOf),
    });
    if (reading.entry !== null) entries.set(leaf.id, reading.entry);
    states.set(leaf.id, Math.max(IN_ORDER, ...reading.complaints.map(({ complaint }) => stateOf(complaint))));
  }
  for (const item of extraItems(set)) {
    const reading = readExtra(item, rawValue(filling.rows.get(item.id)?.points ?? null));
    if (reading.points !== null || reading.complaint !== null) extras.set(item.id, reading.points);
    states.set(item.id, reading.complaint === null ? IN_ORDER : stateOf(reading.complaint));
  }
  const score = scoreSheet(set, { leaves: entries, extras, documents: filling.documents }, expectedLeaves(set, role));
  return { states, score, entries };
}
