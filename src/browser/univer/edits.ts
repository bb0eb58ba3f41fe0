import { type ICellData, type Nullable, ObjectMatrix } from "@univerjs/core";
import { MoveRangeMutation, ReorderRangeMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { Area } from "../../sheet/address";
import { boundingArea } from "../area";
import type { EngineEvent, HeldValue, SheetId } from "../engine";
import { heldBy } from "./cell-data";
import { areaOf, sheetOf, type Session } from "./session";

type Before = { readonly held: HeldValue; readonly formula: string };
type Cells = ConstructorParameters<typeof ObjectMatrix<ICellData>>[0];
type Params = {
  readonly subUnitId?: string;
  readonly cellValue?: Cells;
  readonly range?: Parameters<typeof areaOf>[0];
  readonly from?: { readonly subUnitId: string; readonly value: Cells };
  readonly to?: { readonly subUnitId: string; readonly value: Cells };
};

const CONTENT = ["v", "f", "p", "si", "t"] as const;

function changesContent(data: Nullable<ICellData>): boolean {
  return !data || CONTENT.some((key) => key in data);
}

function contentOf(session: Session, sheet: SheetId, row: number, column: number): Before {
  const data = sheetOf(session, sheet).getCellRaw(row, column);
  return { held: heldBy(data), formula: data?.f ?? data?.si ?? "" };
}

/** The cells that a mutation may change, before it does. */
function touched(id: string, params: Params, visit: (sheet: SheetId, row: number, column: number) => void): void {
  const each = (sheet: string | undefined, cells: Cells | undefined): void => {
    new ObjectMatrix<Nullable<ICellData>>(cells).forValue((row, column, data) => {
      if (sheet !== undefined && changesContent(data)) visit(sheet, row, column);
    });
  };
  if (id === SetRangeValuesMutation.id) each(params.subUnitId, params.cellValue);
  if (id === MoveRangeMutation.id) for (const end of [params.from, params.to]) each(end?.subUnitId, end?.value);
  if (id === ReorderRangeMutation.id && params.range !== undefined && params.subUnitId !== undefined) {
    const area = areaOf(params.range);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) visit(params.subUnitId, row, column);
    }
  }
}

/** What cells held before a person's action, until it is known what the action came to. */
export class Edits {
  #sheets = new Map<SheetId, Map<string, Before>>();

  watch(session: Session, id: string, params: object | undefined): boolean {
    let isFirst = false;
    touched(id, params ?? {}, (sheet, row, column) => {
      const cells = this.#sheets.get(sheet) ?? new Map<string, Before>();
      const key = `${String(row)},${String(column)}`;
      if (!cells.has(key)) cells.set(key, contentOf(session, sheet, row, column));
      this.#sheets.set(sheet, cells);
      isFirst = true;
    });
    return isFirst;
  }

  /** One event for each sheet whose cells came out different; a refused entry comes out the same. */
  take(session: Session): readonly EngineEvent[] {
    const sheets = [...this.#sheets];
    this.#sheets = new Map();
    return sheets.flatMap(([sheet, cells]) => edited(session, sheet, cells));
  }
}

function edited(session: Session, sheet: SheetId, cells: ReadonlyMap<string, Before>): readonly EngineEvent[] {
  let area: Area | null = null;
  let last: { readonly before: HeldValue; readonly after: HeldValue } | null = null;
  for (const [key, before] of cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const after = contentOf(session, sheet, row, column);
    const isSame =
      after.formula === before.formula &&
      after.held.kind === before.held.kind &&
      after.held.value === before.held.value;
    if (isSame) continue;
    const cell = { top: row, left: column, bottom: row, right: column };
    last = { before: before.held, after: after.held };
    area = area === null ? cell : boundingArea(area, cell);
  }
  if (area === null) return [];
  const isSingle = area.top === area.bottom && area.left === area.right;
  return [{ kind: "edited", sheet, area, single: isSingle ? last : null }];
}
