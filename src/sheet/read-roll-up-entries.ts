import { allLeaves, extraItems, markedItems, type CriteriaSet } from "../scoring/criteria-set";
import type { Entries, Entry } from "../scoring/entry";
import { judgePoints } from "../scoring/entry";
import type { SheetLayers } from "../scoring/layers";
import { numberOf, type Points } from "../scoring/points";
import { layersIn } from "./layers/layers-text";
import { jsonOf } from "./read-roll-up-problem";
import { expectedLeaves } from "./filling";
import { idsOf, legalEntry, legalExtra, pairsOf, pointsOfText } from "./entry-text";
import type { Role } from "./score-columns";

/** The recorded texts of a sheet's entries. */
export type EntryTexts = Readonly<Record<"entries" | "extras" | "documents" | "selfPoints" | "cells", string>>;
export type ReadEntries = {
  readonly entries: Entries;
  readonly selfPoints: ReadonlyMap<string, Points>;
  readonly cells: ReadonlyMap<string, string>;
  readonly layers?: SheetLayers;
};
/** The entries, or the field that holds something that its criterion does not allow. */
export type EntriesReading =
  { readonly ok: true; readonly read: ReadEntries } | { readonly ok: false; readonly field: keyof EntryTexts };

const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/u;

/** Every id once, each value as `valueOf` accepts it; null where one is refused (`undefined`) or comes twice. */
function mapOf<Value>(
  text: string,
  valueOf: (id: string, value: string) => Value | undefined,
): ReadonlyMap<string, Value> | null {
  const pairs = pairsOf(text);
  const values = new Map<string, Value>();
  for (const [id, found] of pairs) {
    const value = valueOf(id, found);
    if (value === undefined) return null;
    values.set(id, value);
  }
  return values.size === pairs.length ? values : null;
}

function leavesIn(set: CriteriaSet, role: Role, text: string): ReadonlyMap<string, Entry> | null {
  const leaves = new Map(expectedLeaves(set, role).map((leaf) => [leaf.id, leaf]));
  // An appraisal is typed as points whatever the unit counted.
  const isAppraised = set.layers !== undefined && role === "judge";
  return mapOf(text, (id, found) => {
    const leaf = leaves.get(id);
    return (leaf === undefined ? null : legalEntry(leaf, found, isAppraised)) ?? undefined;
  });
}

function extrasIn(set: CriteriaSet, text: string): Entries["extras"] | null {
  const items = new Map(extraItems(set).map((item) => [item.id, item]));
  return mapOf(text, (id, found) => {
    const item = items.get(id);
    return item === undefined ? undefined : legalExtra(item, found);
  });
}

function documentsIn(set: CriteriaSet, text: string): ReadonlySet<string> | null {
  const known = new Set(markedItems(set).map(({ id }) => id));
  const found = idsOf(text);
  return found.every((id) => known.has(id)) ? new Set(found) : null;
}

function selfIn(set: CriteriaSet, text: string): ReadonlyMap<string, Points> | null {
  const leaves = new Map(allLeaves(set).map((leaf) => [leaf.id, leaf]));
  return mapOf(text, (id, found) => {
    const leaf = leaves.get(id);
    const points = pointsOfText(found);
    if (leaf === undefined || points === null) return undefined;
    return points === leaf.max || judgePoints(leaf, numberOf(points)).ok ? points : undefined;
  });
}

/** Reads recorded entries and judges each of them anew: bounds, steps, choices, N/A where the set allows it. */
export function readEntries(set: CriteriaSet, role: Role, texts: EntryTexts): EntriesReading {
  const leaves = leavesIn(set, role, texts.entries);
  if (leaves === null) return { ok: false, field: "entries" };
  const extras = extrasIn(set, texts.extras);
  if (extras === null) return { ok: false, field: "extras" };
  const documents = documentsIn(set, texts.documents);
  if (documents === null) return { ok: false, field: "documents" };
  const layered = set.layers === undefined ? null : layersIn(jsonOf(texts.selfPoints));
  if (set.layers !== undefined && layered === null) return { ok: false, field: "selfPoints" };
  const selfPoints = selfIn(set, layered?.selfPoints ?? texts.selfPoints);
  if (selfPoints === null) return { ok: false, field: "selfPoints" };
  const cells = mapOf(texts.cells, (_, cell) => (CELL.test(cell) ? cell : undefined));
  if (cells === null) return { ok: false, field: "cells" };
  const read = { entries: { leaves, extras, documents }, selfPoints, cells };
  return { ok: true, read: layered === null ? read : { ...read, layers: layered.layers } };
}
