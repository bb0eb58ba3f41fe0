import { leafPoints, type LeafResult } from "../../scoring/leaf-points";
import type { Leaf } from "../../scoring/criterion";
import type { Entry } from "../../scoring/entry";
import type { Layer, LayerTexts, SheetLayers } from "../../scoring/layers";
import { decimalOf, hundredthsOf, type Points } from "../../scoring/points";
import { problem, type Place, type Problem } from "../../scoring/problem";
import { entryText } from "../entry-text";
import { a1 } from "../address";
import { textAt, type Grid } from "../grid";
import { complain, type Reading } from "../reading";
import { BLANK, rawCell, type RawCell } from "../raw-cell";
import type { EntryReading } from "../read-entry";
import type { LayerMap } from "./layer-map";
import { readAppraisal, readCounted, readSelf, type LayerCells } from "./read-layers";

/** A layered row: what counts, where it stands, and what each layer holds. */
export type LayeredLeaf = {
  readonly entry: Entry | null;
  readonly self: Points | null;
  /** The cell of the layer that counts. */
  readonly cell: string;
  readonly texts: Readonly<Record<Layer, string>>;
  readonly problems: readonly Problem[];
};

function at(grid: Grid, row: number, column: number | null): RawCell {
  return column === null ? BLANK : rawCell(grid.at(row, column));
}

export function layerCellsAt(reading: Reading, layers: LayerMap, row: number): LayerCells {
  const { grid, map } = reading;
  return {
    self: at(grid, row, map.self),
    first: at(grid, row, layers.first),
    second: at(grid, row, layers.second),
    figures: at(grid, row, map.figures),
    figuresOf: at(grid, row, map.figuresOf),
  };
}

type Found = { readonly layer: Layer; readonly column: number; readonly reading: EntryReading };

type Row = { readonly leaf: Leaf; readonly row: number };

/** Of layers that do not count only what is wrong is told, not what is blank: another hand fills them in. */
function complaints(reading: Reading, { leaf, row }: Row, found: Found, counts: boolean): readonly Problem[] {
  const { map, place } = reading;
  const told = found.reading.complaints.filter(({ complaint }) => counts || complaint.code !== "score-missing");
  return told.map(({ part, complaint }) => {
    const ofFigures = part === "figures" ? map.figures : part === "figuresOf" ? map.figuresOf : null;
    const column = found.layer === "self" && ofFigures !== null ? ofFigures : found.column;
    const where: Place = { ...place, cell: a1({ row, column }), criterion: leaf.id };
    return complain(complaint, where);
  });
}

function resultOf(leaf: Leaf, entry: Entry | null): LeafResult | null {
  return entry === null ? null : leafPoints(leaf, entry);
}

/** Asked for where the first appraisal lies further from the unit's own points than the set allows. */
function explanationProblem(
  reading: Reading,
  leaf: Leaf,
  row: number,
  pair: readonly [self: LeafResult | null, first: LeafResult | null],
): readonly Problem[] {
  const column = reading.map.layers?.explanation ?? null;
  const limit = reading.set.layers?.explainAbove;
  const [self, first] = pair;
  if (column === null || limit === undefined || self?.counts !== true || first?.counts !== true) return [];
  const gap = hundredthsOf(Math.abs(first.points - self.points));
  if (gap <= limit || textAt(reading.grid, row, column) !== "") return [];
  const place = { ...reading.place, cell: a1({ row, column }), criterion: leaf.id };
  return [problem("explanation-missing", place, { gap: decimalOf(gap), limit: decimalOf(limit) })];
}

function textOf(entry: Entry | null): string {
  return entry === null ? "" : entryText(entry);
}

/** Reads all layers of a row. */
export function judgeLayers(reading: Reading, layers: LayerMap, leaf: Leaf, row: number): LayeredLeaf {
  const { grid, map } = reading;
  const cells = layerCellsAt(reading, layers, row);
  const counted = readCounted(leaf, cells, map.role);
  const found: readonly Found[] = [
    { layer: "self", column: map.self ?? map.criteria.points, reading: readSelf(leaf, cells) },
    { layer: "appraisal-1", column: layers.first, reading: readAppraisal(leaf, cells.first) },
    ...(layers.second === null
      ? []
      : [{ layer: "appraisal-2", column: layers.second, reading: readAppraisal(leaf, cells.second) } as const]),
  ];
  const entryIn = (layer: Layer): Entry | null => found.find((one) => one.layer === layer)?.reading.entry ?? null;
  const [self, first] = [resultOf(leaf, entryIn("self")), resultOf(leaf, entryIn("appraisal-1"))];
  const column = found.find(({ layer }) => layer === counted.layer)?.column ?? map.criteria.points;
  const explained = layers.explanation === null ? "" : textAt(grid, row, layers.explanation);
  return {
    entry: counted.reading.entry,
    self: map.role === "self" ? null : (self?.points ?? null),
    cell: a1({ row, column }),
    texts: {
      self: textOf(entryIn("self")),
      "appraisal-1": textOf(entryIn("appraisal-1")),
      explanation: explained,
      "appraisal-2": textOf(entryIn("appraisal-2")),
    },
    problems: [
      ...found.flatMap((one) => complaints(reading, { leaf, row }, one, one.layer === counted.layer)),
      ...(map.role === "self" ? [] : explanationProblem(reading, leaf, row, [self, first])),
    ],
  };
}

/** What stands in the layers, without blanks. */
export function sheetLayers(rows: ReadonlyMap<string, LayeredLeaf>): SheetLayers {
  const of = (layer: Layer): LayerTexts =>
    [...rows].flatMap(([id, { texts }]) => (texts[layer] === "" ? [] : [[id, texts[layer]] as const]));
  return {
    self: of("self"),
    "appraisal-1": of("appraisal-1"),
    explanation: of("explanation"),
    "appraisal-2": of("appraisal-2"),
  };
}
