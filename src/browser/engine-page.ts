import type { Area, Cell } from "../sheet/address";

export type EnginePage = {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4" | "a3" | "letter";
  /** In points. */
  readonly margins: Readonly<Record<"top" | "right" | "bottom" | "left" | "header" | "footer", number>>;
  readonly centredAcross: boolean;
  readonly centredDown: boolean;
  readonly printed: Area | null;
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  /** A page ends after each of these rows, ascending. */
  readonly breaksAfter: readonly number[];
  /** Pages across and down to fit into, null for as many as it takes; or a scale in per cent. */
  readonly zoom:
    | { readonly kind: "fit"; readonly across: number | null; readonly down: number | null }
    | { readonly kind: "scale"; readonly percent: number };
  /** Excel's header codes ("&P"), for all pages or, with `differentFirst`, for all but the first. */
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly differentFirst: boolean;
};

/** Excel's own defaults, in points. */
export const PLAIN_PAGE: EnginePage = {
  orientation: "portrait",
  paper: "a4",
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
  centredAcross: false,
  centredDown: false,
  printed: null,
  repeatedRows: null,
  breaksAfter: [],
  zoom: { kind: "scale", percent: 100 },
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  differentFirst: false,
};

/** References are written as in a formula: 'Tổng hợp'!$B$3:$B$9. */
export type EngineChart = {
  readonly id: string;
  readonly name: string;
  readonly kind: "bar" | "stacked" | "column" | "pie";
  /** null for no title. */
  readonly title: string | null;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string | null;
  }[];
  /** The cells that it covers. */
  readonly covers: Area;
  readonly legend: "none" | "right" | "bottom";
  /** Categories run from top to bottom on a bar chart. */
  readonly turned: boolean;
  readonly showsPercent: boolean;
  /** Draws the cells of hidden rows and columns as well. */
  readonly hiddenToo: boolean;
};

/** A picture that hangs on a cell: it moves with it and keeps its size. Lengths in points. */
export type EnginePicture = {
  readonly id: string;
  readonly name: string;
  readonly altText: string;
  /** The image itself: PNG as base64. */
  readonly png: string;
  readonly cell: Cell;
  /** From the cell's upper left corner. */
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
};
