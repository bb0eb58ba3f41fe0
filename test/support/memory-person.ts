import { type Area, type Cell, cellArea } from "../../src/sheet/address";
import type { CellInput, Engine, EngineEvent, HeldValue, SheetId } from "../../src/browser/engine";
import { EMPTY, rowsOf } from "./memory-sheet";

/** What a person does, for tests: told as events, as the engine in a browser tells it. */
export type Person = {
  readonly types: (sheet: SheetId, cell: Cell, input: CellInput) => void;
  readonly pastes: (sheet: SheetId, area: Area, value: number) => void;
  readonly insertsRows: (sheet: SheetId, before: number, count: number) => void;
  readonly deletesRows: (sheet: SheetId, first: number, count: number) => void;
  readonly selects: (sheet: SheetId, area: Area) => void;
  readonly clicksTab: (sheet: SheetId) => void;
  readonly addsSheet: (name: string) => SheetId;
  readonly deletesSheet: (sheet: SheetId) => void;
  readonly renames: (sheet: SheetId, name: string) => void;
};

export function personOf(engine: Engine, emit: (event: EngineEvent) => void): Person {
  const held = (sheet: SheetId, cell: Cell): HeldValue => {
    const { kind, value } = engine.cells(sheet, cellArea(cell))[0]?.[0] ?? EMPTY;
    return { kind, value };
  };
  return {
    types: (sheet, cell, input) => {
      const before = held(sheet, cell);
      const end = engine.beginStep();
      engine.write(sheet, cellArea(cell), [[input]]);
      end();
      emit({ kind: "edited", sheet, area: cellArea(cell), single: { before, after: held(sheet, cell) } });
    },
    pastes: (sheet, area, value) => {
      engine.write(
        sheet,
        area,
        rowsOf(area, () => ({ value })),
      );
      emit({ kind: "edited", sheet, area, single: null });
    },
    insertsRows: (sheet, before, count) => {
      engine.insertRows(sheet, before, count);
      emit({
        kind: "rows-inserted",
        sheet,
        area: { top: before, bottom: before + count - 1, left: 0, right: 16_383 },
      });
    },
    deletesRows: (sheet, first, count) => {
      engine.deleteRows(sheet, first, count);
      emit({
        kind: "rows-deleted",
        sheet,
        area: { top: first, bottom: first + count - 1, left: 0, right: 16_383 },
      });
    },
    selects: (sheet, area) => {
      engine.select(sheet, area);
      emit({ kind: "selected", sheet, area });
    },
    clicksTab: (sheet) => {
      engine.activate(sheet);
      emit({ kind: "activated", sheet });
    },
    addsSheet: (name) => {
      const sheet = engine.addSheet(name);
      emit({ kind: "added", sheet });
      return sheet;
    },
    deletesSheet: (sheet) => {
      engine.deleteSheet(sheet);
      emit({ kind: "deleted", sheet });
    },
    renames: (sheet, after) => {
      const before = engine.sheets().find(({ id }) => id === sheet)?.name ?? "";
      engine.renameSheet(sheet, after);
      emit({ kind: "renamed", sheet, before, after });
    },
  };
}
