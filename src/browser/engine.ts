import type { Area, Cell } from "../sheet/address";
import type { BorderLine, CellStyle, Edge } from "./engine-style";
import type { EngineChart, EnginePage, EnginePicture } from "./engine-page";
import type { EngineHighlight, EngineRule } from "./engine-rule";

/** Given by the engine, the same for as long as the sheet lives, whatever its name. */
export type SheetId = string;
export type Visibility = "visible" | "hidden" | "very-hidden";
export type EngineSheet = { readonly id: SheetId; readonly name: string; readonly visibility: Visibility };

export type CellValue = string | number | boolean | null;

/**
 * A cell as it stands. `value` is null for "empty", "#N/A" and the like for "error"; for a formula it is the result.
 * `formula` has no = in front, English names and commas; `format` is the en-US code, "General" where there is none.
 */
export type EngineCell = {
  readonly kind: "empty" | "number" | "text" | "boolean" | "error";
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
};

export type HeldValue = Pick<EngineCell, "kind" | "value">;

/** What goes into a cell: taken as it is, "007" stays that text and "#N/A" becomes the text; null empties the cell. */
export type CellInput =
  | { readonly value: CellValue }
  | { readonly error: string }
  /** Without =. */
  | { readonly formula: string };

/** `undefined` leaves the cell as it is. Rows of equal length, as large as the area that they go into. */
export type CellInputs = readonly (readonly (CellInput | undefined)[])[];

/** A name; `scope` is the sheet that alone knows it, null for the whole workbook; `formula` has no =. */
export type EngineName = { readonly name: string; readonly scope: SheetId | null; readonly formula: string };

/** What people may still do on a protected sheet, by the names of Excel.WorksheetProtectionOptions. */
export type Protection = Readonly<Record<string, boolean | string>>;

/**
 * What a person did (typing, pasting, deleting, undo, clicking tabs). One event per action, raised when the engine has
 * taken it: a refused entry gives none. Calls through this port give no event, only `undo` and `redo` do.
 */
export type EngineEvent =
  | {
      readonly kind: "edited";
      readonly sheet: SheetId;
      /** The smallest rectangle around all changed cells. */
      readonly area: Area;
      /** For a single cell only: what it held. */
      readonly single: { readonly before: HeldValue; readonly after: HeldValue } | null;
    }
  | {
      readonly kind: "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted";
      readonly sheet: SheetId;
      readonly area: Area;
    }
  | { readonly kind: "selected"; readonly sheet: SheetId; readonly area: Area }
  | { readonly kind: "activated" | "added" | "deleted"; readonly sheet: SheetId }
  | { readonly kind: "renamed"; readonly sheet: SheetId; readonly before: string; readonly after: string };

/**
 * A spreadsheet engine as the executor of Office.js requests sees it: one workbook, nothing of Excel's objects.
 *
 * Rows and columns count from 0, sizes are in points, colours are "RRGGBB". Every address of Excel's grid is legal to
 * write: the engine grows. A read outside gives empty cells. The port itself refuses nothing because of protection or
 * rules (the executor knows protection, people's own entries meet both in the engine). Unknown sheet ids throw.
 */
export type Engine = SheetsPort & CellsPort & LooksPort & RulesPort & SheetSettingsPort & StepsPort;

type SheetsPort = {
  /** In the order of their tabs, hidden ones too. */
  readonly sheets: () => readonly EngineSheet[];
  /** At the end; the name is free. It does not become active. */
  readonly addSheet: (name: string) => SheetId;
  /** Names of its scope go too; formulas that refer to it become #REF!. When it was active, a neighbour becomes so. */
  readonly deleteSheet: (sheet: SheetId) => void;
  /** Formulas and names that refer to the sheet follow. */
  readonly renameSheet: (sheet: SheetId, name: string) => void;
  /** To this place among all sheets, counted from 0. */
  readonly moveSheet: (sheet: SheetId, place: number) => void;
  readonly setVisibility: (sheet: SheetId, visibility: Visibility) => void;
  readonly activeSheet: () => SheetId;
  readonly activate: (sheet: SheetId) => void;
  /** Of the active sheet. */
  readonly selection: () => { readonly sheet: SheetId; readonly area: Area; readonly active: Cell };
  /** Activates the sheet too. */
  readonly select: (sheet: SheetId, area: Area) => void;
};

type CellsPort = {
  /** Rows of cells, as large as the area. Formulas are calculated once `settle` has resolved. */
  readonly cells: (sheet: SheetId, area: Area) => readonly (readonly EngineCell[])[];
  /** What a person sees in each cell, by its number format. */
  readonly texts: (sheet: SheetId, area: Area) => readonly (readonly string[])[];
  /** Number formats stay. */
  readonly write: (sheet: SheetId, area: Area, inputs: CellInputs) => void;
  /** `undefined` leaves the cell's format. */
  readonly setFormats: (sheet: SheetId, area: Area, formats: readonly (readonly (string | undefined)[])[]) => void;
  /** "all" takes merges and rules too, and highlights of these cells; "formats" leaves values, merges and rules. */
  readonly clear: (sheet: SheetId, area: Area, what: "all" | "contents" | "formats") => void;
  /** The smallest rectangle that holds every cell with a value (or also a look, unless `valuesOnly`); null if none. */
  readonly usedArea: (sheet: SheetId, valuesOnly: boolean) => Area | null;
  /** How many rows and columns the engine draws now. Areas for whole rows or columns are cut to this. */
  readonly size: (sheet: SheetId) => { readonly rows: number; readonly columns: number };
  /** Formulas, names, merges, rules, highlights, page breaks and heights below move. New rows look as the one above. */
  readonly insertRows: (sheet: SheetId, before: number, count: number) => void;
  readonly deleteRows: (sheet: SheetId, first: number, count: number) => void;
  readonly insertColumns: (sheet: SheetId, before: number, count: number) => void;
  readonly deleteColumns: (sheet: SheetId, first: number, count: number) => void;
};

