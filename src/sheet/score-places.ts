import { extraItems, markedItems, type BonusItem, type CriteriaSet } from "../scoring/criteria-set";
import type { Criterion } from "../scoring/criterion";

/** The rows of a score sheet, counted from 0. */
export type ScorePlaces = {
  readonly heading: number;
  /** Groups before their criteria, in the order of the set. */
  readonly criteria: ReadonlyMap<string, number>;
  readonly firstCriterion: number;
  readonly lastCriterion: number;
  readonly total: number;
  readonly extras: ReadonlyMap<string, number>;
  readonly bonusTotal: number;
  readonly grandTotal: number;
  readonly missing: number;
  readonly gates: ReadonlyMap<string, number>;
  /** The documents of dossier gates, and the gates over samples themselves, by id: the rows that take marks. */
  readonly documents: ReadonlyMap<string, number>;
  readonly level: number;
  readonly seal: number;
  readonly hint: number;
  readonly basis: number;
  readonly signature: number;
};

/** The QR code of a sealed sheet stands in the number column, 66 points wide: as high, it is 20 mm of paper. */
export const SEAL_HEIGHT = 60;

/** Letterhead 0 to 2, title 3, set 4, template mark 5, fields 6 to 8. */
export const TITLE_ROW = 3;
export const FIRST_FIELD_ROW = 6;
export const HEADING_ROW = 9;

export function inOrder(criterion: Criterion): readonly Criterion[] {
  return criterion.kind === "group" ? [criterion, ...criterion.criteria.flatMap(inOrder)] : [criterion];
}

function consecutive(ids: readonly string[], from: number): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, from + index]));
}

/** Bonus rows under their heading, then deductions under theirs; a heading only where there is something below it. */
export function extraLines(set: CriteriaSet): readonly (BonusItem | { readonly heading: string })[] {
  return [set.bonus, set.deductions].flatMap((part) =>
    part === undefined ? [] : [{ heading: part.title }, ...part.items],
  );
}

type GateRows = Pick<ScorePlaces, "gates" | "documents"> & { readonly after: number };

/** Gates stand under a heading, which a set without gates does not have; a dossier's documents stand below their gate. */
function placeGates(set: CriteriaSet, heading: number): GateRows {
  const ids = set.gates.flatMap((gate) => [
    gate.id,
    ...(gate.kind === "dossier" ? gate.items.map((item) => item.id) : []),
  ]);
  const rows = consecutive(ids, heading + 1);
  const isGate = (id: string): boolean => set.gates.some((gate) => gate.id === id);
  const marked = new Set(markedItems(set).map(({ id }) => id));
  return {
    gates: new Map([...rows].filter(([id]) => isGate(id))),
    documents: new Map([...rows].filter(([id]) => marked.has(id))),
    after: ids.length === 0 ? heading : heading + 1 + ids.length,
  };
}

export function placeScoreSheet(set: CriteriaSet): ScorePlaces {
  const firstCriterion = HEADING_ROW + 1;
  const criteria = consecutive(
    set.groups.flatMap(inOrder).map((criterion) => criterion.id),
    firstCriterion,
  );
  const total = firstCriterion + criteria.size;
  const lines = extraLines(set);
  const lineOf = (id: string): number => lines.findIndex((line) => "id" in line && line.id === id);
  const bonusTotal = total + 1 + lines.length;
  const { gates, documents, after: level } = placeGates(set, bonusTotal + 3);
  return {
    heading: HEADING_ROW,
    criteria,
    firstCriterion,
    lastCriterion: total - 1,
    total,
    extras: new Map(extraItems(set).map((item) => [item.id, total + 1 + lineOf(item.id)])),
    bonusTotal,
    grandTotal: bonusTotal + 1,
    missing: bonusTotal + 2,
    gates,
    documents,
    level,
    seal: level + 1,
    hint: level + 2,
    basis: level + 3,
    signature: level + 4,
  };
}
