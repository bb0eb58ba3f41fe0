import type { Area, Cell } from "./address";
import type { HighlightLook, StyleName } from "./style";

/** A workbook as it will be written: plain data that the layouts make and every writer lays down unchanged. */
export type WorkbookPlan = { readonly title: string; readonly sheets: readonly SheetPlan[] };

export type PlannedCell = {
  /** What the cell holds. For a formula: the value that it has, so that a reader that does not calculate sees it too. */
  readonly value: string | number | boolean | null;
  /** Without the leading =, English names, commas between arguments; only functions of Excel 2010. */
  readonly formula?: string;
  readonly style?: StyleName;
};

/**
 * `height` in points, 409 at most; null takes the height that its wrapped texts need (`row-height.ts`), since
 * LibreOffice cuts what Excel would grow for. Cells from column A on; null is an empty cell without a style.
 */
export type PlannedRow = { readonly height: number | null; readonly cells: readonly (PlannedCell | null)[] };

/** `width` as the file counts it: digits of the default font (Times New Roman 12), 5 pixels of padding included. */
export type PlannedColumn = { readonly width: number; readonly hidden?: true };

/** A name that only this sheet knows. */
export type PlannedName = { readonly name: string; readonly area: Area };

/** What a cell accepts when somebody types into it. A blank cell is always accepted. */
export type EntryRule = {
  readonly area: Area;
  readonly accepts:
    | { readonly kind: "decimal"; readonly from: number; readonly to: number }
    /** One of the values that stand in a row or column of this sheet, none of them blank: a blank one lets anything in. */
    | { readonly kind: "list"; readonly source: Area }
    /** One of these words; together under 255 characters, none with a comma. */
    | { readonly kind: "words"; readonly words: readonly string[] }
    /** True for what is accepted; written for the area's first cell. */
    | { readonly kind: "formula"; readonly formula: string };
  readonly prompt: Message | null;
  readonly refusal: Message;
};
/** Title at most 32 characters, text at most 225: Excel's limits for rule messages. */
export type Message = { readonly title: string; readonly text: string };

/** A look that cells take on while something holds; earlier highlights win. */
export type Highlight =
  | { readonly kind: "formula"; readonly area: Area; readonly formula: string; readonly look: HighlightLook }
  /** Red at the lowest value, yellow in the middle, green at the highest. */
  | { readonly kind: "scale"; readonly area: Area };

/** A4, as wide as the paper and as long as it needs to be, centred, numbered at the top from page 2 on. */
export type PageSetup = {
  readonly orientation: "portrait" | "landscape";
  /** In millimetres. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly printed: Area;
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  /** A page ends after each of these rows (counted from 0). */
  readonly breaksAfter: readonly number[];
};

export type ChartPlan = {
  /**
   * A bar lies, with the first category on top; stacked ones lie behind each other; a column stands; a pie shows the
   * first series only.
   */
  readonly kind: "bar" | "stacked" | "column" | "pie";
  readonly title: string;
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** The sheet whose cells it draws; null for its own. */
  readonly source: string | null;
  /** The cells that the chart covers. */
  readonly covers: Area;
};

/** A QR code of a text, as a square picture that fills its cell as far as it can. At most 100 characters. */
export type CodePlan = { readonly text: string; readonly cell: Cell };

export type SheetPlan = {
  readonly name: string;
  readonly hidden: boolean;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  /** The first cell of a merge gives value and look; its other cells are empty. */
  readonly merges: readonly Area[];
  readonly names: readonly PlannedName[];
  readonly rules: readonly EntryRule[];
  readonly highlights: readonly Highlight[];
  /** Protected without a password: only cells whose style is unlocked take entries. */
  readonly locked: boolean;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PageSetup;
  readonly charts: readonly ChartPlan[];
  /** Left out where there is none. */
  readonly codes?: readonly CodePlan[];
};
