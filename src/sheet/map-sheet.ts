import { textAt, type Grid } from "./grid";
import { openLayer, withRole } from "./layers/map-layers";
import { mapByHeadings } from "./map-by-headings";
import { mapByNames, SINGLE_CELLS, type SheetMap } from "./sheet-map";
import type { SheetSnapshot } from "./sheet-snapshot";

function isWhole({ cells, figures, figuresOf, self, evidence }: SheetMap): boolean {
  return (
    ![figures, figuresOf, self, evidence].includes(null) && SINGLE_CELLS.every((name) => cells[name] !== undefined)
  );
}

/** Where single names are gone, the headings and labels beside their cells still lead there. */
function completed(named: SheetMap, found: SheetMap): SheetMap {
  return {
    ...named,
    role: named.self === null ? found.role : named.role,
    figures: named.figures ?? found.figures,
    figuresOf: named.figuresOf ?? found.figuresOf,
    self: named.self ?? found.self,
    evidence: named.evidence ?? found.evidence,
    layers: named.layers ?? found.layers,
    cells: { ...found.cells, ...named.cells },
  };
}

/** A sheet that is only printed and filled in by hand carries this name: it never takes part in a merge. */
export const BLANK_FORM = "blank_form";

export function isBlankForm({ names }: SheetSnapshot): boolean {
  return names[BLANK_FORM] !== undefined;
}

function mapped(snapshot: SheetSnapshot, grid: Grid): SheetMap | null {
  const named = mapByNames(snapshot);
  if (named !== null && isWhole(named)) return named;
  const found = mapByHeadings(grid);
  return named === null || found === null ? (named ?? found) : completed(named, found);
}

/** Which layer takes entries stands beside the heading of the states. */
function opened(snapshot: SheetSnapshot, grid: Grid, map: SheetMap): SheetMap {
  const cell = snapshot.names["layer"];
  if (map.layers === null || cell === undefined) return map;
  return { ...map, layers: { ...map.layers, open: openLayer(textAt(grid, cell.top, cell.left)) } };
}

/** By the sheet's names, and by its headings where names are gone; null when it is no score sheet. */
export function mapSheet(snapshot: SheetSnapshot, grid: Grid): SheetMap | null {
  if (isBlankForm(snapshot)) return null;
  const map = mapped(snapshot, grid);
  return map === null ? null : withRole(grid, opened(snapshot, grid, map));
}
