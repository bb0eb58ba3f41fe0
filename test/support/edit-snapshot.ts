import { parseReference, type Area, type Cell } from "../../src/sheet/address";
import type { FoundCell, SheetSnapshot } from "../../src/sheet/sheet-snapshot";

/** A change that a person or a program makes to a sheet; formulas keep the values they showed before it. */
export type SnapshotEdit = (snapshot: SheetSnapshot) => SheetSnapshot;

export function cellAt(address: string): Cell {
  const area = parseReference(address)?.area;
  if (area === undefined) throw new RangeError(`no cell ${address}`);
  return { row: area.top, column: area.left };
}

export function foundAt(snapshot: SheetSnapshot, address: string): FoundCell | undefined {
  const { row, column } = cellAt(address);
  return snapshot.cells.find((cell) => cell.row === row && cell.column === column);
}

function kindOf(value: FoundCell["value"]): FoundCell["kind"] {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "text";
}

function inOrder(cells: readonly FoundCell[]): readonly FoundCell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Types a value into a cell (null clears it): the number format stays unless `more` names one, a formula goes. */
export function setCell(
  address: string,
  value: FoundCell["value"] | null,
  more: Partial<Pick<FoundCell, "format" | "formula" | "kind">> = {},
): SnapshotEdit {
  return (snapshot) => {
    const { row, column } = cellAt(address);
    const others = snapshot.cells.filter((cell) => cell.row !== row || cell.column !== column);
    if (value === null) return { ...snapshot, cells: others };
    const format = foundAt(snapshot, address)?.format ?? "General";
    const typed: FoundCell = { row, column, kind: kindOf(value), value, formula: null, format, ...more };
    return { ...snapshot, cells: inOrder([...others, typed]) };
  };
}

/** Leaves the formula and changes what it shows. */
export function showIn(address: string, value: FoundCell["value"]): SnapshotEdit {
  return (snapshot) => setCell(address, value, { formula: foundAt(snapshot, address)?.formula ?? null })(snapshot);
}

/** Drops these names, or all of them. */
export function dropNames(...names: readonly string[]): SnapshotEdit {
  const keeps = (name: string): boolean => names.length > 0 && !names.includes(name);
  return (snapshot) => ({
    ...snapshot,
    names: Object.fromEntries(Object.entries(snapshot.names).filter(([name]) => keeps(name))),
  });
}

type Line = "row" | "column";
const ENDS = { row: ["top", "bottom"], column: ["left", "right"] } as const;

function shifted(area: Area, line: Line, at: number, by: 1 | -1): Area | null {
  const [first, last] = ENDS[line];
  // Inserting at the first row of a range moves it; deleting that row leaves its start where it is.
  const start = area[first] > at || (by === 1 && area[first] === at) ? area[first] + by : area[first];
  const end = area[last] >= at ? area[last] + by : area[last];
  return end < start ? null : { ...area, [first]: start, [last]: end };
}

function shift(snapshot: SheetSnapshot, line: Line, at: number, by: 1 | -1): SheetSnapshot {
  const cells = snapshot.cells.filter((cell) => by === 1 || cell[line] !== at);
  const names = Object.entries(snapshot.names).flatMap(([name, area]) => {
    const moved = shifted(area, line, at, by);
    return moved === null ? [] : [[name, moved] as const];
  });
  return {
    ...snapshot,
    cells: cells.map((cell) => (cell[line] >= at ? { ...cell, [line]: cell[line] + by } : cell)),
    names: Object.fromEntries(names),
  };
}

/** Inserts a blank row before row `at`, counted from 0. */
export function insertRow(at: number): SnapshotEdit {
  return (snapshot) => shift(snapshot, "row", at, 1);
}

export function insertColumn(at: number): SnapshotEdit {
  return (snapshot) => shift(snapshot, "column", at, 1);
}

export function dropColumn(at: number): SnapshotEdit {
  return (snapshot) => shift(snapshot, "column", at, -1);
}

export function dropRow(at: number): SnapshotEdit {
  return (snapshot) => shift(snapshot, "row", at, -1);
}

/** Copies a row and inserts the copy right below it. */
export function copyRow(at: number): SnapshotEdit {
  return (snapshot) => {
    const grown = insertRow(at + 1)(snapshot);
    const copies = grown.cells.filter((cell) => cell.row === at).map((cell) => ({ ...cell, row: at + 1 }));
    return { ...grown, cells: inOrder([...grown.cells, ...copies]) };
  };
}

/** Gives the rows from `top` to `bottom` another order: `order` holds their old places, counted from 0. */
export function sortRows(top: number, order: readonly number[]): SnapshotEdit {
  const newRow = new Map(order.map((old, place) => [top + old, top + place]));
  return (snapshot) => ({
    ...snapshot,
    cells: inOrder(snapshot.cells.map((cell) => ({ ...cell, row: newRow.get(cell.row) ?? cell.row }))),
  });
}

/** Texts of one column that look like numbers become numbers, as "convert to number" does. */
export function numbersFromTexts(column: number): SnapshotEdit {
  const becomes = (cell: FoundCell): FoundCell => {
    const isNumeric = cell.column === column && typeof cell.value === "string" && /^\d+(?:\.\d+)?$/.test(cell.value);
    return isNumeric ? { ...cell, kind: "number", value: Number(cell.value), format: "General" } : cell;
  };
  return (snapshot) => ({ ...snapshot, cells: snapshot.cells.map(becomes) });
}

export function edited(snapshot: SheetSnapshot, ...edits: readonly SnapshotEdit[]): SheetSnapshot {
  return edits.reduce((found, edit) => edit(found), snapshot);
}
