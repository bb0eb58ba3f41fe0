import { type ICellData, type IStyleData, ObjectMatrix, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from "@univerjs/sheets";
import type { Area } from "../../sheet/address";
import { boundingArea } from "../area";
import type { CellInputs, EngineCell, SheetId } from "../engine";
import { dataOf, formatOf, freshDataOf, heldBy, holdsAnything } from "./cell-data";
import { grow } from "./growth";
import { BOOK, change, place, sheetOf, type Session } from "./session";

const EMPTY: EngineCell = { kind: "empty", value: null, formula: null, format: "General" };

/** Calls back for every cell of the area, row by row; rows and columns count from the area's own corner. */
export function mapArea<Result>(area: Area, cell: (row: number, column: number) => Result): Result[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (__, column) => cell(area.top + row, area.left + column)),
  );
}

function formulaAt(session: Session, sheet: SheetId, data: ICellData, at: readonly [number, number]): string | null {
  if (data.f !== null && data.f !== undefined && data.f !== "") return data.f.replace(/^=/, "");
  if (data.si === null || data.si === undefined) return null;
  const shared = session.injector.get(FormulaDataModel).getFormulaStringByCell(at[0], at[1], sheet, BOOK);
  return shared === null || shared === undefined ? null : shared.replace(/^=/, "");
}

export function cellsOf(session: Session, sheet: SheetId, area: Area): EngineCell[][] {
  const found = sheetOf(session, sheet);
  return mapArea(area, (row, column) => {
    const data = found.getCellRaw(row, column);
    const look = found.getComposedCellStyleByCellData(row, column, data);
    if (!data) return { ...EMPTY, format: formatOf(look.n?.pattern) };
    const formula = formulaAt(session, sheet, data, [row, column]);
    return { ...heldBy(data), formula, format: formatOf(look.n?.pattern) };
  });
}

type CellMatrix = ReturnType<ObjectMatrix<ICellData>["getMatrix"]>;

/** Says of a change that it is one of looks alone: for any other, the engine takes cells without a formula to have lost theirs. */
const LOOKS_ONLY = { trigger: SetStyleCommand.id } as const;

/** Merges data into cells; `null` for a cell takes all of it away. */
export function setCells(session: Session, sheet: SheetId, cellValue: CellMatrix, of: "looks" | "all" = "all"): void {
  const params = { ...place(sheet), cellValue, ...(of === "looks" ? LOOKS_ONLY : {}) };
  const undo = {
    ...SetRangeValuesUndoMutationFactory(session.injector, params),
    ...(of === "looks" ? LOOKS_ONLY : {}),
  };
  change(session, { id: SetRangeValuesMutation.id, params }, [{ id: SetRangeValuesMutation.id, params: undo }]);
}

/** Data for every cell of an area; `undefined` leaves a cell alone. */
export function setArea(
  session: Session,
  at: { readonly sheet: SheetId; readonly area: Area; readonly of?: "looks" },
  data: (row: number, column: number) => ICellData | undefined,
): void {
  grow(session, at.sheet, at.area);
  const matrix = new ObjectMatrix<ICellData>();
  for (let row = at.area.top; row <= at.area.bottom; row++) {
    for (let column = at.area.left; column <= at.area.right; column++) {
      const cell = data(row, column);
      if (cell !== undefined) matrix.setValue(row, column, cell);
    }
  }
  if (matrix.getSizeOf() > 0) setCells(session, at.sheet, matrix.getMatrix(), at.of);
}

export function writeCells(session: Session, sheet: SheetId, area: Area, inputs: CellInputs): void {
  const found = sheetOf(session, sheet);
  setArea(session, { sheet, area }, (row, column) => {
    const input = inputs[row - area.top]?.[column - area.left];
    if (input === undefined) return undefined;
    return found.getCellRaw(row, column) ? dataOf(input) : freshDataOf(input);
  });
}

/** A look merged into every cell of an area; `null` for a part takes it away. */
export function setLook(
  session: Session,
  at: { readonly sheet: SheetId; readonly area: Area },
  look: (row: number, column: number) => IStyleData | undefined,
): void {
  const found = sheetOf(session, at.sheet);
  setArea(session, { ...at, of: "looks" }, (row, column) => {
    const part = look(row, column);
    if (part === undefined) return undefined;
    // Told no kind, the engine takes a new one from the look: a number in a cell for texts would become a text.
    const kind = found.getCellRaw(row, column)?.t;
    return kind ? { s: part, t: kind } : { s: part };
  });
}

export function setFormats(
  session: Session,
  sheet: SheetId,
  area: Area,
  formats: readonly (readonly (string | undefined)[])[],
): void {
  setLook(session, { sheet, area }, (row, column) => {
    const pattern = formats[row - area.top]?.[column - area.left];
    if (pattern === undefined) return undefined;
    return { n: pattern === "General" ? null : { pattern } };
  });
}

/** Cells that are there, for areas that may be as large as the sheet. */
export function eachCell(
  found: Worksheet,
  area: Area,
  visit: (row: number, column: number, data: ICellData) => void,
): void {
  found.getCellMatrix().forValue((row, column, data) => {
    const isInside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    if (isInside && data) visit(row, column, data);
  });
}

export function usedArea(session: Session, sheet: SheetId, valuesOnly: boolean): Area | null {
  const used: { area: Area | null } = { area: null };
  sheetOf(session, sheet)
    .getCellMatrix()
    .forValue((row, column, data) => {
      if (!holdsAnything(data) && (valuesOnly || !data?.s)) return;
      const cell = { top: row, left: column, bottom: row, right: column };
      used.area = used.area === null ? cell : boundingArea(used.area, cell);
    });
  return used.area;
}
