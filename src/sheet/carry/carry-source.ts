import type { Place } from "../../scoring/problem";
import { textAt, type Grid } from "../grid";
import type { SheetMap, SingleCell } from "../sheet-map";
import type { CarryWish } from "./carry-plan";

/** A score sheet that is to be carried over, as it was read. */
export type Source = {
  readonly grid: Grid;
  readonly map: SheetMap;
  readonly place: Place;
  readonly wish: CarryWish;
};

/** Blank where the sheet has no such cell. */
export function textOf({ grid, map }: Source, name: SingleCell): string {
  const cell = map.cells[name];
  return cell === undefined ? "" : textAt(grid, cell.row, cell.column);
}