type LooksPort = {
  readonly setStyle: (sheet: SheetId, area: Area, style: Partial<CellStyle>) => void;
  readonly styles: (sheet: SheetId, area: Area) => readonly (readonly CellStyle[])[];
  /** "inside-…" edges lie between the cells of the area; null takes a line away. Edges left out stay. */
  readonly setBorders: (sheet: SheetId, area: Area, lines: Readonly<Partial<Record<Edge, BorderLine | null>>>) => void;
  /** The area becomes one merge that shows its first cell; the other cells' values go, their looks stay. */
  readonly merge: (sheet: SheetId, area: Area) => void;
  /** Every merge that touches the area. */
  readonly unmerge: (sheet: SheetId, area: Area) => void;
  readonly merges: (sheet: SheetId) => readonly Area[];
  readonly setColumnWidth: (sheet: SheetId, first: number, last: number, points: number) => void;
  readonly columnWidth: (sheet: SheetId, column: number) => number;
  readonly setRowHeight: (sheet: SheetId, first: number, last: number, points: number) => void;
  readonly rowHeight: (sheet: SheetId, row: number) => number;
  /** Rows as high as their texts need. */
  readonly fitRows: (sheet: SheetId, first: number, last: number) => void;
  readonly setColumnsHidden: (sheet: SheetId, first: number, last: number, hidden: boolean) => void;
  readonly columnHidden: (sheet: SheetId, column: number) => boolean;
  readonly setRowsHidden: (sheet: SheetId, first: number, last: number, hidden: boolean) => void;
  readonly rowHidden: (sheet: SheetId, row: number) => boolean;
};

type RulesPort = {
  /** Exactly these cells get the rule (none for null); other cells keep theirs, a rule that covered both is cut. */
  readonly setRule: (sheet: SheetId, area: Area, rule: EngineRule | null) => void;
  /** Every rule with the rectangles that it covers. Same rules over several areas may come as one. */
  readonly rules: (sheet: SheetId) => readonly { readonly areas: readonly Area[]; readonly rule: EngineRule }[];
  /** Replaces the one with the same id, else adds it; the lowest `priority` wins. */
  readonly putHighlight: (sheet: SheetId, highlight: EngineHighlight) => void;
  readonly removeHighlight: (sheet: SheetId, id: string) => void;
  readonly highlights: (sheet: SheetId) => readonly EngineHighlight[];
};

type SheetSettingsPort = {
  readonly names: () => readonly EngineName[];
  /** Replaces the name of the same scope, letters of either case alike. */
  readonly setName: (name: EngineName) => void;
  readonly removeName: (name: string, scope: SheetId | null) => void;
  /** People can then write only into cells whose style is not locked; null lifts it. */
  readonly setProtection: (sheet: SheetId, protection: Protection | null) => void;
  readonly protection: (sheet: SheetId) => Protection | null;
  /** So many rows and columns from A1 on stay in view; two noughts for none. */
  readonly setFreeze: (sheet: SheetId, freeze: { readonly rows: number; readonly columns: number }) => void;
  readonly freeze: (sheet: SheetId) => { readonly rows: number; readonly columns: number };
  /** Kept for saving and printing; the engine need not draw it, but print area and breaks move with rows. */
  readonly setPage: (sheet: SheetId, page: EnginePage) => void;
  readonly page: (sheet: SheetId) => EnginePage;
  /** Kept for saving; the engine need not draw them. */
  readonly setCharts: (sheet: SheetId, charts: readonly EngineChart[]) => void;
  readonly charts: (sheet: SheetId) => readonly EngineChart[];
  /** Kept for saving and printing; the engine need not draw them, but they move with their cells. */
  readonly setPictures: (sheet: SheetId, pictures: readonly EnginePicture[]) => void;
  readonly pictures: (sheet: SheetId) => readonly EnginePicture[];
  /** The workbook's own settings: JSON values by key, kept with the workbook. */
  readonly settings: () => Readonly<Record<string, unknown>>;
  readonly setSettings: (settings: Readonly<Record<string, unknown>>) => void;
};

type StepsPort = {
  /** Resolves when every formula has its value and the engine is quiet. */
  readonly settle: () => Promise<void>;
  /** Marks every formula for calculation; `settle` waits for it. */
  readonly calculate: () => void;
  /** What happens until the returned function is called is one step to undo; nothing done, no step. */
  readonly beginStep: () => () => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Returns how to stop listening. */
  readonly listen: (listener: (event: EngineEvent) => void) => () => void;
};
