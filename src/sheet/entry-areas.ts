import { extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { isComputed, type Leaf } from "../scoring/criterion";
import type { Layer } from "../scoring/layers";
import type { Area, Cell } from "./address";
import { expectedLeaves } from "./filling";
import type { Grid } from "./grid";
import type { LayerMap } from "./layers/layer-map";
import { isOpen, type LayeredPart } from "./layers/open-layer";
import type { SheetMap, SingleCell } from "./sheet-map";
import type { SheetSnapshot } from "./sheet-snapshot";

/** A sheet that was found, by its parts. */
export type FoundSheet = {
  readonly snapshot: SheetSnapshot;
  readonly grid: Grid;
  readonly map: SheetMap;
  readonly set: CriteriaSet;
  readonly rows: ReadonlyMap<string, number>;
};

const FIELDS: readonly SingleCell[] = ["unit", "unit_code", "judge", "round", "scored_on"];

/** Neighbouring rows of a column as one area. */
function stretches(column: number | null, rows: readonly number[]): readonly Area[] {
  if (column === null) return [];
  const areas: Area[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = areas.at(-1);
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

/** The last column that is printed: fields on the right run up to it. */
function lastColumn({ snapshot, grid, map }: FoundSheet, { row, column }: Cell): number {
  const notes = snapshot.names["notes"]?.left ?? (map.evidence ?? map.criteria.points) + 1;
  const next = grid.row(row).find((cell) => cell.column > column && cell.value !== "");
  return Math.max(column, (next?.column ?? notes + 1) - 1);
}

/** A field's cell with those that a merge may join to it: as far as the next label. */
function fieldAreas(found: FoundSheet): readonly Area[] {
  const { map } = found;
  const isJudged = map.layers === null ? map.role === "judge" : isOpen(openOf(map), "judge");
  const fields = isJudged ? FIELDS : FIELDS.filter((name) => name !== "judge");
  return fields.flatMap((name) => {
    const cell = map.cells[name];
    if (cell === undefined) return [];
    return [{ top: cell.row, left: cell.column, bottom: cell.row, right: lastColumn(found, cell) }];
  });
}

function rowsOf({ rows }: FoundSheet, items: readonly { readonly id: string }[]): readonly number[] {
  return items.flatMap(({ id }) => rows.get(id) ?? []);
}

function openOf({ layers, role }: SheetMap): Layer | null {
  return layers === null ? null : (layers.open ?? (role === "self" ? "self" : "appraisal-1"));
}

/** Of a sheet with layers only the layer that is filled in now takes entries. */
function layeredAreas(found: FoundSheet, layers: LayerMap): readonly Area[] {
  const { map, set, snapshot } = found;
  const open = openOf(map);
  const leaves = expectedLeaves(set, "judge");
  const kept = (keep: (leaf: Leaf) => boolean): readonly number[] => rowsOf(found, leaves.filter(keep));
  const all = kept(() => true);
  const evidenced = rowsOf(found, [...leaves, ...extraItems(set)]);
  const parts: readonly (readonly [LayeredPart, number | null, readonly number[]])[] = [
    ["figures", map.figures, kept(isComputed)],
    ["figures", map.figuresOf, kept(({ kind }) => kind === "ratio")],
    ["self", map.self, kept((leaf) => !isComputed(leaf))],
    ["first", layers.first, all],
    ["explanation", layers.explanation, all],
    ["second", layers.second, all],
    ["evidence", map.evidence, evidenced],
  ];
  return [
    ...parts.flatMap(([part, column, rows]) => (isOpen(open, part) ? stretches(column, rows) : [])),
    ...stretches(snapshot.names["notes"]?.left ?? null, evidenced),
  ];
}

function leafAreas(found: FoundSheet): readonly Area[] {
  const { map, set, snapshot } = found;
  if (map.layers !== null) return layeredAreas(found, map.layers);
  const all = expectedLeaves(set, "judge");
  const expected = expectedLeaves(set, map.role);
  const kept = (keep: (leaf: Leaf) => boolean): readonly number[] => rowsOf(found, expected.filter(keep));
  return [
    ...stretches(map.figures, kept(isComputed)),
    ...stretches(
      map.figuresOf,
      kept(({ kind }) => kind === "ratio"),
    ),
    ...stretches(map.role === "self" ? null : map.self, rowsOf(found, all)),
    ...stretches(
      map.criteria.points,
      kept((leaf) => !isComputed(leaf)),
    ),
    ...[map.evidence, snapshot.names["notes"]?.left ?? null].flatMap((column) =>
      stretches(column, rowsOf(found, [...all, ...extraItems(set)])),
    ),
  ];
}

/** Every cell that takes an entry while a sheet is not sealed: those that its layout leaves unlocked. */
export function entryAreas(found: FoundSheet): readonly Area[] {
  const { map, set } = found;
  const documents = set.gates.flatMap((gate) => (gate.kind === "dossier" ? gate.items : []));
  if (map.layers !== null && !isOpen(openOf(map), "extras")) return [...fieldAreas(found), ...leafAreas(found)];
  return [
    ...fieldAreas(found),
    ...leafAreas(found),
    ...stretches(map.extras?.points ?? null, rowsOf(found, extraItems(set))),
    ...stretches(map.documents?.points ?? null, rowsOf(found, documents)),
  ];
}
