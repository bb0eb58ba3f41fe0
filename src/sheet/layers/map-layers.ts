import { isLayer, type Layer } from "../../scoring/layers";
import { textAt, type Grid } from "../grid";
import { rawCell } from "../raw-cell";
import type { SheetMap } from "../sheet-map";

/** The columns of a found sheet whose set has layers. */
export type LayerMap = {
  readonly first: number;
  readonly explanation: number | null;
  readonly second: number | null;
  /** The layer that takes entries, where the sheet still says so. */
  readonly open: Layer | null;
};

/** Somebody appraises: a judge is named, or an appraisal stands on a row with an id. */
function isAppraised(grid: Grid, { criteria, cells }: SheetMap, { first, second }: LayerMap): boolean {
  const { judge } = cells;
  if (judge !== undefined && textAt(grid, judge.row, judge.column) !== "") return true;
  for (let row = criteria.top; row <= criteria.bottom; row++) {
    if (textAt(grid, row, criteria.ids) === "") continue;
    const found = [first, second].some((column) => column !== null && rawCell(grid.at(row, column)).kind !== "blank");
    if (found) return true;
  }
  return false;
}

/** Whose points count on a layered sheet follows from what stands on it: without judge and appraisals the unit's own. */
export function withRole(grid: Grid, map: SheetMap): SheetMap {
  const { layers } = map;
  if (layers === null) return map;
  return { ...map, role: isAppraised(grid, map, layers) ? "judge" : "self" };
}

export function openLayer(text: string): Layer | null {
  return isLayer(text) ? text : null;
}
