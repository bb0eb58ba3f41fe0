import { intersection, rowCount, columnCount } from "../area";
import type { CellInput, EngineCell } from "../engine";
import type { Book } from "./book";
import { mayChange, mayWrite } from "./guard";
import type { HostObject, Place } from "./host-object";
import { isUnbounded, matrixFor } from "./matrix";
import { type ParsedInput, parseInput } from "./parse-input";
import { fault } from "./request-fault";

const VALUE_TYPES = { empty: "Empty", number: "Double", text: "String", boolean: "Boolean", error: "Error" } as const;

type Parsed = readonly (readonly (ParsedInput | undefined)[])[];

function held(cell: EngineCell): string | number | boolean {
  return cell.value ?? "";
}

/** The engine's cells as an array of Excel's; null for whole rows and columns. */
function readEach(book: Book, { sheet, area }: Place, read: (cell: EngineCell) => unknown): unknown {
  return isUnbounded(area) ? null : book.engine.cells(sheet, area).map((row) => row.map(read));
}

/** A merge keeps what its first cell holds: writes to its other cells are lost. */
function isCovered(book: Book, { sheet, area }: Place): (row: number, column: number) => boolean {
  const merges = book.engine.merges(sheet).filter((merge) => intersection(merge, area) !== null);
  return (row, column) =>
    merges.some((merge) => {
      const isFirst = merge.top === row && merge.left === column;
      return !isFirst && merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right;
    });
}

function parse(book: Book, place: Place, value: unknown): Parsed {
  const { sheet, area } = place;
  const cells = book.engine.cells(sheet, area);
  const covered = isCovered(book, place);
  return matrixFor(area, value).map((row, down) =>
    row.map((one, across) => {
      const parsed = parseInput(one, cells[down]?.[across]?.format ?? "General");
      if (parsed === null) throw fault("InvalidArgument");
      return covered(area.top + down, area.left + across) ? undefined : parsed;
    }),
  );
}

function writeCells(book: Book, place: Place, value: unknown): void {
  const { engine } = book;
  const { sheet, area } = place;
  const parsed = parse(book, place, value);
  mayWrite(book, place);
  const [before] = rowCount(area) * columnCount(area) === 1 ? engine.cells(sheet, area).flat() : [];
  const inputs: (CellInput | undefined)[][] = parsed.map((row) => row.map((cell) => cell?.input));
  engine.write(sheet, area, inputs);
  const formats = parsed.map((row) => row.map((cell) => cell?.format));
  if (formats.some((row) => row.some((format) => format !== undefined))) engine.setFormats(sheet, area, formats);
  book.tell({ kind: "edited", place, before: before ?? null });
}

function writeFormats(book: Book, { sheet, area }: Place, value: unknown): void {
  mayChange(book, sheet, "allowFormatCells");
  const formats = matrixFor(area, value).map((row) =>
    row.map((format) => {
      if (format !== null && typeof format !== "string") throw fault("InvalidArgument");
      return format ?? undefined;
    }),
  );
  book.engine.setFormats(sheet, area, formats);
}

/** What the cells of a range hold and show. */
export function rangeValues(book: Book, place: Place): Pick<HostObject, "get" | "set"> {
  const formulaOf = (cell: EngineCell): unknown => (cell.formula === null ? held(cell) : `=${cell.formula}`);
  const write = (value: unknown): void => {
    writeCells(book, place, value);
  };
  return {
    get: {
      Values: () => readEach(book, place, held),
      Formulas: () => readEach(book, place, formulaOf),
      NumberFormat: () => readEach(book, place, ({ format }) => format),
      ValueTypes: () => readEach(book, place, ({ kind }) => VALUE_TYPES[kind]),
      Text: () => (isUnbounded(place.area) ? null : book.engine.texts(place.sheet, place.area)),
    },
    set: {
      Values: write,
      Formulas: write,
      NumberFormat: (value) => {
        writeFormats(book, place, value);
      },
    },
  };
}
