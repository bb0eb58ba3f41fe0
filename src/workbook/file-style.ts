import { type Style, type StyleName, styleOf } from "../sheet/style";

/** The look of a cell as a file may have it: a `Style` is one, with the fonts, lines and borders of other programs beside. */
export type FileStyle = Omit<Style, "underline" | "border" | "across"> & {
  /** Without it Times New Roman. */
  readonly font?: string;
  readonly underline?: true | "double";
  readonly strike?: true;
  /** "thin": black thin lines all around. */
  readonly border?: "thin" | Borders;
  readonly across?: "left" | "center" | "right" | "justify";
};

export type Side = "top" | "right" | "bottom" | "left";
export type Borders = Readonly<Partial<Record<Side, BorderLine>>>;
export type BorderLine = {
  readonly line: "thin" | "medium" | "thick" | "hair" | "dashed" | "dotted" | "double";
  /** "RRGGBB". */
  readonly color: string;
};

export const SIDES: readonly Side[] = ["top", "right", "bottom", "left"];
export const THIN: BorderLine = { line: "thin", color: "000000" };

/** A style of ours by its name, or a style as it is. */
export function fileStyleOf(style: StyleName | FileStyle): FileStyle {
  return typeof style === "string" ? styleOf(style) : style;
}
