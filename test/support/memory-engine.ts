import { absoluteA1, cellArea, parseReference, quotedSheet } from "../../src/sheet/address";
import { intersection, withoutArea } from "../../src/browser/area";
import type { Engine, EngineCell, EngineEvent, EngineName, SheetId } from "../../src/browser/engine";
import { type Edge, PLAIN_STYLE } from "../../src/browser/engine-style";
import { shiftArea, type Shift } from "../../src/browser/shift-area";
import { type Person, personOf } from "./memory-person";
import {
  areaAround,
  cellOf,
  cellsOf,
  copyOf,
  drawEdge,
  EMPTY,
  emptySheet,
  fittedHeights,
  key,
  rowsOf,
  type Sheet,
  shiftSheet,
  type State,
} from "./memory-sheet";

const ROWS = 200;
const COLUMNS = 26;
const WIDTH = 48;
const HEIGHT = 15.75;

/** The port over plain maps: everything is kept, nothing is calculated or drawn. */
export class MemoryEngine {
  private state: State;
  private readonly past: State[] = [];
  private future: State[] = [];
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private version = 0;
  private lastId = 0;
  /** How often the executor waited for calculation. */
  settled = 0;

  constructor(firstSheet = "Sheet1") {
    const first = emptySheet("s0", firstSheet);
    const start = { row: 0, column: 0 };
    this.state = {
      sheets: [first],
      names: [],
      settings: {},
      selection: { sheet: first.id, area: cellArea(start), active: start },
    };
  }

