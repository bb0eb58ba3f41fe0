import { withoutDocuments } from "../documents-line";
import { fold } from "../fold";
import { textAt, type Grid } from "../grid";
import { PAPER } from "../paper-words";
import type { Section, SheetMap } from "../sheet-map";

/** A row of a found sheet that has an id, whichever version of the set it is from. */
export type LaidRow = {
  readonly id: string;
  readonly row: number;
  readonly section: Section;
  readonly title: string;
  /** The last group above it; "" where there is none. */
  readonly group: string;
  readonly isGroup: boolean;
};

/** Columns that have no name, by the texts of the heading row, else where they are planned. */
export type UnnamedColumns = { readonly title: number; readonly state: number };

function headed(grid: Grid, map: SheetMap, words: string): number | null {
  const wanted = fold(words);
  for (let row = map.criteria.top - 1; row >= 0; row--) {
    const found = grid.row(row).find(({ value }) => typeof value === "string" && fold(value) === wanted);
    if (found !== undefined) return found.column;
  }
  return null;
}

export function unnamedColumns(grid: Grid, map: SheetMap): UnnamedColumns {
  const title = headed(grid, map, PAPER.title) ?? map.criteria.ids + 1;
  return { title, state: headed(grid, map, PAPER.state) ?? map.criteria.points + 3 };
}

function sections(map: SheetMap): readonly Section[] {
  return [...new Set([map.criteria, map.extras, map.documents].filter((section) => section !== null))];
}

/** Every row with an id, each once. Found by headings, a section runs to the end: only what has a max or a state counts. */
export function laidRows(grid: Grid, map: SheetMap, columns: UnnamedColumns): readonly LaidRow[] {
  const totals = new Set(Object.values(map.cells).map(({ row }) => row));
  const rows = new Map<number, LaidRow>();
  for (const section of sections(map)) {
    let group = "";
    for (let row = section.top; row <= section.bottom; row++) {
      const id = textAt(grid, row, section.ids);
      const hasState = grid.at(row, columns.state) !== undefined;
      const isRow = map.by === "names" || hasState || grid.at(row, section.max)?.kind === "number";
      if (id === "" || !isRow || totals.has(row) || rows.has(row)) continue;
      const isGroup = section === map.criteria && !hasState;
      rows.set(row, { id, row, section, title: withoutDocuments(textAt(grid, row, columns.title)), group, isGroup });
      if (isGroup) group = id;
    }
  }
  return [...rows.values()];
}
