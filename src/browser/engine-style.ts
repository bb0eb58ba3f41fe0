/** The whole look of a cell, no field left out; the number format stands beside the value (`EngineCell`). */
export type CellStyle = {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double";
  readonly strike: boolean;
  /** "RRGGBB". */
  readonly color: string;
  /** null: no fill. */
  readonly fill: string | null;
  /** "general": numbers right, texts left. */
  readonly across: "general" | "left" | "center" | "right" | "justify";
  readonly down: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Takes no entries while the sheet is protected. */
  readonly locked: boolean;
  /** Read only; drawn by `setBorders`. */
  readonly borders: Readonly<Record<Side, BorderLine | null>>;
};

export type Side = "top" | "right" | "bottom" | "left";
export type Edge = Side | "inside-horizontal" | "inside-vertical";

export type BorderLine = {
  readonly line: "thin" | "medium" | "thick" | "hair" | "dashed" | "dotted" | "double";
  readonly color: string;
};

/** A cell that nobody has formatted. Its font is the workbook's own: engines may give another name and size. */
export const PLAIN_STYLE: CellStyle = {
  fontName: "Times New Roman",
  fontSize: 12,
  bold: false,
  italic: false,
  underline: "none",
  strike: false,
  color: "000000",
  fill: null,
  across: "general",
  down: "bottom",
  wrap: false,
  locked: true,
  borders: { top: null, right: null, bottom: null, left: null },
};
