import type { Area } from "./address";

/** A workbook as it was found: plain data that every reader makes and that judging starts from. */
export type WorkbookSnapshot = { readonly sheets: readonly SheetSnapshot[] };

/** What a cell holds; for a formula the value that the last program left there, which is never believed. */
export type FoundCell = {
  readonly row: number;
  readonly column: number;
  readonly kind: "number" | "text" | "boolean" | "error";
  /** A number for "number", true or false for "boolean", else text ("#REF!" for an error). */
  readonly value: number | string | boolean;
  /** Without the leading =; null where the cell holds a plain value. */
  readonly formula: string | null;
  /** The number format's code, "General" where there is none. */
  readonly format: string;
};

export type SheetSnapshot = {
  readonly name: string;
  readonly hidden: boolean;
  readonly locked: boolean;
  /** Row by row, left to right; empty cells are left out. A formula cell without a value is text "". */
  readonly cells: readonly FoundCell[];
  /** Names that this sheet alone knows and that point at one rectangle of it. */
  readonly names: Readonly<Record<string, Area>>;
};
