import { extraItems, type CriteriaSet } from "../scoring/criteria-set";
import { isComputed, type Leaf } from "../scoring/criterion";
import { decimalOf } from "../scoring/points";
import type { ScoredSheet } from "../summary/scored-sheet";
import { a1, columnLetters, type Cell } from "./address";
import { expectedLeaves } from "./filling";
import { findRows } from "./find-rows";
import { gridOf, textAt, type Grid } from "./grid";
import { judgeSheet, type FindSet } from "./judge-sheet";
import { mapSheet } from "./map-sheet";
import type { LayerMap } from "./layers/layer-map";
import type { SheetMap } from "./sheet-map";
import type { SheetSnapshot } from "./sheet-snapshot";
import { typedEntry } from "./typed-entry";

export type EntryPart = "points" | "figures" | "figuresOf" | "mark";

/** One entry on the paper, as it is read aloud: id, title, what may stand there. It does not tell what was typed first. */
export type EntryLine = {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly part: EntryPart;
  /** "5.00"; null where figures are counted. */
  readonly max: string | null;
  readonly at: Cell;
  readonly cell: string;
  /** Where the row takes notes. */
  readonly notes: Cell | null;
};

/** A sheet that is to be typed a second time. */
export type SecondEntry = {
  readonly scored: ScoredSheet;
  /** In the order of the paper, from top to bottom. */
  readonly lines: readonly EntryLine[];
  /** What the first person typed, by key; kept from whoever types. */
  readonly first: ReadonlyMap<string, string>;
  /** What stands in the rows' notes, by key. */
  readonly notes: ReadonlyMap<string, string>;
  /** The columns that would show the first values: "E:G". */
  readonly columns: string;
};

type Part = { readonly part: EntryPart; readonly column: number | null; readonly max: string | null };
type Item = { readonly id: string; readonly title: string; readonly parts: readonly Part[] };

const LAYER_COLUMNS = { self: "self", "appraisal-1": "first", explanation: null, "appraisal-2": "second" } as const;

/** Of a sheet with layers the one that was filled in last is typed a second time. */
function layeredItem(leaf: Leaf, map: SheetMap, layers: LayerMap): Item {
  const { id, title } = leaf;
  const open = layers.open ?? (map.role === "self" ? "self" : "appraisal-1");
  const own = LAYER_COLUMNS[open];
  const column = own === null ? null : own === "self" ? map.self : layers[own];
  return { id, title, parts: [{ part: "points", column, max: decimalOf(leaf.max) }] };
}

function leafItem(leaf: Leaf, map: SheetMap): Item {
  const { id, title } = leaf;
  const isCounted = isComputed(leaf) && (map.layers?.open ?? "self") === "self" && map.role === "self";
  if (map.layers !== null && !isCounted) return layeredItem(leaf, map, map.layers);
  if (!isComputed(leaf))
    return { id, title, parts: [{ part: "points", column: map.criteria.points, max: decimalOf(leaf.max) }] };
  const figures: Part = { part: "figures", column: map.figures, max: null };
  const whole: Part = { part: "figuresOf", column: map.figuresOf, max: null };
  return { id, title, parts: leaf.kind === "ratio" ? [figures, whole] : [figures] };
}

function itemsOf(set: CriteriaSet, map: SheetMap): readonly Item[] {
  const documents = set.gates.flatMap((gate) => (gate.kind === "dossier" ? gate.items : []));
  return [
    ...expectedLeaves(set, map.role).map((leaf) => leafItem(leaf, map)),
    ...extraItems(set).map(({ id, title, max }): Item => {
      return { id, title, parts: [{ part: "points", column: map.extras?.points ?? null, max: decimalOf(max) }] };
    }),
    ...documents.map(({ id, title }): Item => {
      return { id, title, parts: [{ part: "mark", column: map.documents?.points ?? null, max: null }] };
    }),
  ];
}

type Where = { readonly row: number; readonly notes: number | null };

function linesOf({ id, title, parts }: Item, { row, notes }: Where): readonly EntryLine[] {
  return parts.flatMap(({ part, column, max }): readonly EntryLine[] => {
    if (column === null) return [];
    const at = { row, column };
    const note = part === "mark" || notes === null ? null : { row, column: notes };
    return [{ key: `${id} ${part}`, id, title, part, max, at, cell: a1(at), notes: note }];
  });
}

function valuesOf(lines: readonly EntryLine[], grid: Grid): ReadonlyMap<string, string> {
  return new Map(
    lines.map(({ key, at }) => {
      const value = grid.at(at.row, at.column)?.value ?? "";
      return [key, typedEntry(value) ?? String(value)];
    }),
  );
}

/** Null for what is no score sheet, or one whose set is not known here. */
export function secondEntry(snapshot: SheetSnapshot, findSet: FindSet): SecondEntry | null {
  const scored = judgeSheet(snapshot, "", findSet);
  const known = scored === null ? null : findSet(scored.set.id);
  const grid = gridOf(snapshot);
  const map = mapSheet(snapshot, grid);
  if (scored === null || known === null || map === null) return null;
  const { rows } = findRows(grid, map, known.set, {});
  const notes = snapshot.names["notes"]?.left ?? null;
  const lines = itemsOf(known.set, map)
    .flatMap((item) => {
      const row = rows.get(item.id);
      return row === undefined ? [] : linesOf(item, { row, notes });
    })
    .sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column);
  const columns = lines.map(({ at }) => at.column);
  const noted = lines.map(({ key, notes: at }) => [key, at === null ? "" : textAt(grid, at.row, at.column)] as const);
  return {
    scored,
    lines,
    first: valuesOf(lines, grid),
    notes: new Map(noted),
    columns: `${columnLetters(Math.min(...columns))}:${columnLetters(Math.max(...columns))}`,
  };
}