  private sheet(id: SheetId): Sheet {
    const found = this.state.sheets.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no sheet ${id}`);
    return found;
  }

  private changed(id: SheetId): Sheet {
    this.version += 1;
    return this.sheet(id);
  }

  private emit(event: EngineEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private shift(id: SheetId, shift: Shift): void {
    const sheet = this.changed(id);
    shiftSheet(sheet, shift);
    this.state.names = this.state.names.map((name) => {
      const reference = parseReference(name.formula);
      if (reference?.sheet !== sheet.name) return name;
      const area = shiftArea(reference.area, shift);
      const formula = area === null ? "#REF!" : `${quotedSheet(sheet.name)}!${absoluteA1(area)}`;
      return { ...name, formula };
    });
  }

  private go(from: State[], to: State[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.state);
    const [before, sheet] = [this.state, next.selection.sheet];
    this.state = next;
    const area = areaAround(this.differing(before, sheet));
    if (area !== null) this.emit({ kind: "edited", sheet, area, single: null });
    return true;
  }

  private differing(before: State, id: SheetId): number[] {
    const [old, now] = [
      before.sheets.find((one) => one.id === id)?.cells ?? new Map<number, EngineCell>(),
      this.sheet(id).cells,
    ];
    const keys = new Set([...old.keys(), ...now.keys()]);
    const differs = (at: number): boolean => JSON.stringify(old.get(at)) !== JSON.stringify(now.get(at));
    return [...keys].filter(differs);
  }

  readonly engine: Engine = {
    sheets: () => this.state.sheets.map(({ id, name, visibility }) => ({ id, name, visibility })),
    addSheet: (name) => {
      this.version += 1;
      this.lastId += 1;
      const id = `s${String(this.lastId)}`;
      this.state.sheets.push(emptySheet(id, name));
      return id;
    },
    deleteSheet: (id) => {
      this.changed(id);
      this.state.sheets = this.state.sheets.filter((one) => one.id !== id);
      this.state.names = this.state.names.filter(({ scope }) => scope !== id);
      const [first] = this.state.sheets;
      if (this.state.selection.sheet === id && first !== undefined) this.engine.activate(first.id);
    },
    renameSheet: (id, name) => {
      const sheet = this.changed(id);
      const [before, after] = [`${quotedSheet(sheet.name)}!`, `${quotedSheet(name)}!`];
      sheet.name = name;
      const renamed = (formula: string): string => formula.replaceAll(before, after);
      this.state.names = this.state.names.map((one) => ({ ...one, formula: renamed(one.formula) }));
    },
    moveSheet: (id, to) => {
      const sheet = this.changed(id);
      this.state.sheets = this.state.sheets.filter((one) => one !== sheet);
      this.state.sheets.splice(to, 0, sheet);
    },
    setVisibility: (id, visibility) => {
      this.changed(id).visibility = visibility;
    },
    activeSheet: () => this.state.selection.sheet,
    activate: (sheet) => {
      const active = { row: 0, column: 0 };
      this.state.selection = { sheet, area: cellArea(active), active };
    },
    selection: () => this.state.selection,
    select: (sheet, area) => {
      this.state.selection = { sheet, area, active: { row: area.top, column: area.left } };
    },
    cells: (id, area) => {
      const { cells } = this.sheet(id);
      return rowsOf(area, ({ row, column }) => cells.get(key(row, column)) ?? EMPTY);
    },
    texts: (id, area) => this.engine.cells(id, area).map((row) => row.map(({ value }) => String(value ?? ""))),
    write: (id, area, inputs) => {
      const { cells } = this.changed(id);
      for (const [down, row] of inputs.entries()) {
        for (const [across, input] of row.entries()) {
          const at = key(area.top + down, area.left + across);
          if (input !== undefined) cells.set(at, cellOf(input, cells.get(at)?.format ?? "General"));
        }
      }
    },
    setFormats: (id, area, formats) => {
      const { cells } = this.changed(id);
      for (const [down, row] of formats.entries()) {
        for (const [across, format] of row.entries()) {
          const at = key(area.top + down, area.left + across);
          if (format !== undefined) cells.set(at, { ...(cells.get(at) ?? EMPTY), format });
        }
      }
    },
    clear: (id, area, what) => {
      const sheet = this.changed(id);
      for (const cell of cellsOf(area)) {
        const at = key(cell.row, cell.column);
        const { format } = sheet.cells.get(at) ?? EMPTY;
        const kept = what === "formats" ? (sheet.cells.get(at) ?? EMPTY) : EMPTY;
        sheet.cells.set(at, { ...kept, format: what === "contents" ? format : "General" });
        if (what !== "contents") sheet.styles.delete(at);
      }
      if (what !== "all") return;
      this.engine.unmerge(id, area);
      this.engine.setRule(id, area, null);
      sheet.highlights = sheet.highlights.flatMap((one) =>
        withoutArea(one.area, area).map((rest, at) => ({
          ...one,
          area: rest,
          id: at === 0 ? one.id : `${one.id}.${String(at)}`,
        })),
      );
    },
    usedArea: (id, valuesOnly) => {
      const { cells, styles } = this.sheet(id);
      const isFilled = (cell: EngineCell): boolean =>
        cell.kind !== "empty" || cell.formula !== null || (!valuesOnly && cell.format !== "General");
      const places: number[] = [];
      for (const [at, cell] of cells) if (isFilled(cell)) places.push(at);
      return areaAround(valuesOnly ? places : [...places, ...styles.keys()]);
    },
    size: (id) => {
      const used = this.engine.usedArea(id, false) ?? cellArea({ row: 0, column: 0 });
      return { rows: Math.max(ROWS, used.bottom + 1), columns: Math.max(COLUMNS, used.right + 1) };
    },
    insertRows: (id, at, count) => {
      this.shift(id, { along: "rows", at, count });
    },
    deleteRows: (id, at, count) => {
      this.shift(id, { along: "rows", at, count: -count });
    },
    insertColumns: (id, at, count) => {
      this.shift(id, { along: "columns", at, count });
    },
    deleteColumns: (id, at, count) => {
      this.shift(id, { along: "columns", at, count: -count });
    },
    setStyle: (id, area, style) => {
      const { styles } = this.changed(id);
      for (const { row, column } of cellsOf(area)) {
        styles.set(key(row, column), { ...(styles.get(key(row, column)) ?? PLAIN_STYLE), ...style });
      }
    },
    styles: (id, area) => {
      const { styles } = this.sheet(id);
      return rowsOf(area, ({ row, column }) => styles.get(key(row, column)) ?? PLAIN_STYLE);
    },
    setBorders: (id, area, lines) => {
      const sheet = this.changed(id);
      for (const [edge, line] of Object.entries(lines)) drawEdge(sheet, area, edge as Edge, line);
    },
    merge: (id, area) => {
      const sheet = this.changed(id);
      sheet.merges.push(area);
      for (const { row, column } of cellsOf(area)) {
        const cell = sheet.cells.get(key(row, column));
        const isFirst = row === area.top && column === area.left;
        if (!isFirst && cell !== undefined) sheet.cells.set(key(row, column), { ...EMPTY, format: cell.format });
      }
    },
    unmerge: (id, area) => {
      const sheet = this.changed(id);
      sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
    },
    merges: (id) => this.sheet(id).merges,
    setColumnWidth: (id, first, last, points) => {
      const { widths } = this.changed(id);
      for (let at = first; at <= last; at += 1) widths.set(at, points);
    },
    columnWidth: (id, column) => this.sheet(id).widths.get(column) ?? WIDTH,
    setRowHeight: (id, first, last, points) => {
      const { heights } = this.changed(id);
      for (let at = first; at <= last; at += 1) heights.set(at, points);
    },
    rowHeight: (id, row) => this.sheet(id).heights.get(row) ?? HEIGHT,
    fitRows: (id, first, last) => {
      const { heights, styles } = this.changed(id);
      const fitted = fittedHeights(styles);
      for (let at = first; at <= last; at += 1) heights.set(at, fitted(at));
    },
    setColumnsHidden: (id, first, last, hidden) => {
      const { hiddenColumns } = this.changed(id);
      for (let at = first; at <= last; at += 1)
        if (hidden) hiddenColumns.add(at);
        else hiddenColumns.delete(at);
    },
    columnHidden: (id, column) => this.sheet(id).hiddenColumns.has(column),
    setRowsHidden: (id, first, last, hidden) => {
      const { hiddenRows } = this.changed(id);
      for (let at = first; at <= last; at += 1)
        if (hidden) hiddenRows.add(at);
        else hiddenRows.delete(at);
    },
    rowHidden: (id, row) => this.sheet(id).hiddenRows.has(row),
    setRule: (id, area, rule) => {
      const sheet = this.changed(id);
      const cut = sheet.rules.map((one) => ({ ...one, areas: one.areas.flatMap((other) => withoutArea(other, area)) }));
      sheet.rules = [
        ...cut.filter(({ areas }) => areas.length > 0),
        ...(rule === null ? [] : [{ areas: [area], rule }]),
      ];
    },
    rules: (id) => this.sheet(id).rules,
    putHighlight: (id, highlight) => {
      const sheet = this.changed(id);
      sheet.highlights = [...sheet.highlights.filter((one) => one.id !== highlight.id), highlight];
    },
    removeHighlight: (id, highlight) => {
      const sheet = this.changed(id);
      sheet.highlights = sheet.highlights.filter((one) => one.id !== highlight);
    },
    highlights: (id) => this.sheet(id).highlights,
    names: () => this.state.names,
    setName: (named) => {
      this.engine.removeName(named.name, named.scope);
      this.state.names.push(named);
    },
    removeName: (name, scope) => {
      this.version += 1;
      const same = (one: EngineName): boolean => one.scope === scope && one.name.toLowerCase() === name.toLowerCase();
      this.state.names = this.state.names.filter((one) => !same(one));
    },
    setProtection: (id, protection) => {
      this.changed(id).protection = protection;
    },
    protection: (id) => this.sheet(id).protection,
    setFreeze: (id, freeze) => {
      this.changed(id).freeze = freeze;
    },
    freeze: (id) => this.sheet(id).freeze,
    setPage: (id, page) => {
      this.changed(id).page = page;
    },
    page: (id) => this.sheet(id).page,
    setCharts: (id, charts) => {
      this.changed(id).charts = charts;
    },
    charts: (id) => this.sheet(id).charts,
    setPictures: (id, pictures) => {
      this.changed(id).pictures = pictures;
    },
    pictures: (id) => this.sheet(id).pictures,
    settings: () => this.state.settings,
    setSettings: (settings) => {
      this.version += 1;
      this.state.settings = settings;
    },
    settle: () => {
      this.settled += 1;
      return Promise.resolve();
    },
    calculate: () => undefined,
    beginStep: () => {
      const { sheets, names } = this.state;
      const before = { ...this.state, sheets: sheets.map(copyOf), names: [...names] };
      const { version } = this;
      return () => {
        if (this.version === version) return;
        this.past.push(before);
        this.future = [];
      };
    },
    undo: () => this.go(this.past, this.future),
    redo: () => this.go(this.future, this.past),
    listen: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
  };

  readonly person: Person = personOf(this.engine, (event) => {
    this.emit(event);
  });
}
