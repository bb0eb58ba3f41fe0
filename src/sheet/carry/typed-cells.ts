import { a1 } from "../address";
import type { Grid } from "../grid";
import { isDateFormat, isPercentFormat } from "../date-score";
import { rawCell } from "../raw-cell";
import { fold } from "../fold";
import { PAPER } from "../paper-words";
import type { Section, SheetMap } from "../sheet-map";
import type { FoundCell, SheetSnapshot } from "../sheet-snapshot";
import type { LaidRow } from "../versions/laid-rows";

/** What a typed cell of a row is there for. */
export type TypedPart = "points" | "figures" | "figuresOf" | "self" | LayerPart | "evidence" | "notes";
/** Columns of a sheet with layers. */
type LayerPart = "first" | "explanation" | "second";
/** A cell that somebody filled in; `laid` null where its row has no id. */
export type TypedCell = {
  readonly laid: LaidRow | null;
  readonly part: TypedPart;
  readonly found: FoundCell;
  readonly cell: string;
};

type Columns = readonly (readonly [TypedPart, number | null])[];

function notesColumn(snapshot: SheetSnapshot, grid: Grid, map: SheetMap): number | null {
  const named = snapshot.names["notes"]?.left;
  if (named !== undefined) return named;
  for (let row = map.criteria.top - 1; row >= 0; row--) {
    const found = grid.row(row).find(({ value }) => typeof value === "string" && fold(value) === fold(PAPER.notes));
    if (found !== undefined) return found.column;
  }
  return null;
}

function columnsOf(map: SheetMap, section: Section, notes: number | null): Columns {
  if (section !== map.criteria && section === map.documents) return [["points", section.points]];
  const inTable: Columns = [
    ["figures", map.figures],
    ["figuresOf", map.figuresOf],
    ["self", map.role === "self" && map.layers === null ? null : map.self],
    ["first", map.layers?.first ?? null],
    ["explanation", map.layers?.explanation ?? null],
    ["second", map.layers?.second ?? null],
  ];
  return [
    ["points", section.points],
    ...(section === map.criteria ? inTable : []),
    ["evidence", map.evidence],
    ["notes", notes],
  ];
}

/** A sum, or points that follow from other cells: nobody typed it. */
function isOurs({ formula }: FoundCell, part: TypedPart, laid: LaidRow | null, isTyped: boolean): boolean {
  if (formula === null) return false;
  if (laid?.isGroup === true) return true;
  // The points that count, and the unit's own where they follow from figures.
  if (part === "self") return !isTyped;
  return part === "points" && (!isTyped || formula.includes("!"));
}

export type TypedRows = {
  readonly rows: readonly LaidRow[];
  /** Ids whose points cell takes what is typed, in the set that the entries go to. */
  readonly typed: ReadonlySet<string>;
};

/** A number below the table's ids would be lost unseen; words without an id are somebody's remark. */
function strays(grid: Grid, map: SheetMap, rows: readonly LaidRow[]): readonly TypedCell[] {
  if (map.by !== "names") return [];
  const known = new Set(rows.map(({ row }) => row));
  const sections = new Set([map.criteria, map.extras, map.documents].filter((section) => section !== null));
  return [...sections].flatMap(({ top, bottom, points: column }) =>
    Array.from({ length: bottom - top + 1 }, (_, at) => top + at).flatMap((row): readonly TypedCell[] => {
      const found = known.has(row) ? undefined : grid.at(row, column);
      if (found?.kind !== "number" || found.formula !== null) return [];
      return [{ laid: null, part: "points", found, cell: a1({ row, column }) }];
    }),
  );
}

/** Every cell of the table that holds what somebody typed, row by row. */
export function typedCells(
  snapshot: SheetSnapshot,
  grid: Grid,
  map: SheetMap,
  { rows, typed }: TypedRows,
): readonly TypedCell[] {
  const notes = notesColumn(snapshot, grid, map);
  const inRows = rows.flatMap((laid) =>
    columnsOf(map, laid.section, notes).flatMap(([part, column]): readonly TypedCell[] => {
      const found = column === null ? undefined : grid.at(laid.row, column);
      if (column === null || found === undefined || rawCell(found).kind === "blank") return [];
      const isCounted = part === "points" && map.layers !== null && laid.section === map.criteria;
      if (isOurs(found, part, laid, typed.has(laid.id) && !isCounted)) return [];
      return [{ laid, part, found, cell: a1({ row: laid.row, column }) }];
    }),
  );
  return [...inRows, ...strays(grid, map, rows)];
}

/** What another sheet may hold; null for an error, true or false. */
export function plainValue(found: FoundCell): number | string | null {
  return found.kind === "text" || found.kind === "number" ? (found.value as number | string) : null;
}

/** A date or a share of 100: the format, which does not travel, says what was meant. */
export function isDisguised({ kind, format }: FoundCell): boolean {
  return kind === "number" && (isDateFormat(format) || isPercentFormat(format));
}
