import type { Cell } from "./address";
import { fold } from "./fold";
import { textAt, type Grid } from "./grid";
import { PAPER } from "./paper-words";
import type { Section, SheetMap, SingleCell } from "./sheet-map";

/** When a program dropped the names, the texts of the paper lead the way: headings, labels, names of the total rows. */
type Heading =
  | "number"
  | "title"
  | "max"
  | "figures"
  | "figuresOf"
  | "self"
  | "points"
  | "evidence"
  | "first"
  | "explanation"
  | "second";

const HEADINGS: ReadonlyMap<string, Heading> = new Map(
  (
    [
      [PAPER.number, "number"],
      ["STT", "number"],
      [PAPER.title, "title"],
      ["Nội dung", "title"],
      [PAPER.max, "max"],
      ["Điểm chuẩn", "max"],
      [PAPER.figures, "figures"],
      [PAPER.figuresOf, "figuresOf"],
      [PAPER.self, "self"],
      [PAPER.points, "points"],
      [PAPER.counted, "points"],
      [PAPER.first, "first"],
      [PAPER.explanation, "explanation"],
      [PAPER.second, "second"],
      [PAPER.evidence, "evidence"],
    ] as const
  ).map(([words, heading]) => [fold(words), heading]),
);

const LABELS: ReadonlyMap<string, SingleCell> = new Map(
  (
    [
      [PAPER.unit, "unit"],
      [PAPER.unitCode, "unit_code"],
      [PAPER.judge, "judge"],
      [PAPER.round, "round"],
      [PAPER.scoredOn, "scored_on"],
      [PAPER.criteriaSet, "criteria_set"],
    ] as const
  ).map(([words, name]) => [fold(words), name]),
);

const TOTALS: ReadonlyMap<string, SingleCell> = new Map(
  (
    [
      [PAPER.total, "total"],
      [PAPER.bonusTotal, "bonus_total"],
      [PAPER.grandTotal, "grand_total"],
      [PAPER.missing, "missing"],
      [PAPER.level, "level"],
      [PAPER.seal, "seal"],
    ] as const
  ).map(([words, name]) => [fold(words), name]),
);

type HeadingRow = { readonly row: number; readonly columns: ReadonlyMap<Heading, number> };

/** The first row that heads a table: a number, a title, a max and points of either kind. */
function headingRow(grid: Grid): HeadingRow | null {
  for (let row = 0; row < grid.height; row++) {
    const columns = new Map<Heading, number>();
    for (const cell of grid.row(row)) {
      const heading = typeof cell.value === "string" ? HEADINGS.get(fold(cell.value)) : undefined;
      if (heading !== undefined && !columns.has(heading)) columns.set(heading, cell.column);
    }
    const scored = columns.has("points") || columns.has("self");
    if (columns.has("number") && columns.has("title") && columns.has("max") && scored) return { row, columns };
  }
  return null;
}

/** A label's value is the next cell to its right that holds something, up to the next label. */
function valueOfLabel(grid: Grid, label: Cell): Cell {
  const next = grid.row(label.row).find((cell) => cell.column > label.column && String(cell.value).trim() !== "");
  const isLabel = next !== undefined && typeof next.value === "string" && LABELS.has(fold(next.value));
  return next === undefined || isLabel
    ? { row: label.row, column: label.column + 1 }
    : { row: next.row, column: next.column };
}

function singleCells(grid: Grid, heading: HeadingRow, points: number): SheetMap["cells"] {
  const found: Partial<Record<SingleCell, Cell>> = {};
  for (let row = 0; row < grid.height; row++) {
    for (const cell of grid.row(row)) {
      if (typeof cell.value !== "string") continue;
      const name = (row < heading.row ? LABELS : TOTALS).get(fold(cell.value));
      if (name === undefined || found[name] !== undefined) continue;
      found[name] = row < heading.row ? valueOfLabel(grid, cell) : { row, column: points };
    }
  }
  return found;
}

/** A judge's sheet that lost the column of points: the unit's own points beside it are not the judge's. */
function lostPoints(grid: Grid, heading: HeadingRow, judge: Cell | undefined): boolean {
  return !heading.columns.has("points") && judge !== undefined && textAt(grid, judge.row, judge.column) !== "";
}

export function mapByHeadings(grid: Grid): SheetMap | null {
  const heading = headingRow(grid);
  if (heading === null) return null;
  const column = (name: Heading): number | null => heading.columns.get(name) ?? null;
  const points = column("points") ?? column("self") ?? 0;
  const cells = singleCells(grid, heading, points);
  if (lostPoints(grid, heading, cells.judge)) return null;
  const all: Section = {
    top: heading.row + 1,
    bottom: grid.height - 1,
    ids: column("number") ?? 0,
    max: column("max") ?? -1,
    points,
  };
  const first = column("first");
  const layers =
    first === null ? null : { first, explanation: column("explanation"), second: column("second"), open: null };
  return {
    by: "headings",
    role: column("points") === null ? "self" : "judge",
    criteria: all,
    extras: all,
    documents: all,
    figures: column("figures"),
    figuresOf: column("figuresOf"),
    self: column("self"),
    evidence: column("evidence"),
    layers,
    cells,
  };
}
