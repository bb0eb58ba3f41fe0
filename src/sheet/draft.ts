import type { Area, Cell } from "./address";
import type { EntryRule, Highlight, PlannedCell, PlannedName, PlannedRow } from "./sheet-plan";
import type { StyleName } from "./style";

/** What a part of a layout adds to its sheet. Rows follow each other; areas are the sheet's own. */
export type Block = {
  readonly rows: readonly PlannedRow[];
  readonly merges?: readonly Area[];
  readonly names?: readonly PlannedName[];
  readonly rules?: readonly EntryRule[];
  readonly highlights?: readonly Highlight[];
};

export function stack(blocks: readonly Block[]): Required<Block> {
  return {
    rows: blocks.flatMap((block) => block.rows),
    merges: blocks.flatMap((block) => block.merges ?? []),
    names: blocks.flatMap((block) => block.names ?? []),
    rules: blocks.flatMap((block) => block.rules ?? []),
    highlights: blocks.flatMap((block) => block.highlights ?? []),
  };
}

/** A part that has to know the row on which it begins. */
export type Part = (top: number) => Block;

/** Parts below each other, from row 0 on. */
export function stackDown(parts: readonly Part[]): Required<Block> {
  const blocks: Block[] = [];
  let top = 0;
  for (const part of parts) {
    const block = part(top);
    blocks.push(block);
    top += block.rows.length;
  }
  return stack(blocks);
}

/** One for all: a third of a summary's cells hold nothing but their look. */
const EMPTY = new Map<StyleName, PlannedCell>();

export function say(value: PlannedCell["value"], style: StyleName): PlannedCell {
  if (value !== null) return { value, style };
  const empty = EMPTY.get(style) ?? { value, style };
  EMPTY.set(style, empty);
  return empty;
}

export function compute(formula: string, value: PlannedCell["value"], style: StyleName): PlannedCell {
  return { value, formula, style };
}

/** A row from cells placed by column, in any order; the columns between them stay empty. */
export function rowOf(
  placed: Iterable<readonly [column: number, cell: PlannedCell]>,
  height: number | null = null,
): PlannedRow {
  const cells: (PlannedCell | null)[] = [];
  for (const [column, cell] of placed) {
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return { height, cells };
}

/** Cells of one style from column to column, so that a merged or bordered stretch looks the same throughout. */
export function fill(from: number, to: number, style: StyleName): [number, PlannedCell][] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => [from + index, say(null, style)]);
}

export function across(row: number, left: number, right: number): Area {
  return { top: row, left, bottom: row, right };
}

export function nameCell(name: string, cell: Cell): PlannedName {
  return { name, area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column } };
}
