import type { Area } from "../../sheet/address";
import { POINTS_PER_MILLIMETRE } from "../../sheet/page-room";
import { groupBy } from "../../summary/order";
import { intersection } from "../area";
import type { Engine, EngineCell, SheetId } from "../engine";
import type { EnginePage, EnginePicture } from "../engine-page";
import { type CellStyle, PLAIN_STYLE } from "../engine-style";

export type PaperCell = {
  readonly text: string;
  readonly kind: EngineCell["kind"];
  readonly style: CellStyle;
  readonly across: number;
  readonly down: number;
  /** Left out where none hangs on the cell. */
  readonly pictures?: readonly EnginePicture[];
};
/** Cells from left to right; those that a merge covers are left out. */
export type PaperRow = { readonly height: number; readonly cells: readonly PaperCell[] };
/** Rows that stand together, `repeated` on top of each of their pages; after a page break they start a new one. */
export type PaperPart = {
  readonly startsPage: boolean;
  readonly repeated: readonly PaperRow[];
  readonly rows: readonly PaperRow[];
};

/** A sheet as it will lie on paper: sizes in points, hidden rows and columns left out. */
export type Paper = {
  readonly title: string;
  readonly page: EnginePage;
  readonly widths: readonly number[];
  readonly parts: readonly PaperPart[];
};

const SIZES = { a4: [210, 297], a3: [297, 420], letter: [215.9, 279.4] } as const;

/** Width and height of the sheet of paper, in points. */
export function paperSize({ paper, orientation }: EnginePage): { readonly width: number; readonly height: number } {
  const [short, long] = SIZES[paper];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  return { width: width * POINTS_PER_MILLIMETRE, height: height * POINTS_PER_MILLIMETRE };
}

type Shown = { readonly rows: readonly number[]; readonly columns: readonly number[] };

function shownIn(engine: Engine, sheet: SheetId, { top, left, bottom, right }: Area): Shown {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return {
    rows: rows.filter((row) => !engine.rowHidden(sheet, row)),
    columns: columns.filter((column) => !engine.columnHidden(sheet, column)),
  };
}

type Merged = { readonly across: number; readonly down: number };

/** By "row,column": what the first shown cell of a merge spans, null for the cells under it. */
function mergesIn(merges: readonly Area[], { rows, columns }: Shown): ReadonlyMap<string, Merged | null> {
  const spans = new Map<string, Merged | null>();
  for (const { top, left, bottom, right } of merges) {
    const inRows = rows.filter((row) => top <= row && row <= bottom);
    const inColumns = columns.filter((column) => left <= column && column <= right);
    for (const row of inRows) for (const column of inColumns) spans.set(key(row, column), null);
    const [row, column] = [inRows[0], inColumns[0]];
    if (row === undefined || column === undefined) continue;
    spans.set(key(row, column), { across: inColumns.length, down: inRows.length });
  }
  return spans;
}

const key = (row: number, column: number): string => `${String(row)},${String(column)}`;
const ALONE: Merged = { across: 1, down: 1 };

/** Reads the rows of an area as they are shown, by their number in the sheet. */
function rowReader(engine: Engine, sheet: SheetId, area: Area, shown: Shown): (row: number) => PaperRow {
  const merges = engine.merges(sheet).filter((merge) => intersection(merge, area) !== null);
  const spans = mergesIn(merges, shown);
  const pictures = groupBy(engine.pictures(sheet), ({ cell }) => key(cell.row, cell.column));
  const [texts, cells, styles] = [engine.texts(sheet, area), engine.cells(sheet, area), engine.styles(sheet, area)];
  return (row) => {
    const down = row - area.top;
    return {
      height: engine.rowHeight(sheet, row),
      cells: shown.columns.flatMap((column) => {
        const span = spans.get(key(row, column));
        if (span === null) return [];
        const across = column - area.left;
        const hanging = pictures.get(key(row, column));
        return {
          text: texts[down]?.[across] ?? "",
          kind: cells[down]?.[across]?.kind ?? "empty",
          style: styles[down]?.[across] ?? PLAIN_STYLE,
          ...(span ?? ALONE),
          ...(hanging === undefined ? {} : { pictures: hanging }),
        };
      }),
    };
  };
}

/** Cuts after each page break, and before the rows that are repeated: those above them stand on the first page only. */
function partsOf(rows: readonly number[], page: EnginePage, read: (row: number) => PaperRow): readonly PaperPart[] {
  const repeated = page.repeatedRows;
  const isRepeated = (row: number): boolean => repeated !== null && repeated.first <= row && row <= repeated.last;
  const titles = rows.filter(isRepeated).map(read);
  const breaks = new Set(page.breaksAfter);
  const parts: (PaperPart & { readonly rows: PaperRow[] })[] = [];
  let startsPage = false;
  for (const row of rows) {
    const isBelow = repeated !== null && row >= repeated.first && titles.length > 0;
    const last = parts.at(-1);
    const isMore = last !== undefined && !startsPage && last.repeated.length > 0 === isBelow;
    if (!isMore) parts.push({ startsPage, repeated: isBelow ? titles : [], rows: [] });
    if (!isRepeated(row)) parts.at(-1)?.rows.push(read(row));
    startsPage = breaks.has(row);
  }
  return parts;
}

/** Null for a sheet with nothing to print. */
export function paperOf(engine: Engine, sheet: SheetId): Paper | null {
  const page = engine.page(sheet);
  const used = engine.usedArea(sheet, false);
  if (used === null) return null;
  const area = page.printed === null ? used : intersection(page.printed, { ...used, top: 0, left: 0 });
  if (area === null) return null;
  const shown = shownIn(engine, sheet, area);
  const name = engine.sheets().find(({ id }) => id === sheet)?.name ?? "";
  return {
    title: name,
    page,
    widths: shown.columns.map((column) => engine.columnWidth(sheet, column)),
    parts: partsOf(shown.rows, page, rowReader(engine, sheet, area, shown)),
  };
}
