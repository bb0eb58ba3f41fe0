import { isLayer, type Layer } from "../../scoring/layers";
import { textAt, type Grid } from "../grid";
import { rawCell } from "../raw-cell";
import type { SheetMap } from "../sheet-map";

/** Appraisals stand on the sheet, or are to be entered now: then somebody has to answer for them. */
export function asksForJudge(grid: Grid, { criteria, layers }: SheetMap): boolean {
  if (layers === null) return false;
  if (layers.open !== null && layers.open !== "self") return true;
  const { first, second } = layers;
  for (let row = criteria.top; row <= criteria.bottom; row++) {
    if (textAt(grid, row, criteria.ids) === "") continue;
    const found = [first, second].some((column) => column !== null && rawCell(grid.at(row, column)).kind !== "blank");
    if (found) return true;
  }
  return false;
}

/** Whose points count on a layered sheet follows from its judge's cell, as its formulas have it: without a name the unit's own. */
export function withRole(grid: Grid, map: SheetMap): SheetMap {
  const { judge } = map.cells;
  if (map.layers === null) return map;
  const isNamed = judge !== undefined && textAt(grid, judge.row, judge.column) !== "";
  return { ...map, role: isNamed ? "judge" : "self" };
}

export function openLayer(text: string): Layer | null {
  return isLayer(text) ? text : null;
}
