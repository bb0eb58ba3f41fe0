import { type Area, type Cell, cellArea, MAX_COLUMNS } from "../../src/sheet/address";
import { columnCount, rowCount } from "../../src/browser/area";
import type { CellInput, EngineCell, EngineName, EngineSheet, Protection, SheetId } from "../../src/browser/engine";
import { type EngineChart, type EnginePage, type EnginePicture, PLAIN_PAGE } from "../../src/browser/engine-page";
import type { EngineHighlight, EngineRule } from "../../src/browser/engine-rule";
import { type CellStyle, type Edge, PLAIN_STYLE, type Side } from "../../src/browser/engine-style";
import { shiftArea, type Shift } from "../../src/browser/shift-area";

type Grid<Value> = Map<number, Value>;
type RuledAreas = { readonly areas: readonly Area[]; readonly rule: EngineRule };
export type Sheet = {
  id: SheetId;
  name: string;
  visibility: EngineSheet["visibility"];
  cells: Grid<EngineCell>;
  styles: Grid<CellStyle>;
  merges: Area[];
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  rules: RuledAreas[];
  highlights: EngineHighlight[];
  protection: Protection | null;
  freeze: { readonly rows: number; readonly columns: number };
  page: EnginePage;
  charts: readonly EngineChart[];
  pictures: readonly EnginePicture[];
};
export type State = {
  sheets: Sheet[];
  names: EngineName[];
  settings: Readonly<Record<string, unknown>>;
  selection: { readonly sheet: SheetId; readonly area: Area; readonly active: Cell };
};

export const EMPTY: EngineCell = { kind: "empty", value: null, formula: null, format: "General" };

/** A cell as one number: the place of a cell is asked for millions of times a run. */
export const key = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const place = (at: number): Cell => ({ row: Math.floor(at / MAX_COLUMNS), column: at % MAX_COLUMNS });

/** The smallest area with all these places; null for none. */
export function areaAround(places: Iterable<number>): Area | null {
  const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const at of places) {
    const [row, column] = [Math.floor(at / MAX_COLUMNS), at % MAX_COLUMNS];
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area.bottom === -1 ? null : area;
}

/** What changes in place is copied; cells, looks, rules and the like are always put anew. */
export function copyOf(sheet: Sheet): Sheet {
  const maps = { cells: new Map(sheet.cells), styles: new Map(sheet.styles) };
  const sizes = { widths: new Map(sheet.widths), heights: new Map(sheet.heights) };
  const sets = { hiddenColumns: new Set(sheet.hiddenColumns), hiddenRows: new Set(sheet.hiddenRows) };
  return { ...sheet, ...maps, ...sizes, ...sets, merges: [...sheet.merges] };
}

export function* cellsOf({ top, left, bottom, right }: Area): Generator<Cell> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield { row, column };
}

export function rowsOf<Value>(area: Area, read: (cell: Cell) => Value): Value[][] {
  return Array.from({ length: rowCount(area) }, (_, down) =>
    Array.from({ length: columnCount(area) }, (_unused, across) =>
      read({ row: area.top + down, column: area.left + across }),
    ),
  );
}

export function emptySheet(id: SheetId, name: string): Sheet {
  const maps = { cells: new Map(), styles: new Map(), widths: new Map(), heights: new Map() };
  const sets = { hiddenColumns: new Set<number>(), hiddenRows: new Set<number>() };
  const lists = { merges: [], rules: [], highlights: [], charts: [], pictures: [] };
  const rest = { protection: null, freeze: { rows: 0, columns: 0 }, page: PLAIN_PAGE };
  return { id, name, visibility: "visible", ...maps, ...sets, ...lists, ...rest };
}

/** Formulas are kept and never calculated: their value is an empty text. */
export function cellOf(input: CellInput, format: string): EngineCell {
  if ("formula" in input) return { kind: "text", value: "", formula: input.formula, format };
  if ("error" in input) return { kind: "error", value: input.error, formula: null, format };
  const { value } = input;
  if (value === null) return { ...EMPTY, format };
  const kind = typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
  return { kind, value, formula: null, format };
}

function shiftGrid<Value>(grid: Grid<Value>, shift: Shift): Grid<Value> {
  const moved = [...grid].flatMap(([at, value]) => {
    const area = shiftArea(cellArea(place(at)), shift);
    return area === null ? [] : [[key(area.top, area.left), value] as const];
  });
  return new Map(moved);
}

function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

export function shiftSheet(sheet: Sheet, shift: Shift): void {
  sheet.cells = shiftGrid(sheet.cells, shift);
  sheet.styles = shiftGrid(sheet.styles, shift);
  sheet.merges = shiftAreas(sheet.merges, shift);
  sheet.rules = sheet.rules.map(({ areas, rule }) => ({ areas: shiftAreas(areas, shift), rule }));
  sheet.pictures = sheet.pictures.flatMap((one) => {
    const area = shiftArea(cellArea(one.cell), shift);
    return area === null ? [] : [{ ...one, cell: { row: area.top, column: area.left } }];
  });
  sheet.highlights = sheet.highlights.flatMap((one) => {
    const area = shiftArea(one.area, shift);
    return area === null ? [] : [{ ...one, area }];
  });
}

type Drawn = { readonly side: Side; readonly has: (cell: Cell, area: Area) => boolean };
const DRAWN: Readonly<Record<Edge, readonly Drawn[]>> = {
  top: [{ side: "top", has: ({ row }, area) => row === area.top }],
  bottom: [{ side: "bottom", has: ({ row }, area) => row === area.bottom }],
  left: [{ side: "left", has: ({ column }, area) => column === area.left }],
  right: [{ side: "right", has: ({ column }, area) => column === area.right }],
  "inside-horizontal": [
    { side: "top", has: ({ row }, area) => row > area.top },
    { side: "bottom", has: ({ row }, area) => row < area.bottom },
  ],
  "inside-vertical": [
    { side: "left", has: ({ column }, area) => column > area.left },
    { side: "right", has: ({ column }, area) => column < area.right },
  ],
};

/** The lines of an edge, at the cells of the area alone. */
export function drawEdge(sheet: Sheet, area: Area, edge: Edge, line: CellStyle["borders"][Side]): void {
  for (const cell of cellsOf(area)) {
    for (const { side } of DRAWN[edge].filter(({ has }) => has(cell, area))) {
      const at = key(cell.row, cell.column);
      const before = sheet.styles.get(at) ?? PLAIN_STYLE;
      sheet.styles.set(at, { ...before, borders: { ...before.borders, [side]: line } });
    }
  }
}

const PIXEL = 0.75;
const LINE = 1.3125;

/** One line of each row's largest letters: nothing is drawn here, so that nobody knows where a text wraps. */
export function fittedHeights(styles: Grid<CellStyle>): (row: number) => number {
  const sizes = new Map<number, number>();
  for (const [at, { fontSize }] of styles) {
    const { row } = place(at);
    sizes.set(row, Math.max(sizes.get(row) ?? PLAIN_STYLE.fontSize, fontSize));
  }
  return (row) => Math.ceil(((sizes.get(row) ?? PLAIN_STYLE.fontSize) * LINE) / PIXEL) * PIXEL;
}
