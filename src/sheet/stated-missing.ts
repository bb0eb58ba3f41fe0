import { extraItems } from "../scoring/criteria-set";
import { isComputed, type Leaf } from "../scoring/criterion";
import { formOf, surveyEntry } from "../scoring/survey-feed";
import { expectedLeaves } from "./filling";
import type { Grid } from "./grid";
import type { Reading } from "./reading";
import { layerCellsAt } from "./layers/judge-layers";
import type { LayerMap } from "./layers/layer-map";
import { readCounted } from "./layers/read-layers";
import { BLANK, rawCell, type RawCell } from "./raw-cell";
import { readEntry, readExtra } from "./read-entry";

/** A formula sees a cell's value and never its number format. */
function plainAt(grid: Grid, row: number, column: number | null): RawCell {
  const raw = column === null ? BLANK : rawCell(grid.at(row, column));
  return raw.kind === "number" ? { ...raw, format: "General" } : raw;
}

/** A leaf without points from the survey sheet may be counted or not: its formula sees no number format. */
function isUncertain(reading: Reading, leaf: Leaf): boolean {
  const form = reading.survey === null ? null : formOf(reading.set, leaf);
  return form !== null && leaf.kind === "survey" && surveyEntry(leaf, form, reading.survey ?? new Map()) === null;
}

function countsLayered(reading: Reading, layers: LayerMap, leaf: Leaf, row: number): boolean {
  const cells = layerCellsAt(reading, layers, row);
  if (Object.values(cells).some(({ kind }) => kind === "error")) return false;
  const plain = (raw: RawCell): RawCell => (raw.kind === "number" ? { ...raw, format: "General" } : raw);
  const typed = {
    self: plain(cells.self),
    first: plain(cells.first),
    second: plain(cells.second),
    figures: plain(cells.figures),
    figuresOf: plain(cells.figuresOf),
  };
  return readCounted(leaf, typed, reading.map.role).reading.entry === null;
}

/** Whether the hidden state of a leaf's row counts it. The state of an error value is that error, which is not counted. */
function countsLeaf(reading: Reading, leaf: Leaf, row: number): boolean {
  const { grid, map, set, survey } = reading;
  if (survey !== null && formOf(set, leaf) !== null) return false;
  const cells = {
    points: plainAt(grid, row, map.criteria.points),
    figures: plainAt(grid, row, map.figures),
    figuresOf: plainAt(grid, row, map.figuresOf),
  };
  if (map.layers !== null) return countsLayered(reading, map.layers, leaf, row);
  if (readEntry(leaf, cells).entry !== null) return false;
  const first = isComputed(leaf) ? cells.figures : cells.points;
  if (first.kind === "blank") return true;
  return first.kind !== "error" && !(leaf.kind === "ratio" && cells.figuresOf.kind === "error");
}

/**
 * How many rows the sheet itself counts as missing or not legal once it is calculated: at least and at most, since a
 * row that stands twice or is not found may be counted or not.
 */
export function statedMissing(reading: Reading): { readonly least: number; readonly most: number } {
  const { found, grid, map, set } = reading;
  const leaves = expectedLeaves(set, map.role);
  const extras = extraItems(set);
  const isCertain = ({ id }: { readonly id: string }): boolean => found.rows.has(id) && !found.doubtful.has(id);
  const rowOf = ({ id }: { readonly id: string }): number => found.rows.get(id) ?? -1;
  const column = map.extras?.points ?? map.criteria.points;
  const least =
    leaves.filter((leaf) => isCertain(leaf) && countsLeaf(reading, leaf, rowOf(leaf))).length +
    extras.filter((item) => {
      const raw = plainAt(grid, rowOf(item), column);
      return isCertain(item) && raw.kind !== "error" && readExtra(item, raw).complaint !== null;
    }).length;
  const twins = found.problems.filter((one) => one.code === "criterion-duplicated").length;
  const unsure = leaves.filter((leaf) => isCertain(leaf) && isUncertain(reading, leaf)).length;
  return { least, most: least + unsure + twins + [...leaves, ...extras].filter((one) => !isCertain(one)).length };
}
