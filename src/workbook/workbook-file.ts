import type { Area } from "../sheet/address";
import type { EntryRule, Highlight, Message, PageSetup, PlannedCell, SheetPlan } from "../sheet/sheet-plan";
import type { HighlightLook, StyleName } from "../sheet/style";
import type { FileStyle } from "./file-style";

/**
 * A workbook with all that we keep of it between opening and saving, as plain data. Every `WorkbookPlan` is one; what
 * stands beside a plan's own words is what other programs and people put into a workbook.
 */
export type WorkbookFile = {
  readonly title: string;
  readonly sheets: readonly SheetFile[];
  /** Names that all sheets know. */
  readonly names?: readonly FormulaName[];
};

export type SheetFile = Omit<SheetPlan, "rows" | "rules" | "highlights" | "page"> & {
  readonly rows: readonly FileRow[];
  readonly rules: readonly FileRule[];
  readonly highlights: readonly FileHighlight[];
  readonly page: FilePage;
  /** Names that only this sheet knows and that stand for no single rectangle of it. */
  readonly formulaNames?: readonly FormulaName[];
};

export type FileCell = Omit<PlannedCell, "style"> & { readonly style?: StyleName | FileStyle };
export type FileRow = {
  readonly height: number | null;
  readonly hidden?: true;
  readonly cells: readonly (FileCell | null)[];
};

/** Without the leading =. */
export type FormulaName = { readonly name: string; readonly formula: string };

export type Comparison =
  "between" | "not-between" | "equal" | "not-equal" | "greater" | "less" | "greater-or-equal" | "less-or-equal";

/** Formulas have no = and are written for the first cell of the rule's area. */
export type FileRule = Pick<EntryRule, "area" | "prompt"> & {
  readonly accepts:
    | EntryRule["accepts"]
    | {
        readonly kind: "number";
        readonly whole: boolean;
        readonly compare: Comparison;
        readonly first: string;
        readonly second: string | null;
      }
    /** A list that stands elsewhere: a name, or cells of another sheet. */
    | { readonly kind: "reference"; readonly source: string };
  /** Null accepts everything in silence; without a style it stops the entry. */
  readonly refusal: (Message & { readonly style?: "warning" | "information" }) | null;
  /** Without it a blank cell is accepted. */
  readonly blanks?: false;
};

/** Colours are "RRGGBB"; null leaves the cell's own. */
export type Look = { readonly fill: string | null; readonly color: string | null; readonly bold?: boolean };

export type ScalePoint = {
  readonly at: "lowest" | "highest" | "number" | "percent" | "percentile";
  /** Null for the lowest and the highest. */
  readonly value: string | null;
  readonly color: string;
};

export type FileHighlight =
  | (Omit<Extract<Highlight, { kind: "formula" }>, "look"> & {
      readonly look: HighlightLook | Look;
      /** Later highlights of the same cell no longer count. */
      readonly stops?: true;
    })
  /** Two or three points from low to high; without them the house's own colours. */
  | (Extract<Highlight, { kind: "scale" }> & { readonly points?: readonly ScalePoint[] });

export type FilePage = Omit<PageSetup, "printed"> & {
  /** Null prints all that is used. */
  readonly printed: Area | null;
  /** What differs from the house's page; without it A4, one page wide, centred across, numbered at the top. */
  readonly other?: OtherPage;
};

/** Three texts in Excel's header codes ("&P" is the page's number). */
export type HeaderTexts = { readonly left: string; readonly center: string; readonly right: string };

export type OtherPage = {
  readonly paper: "a4" | "a3" | "letter";
  /** Pages across and down to fit into, null for as many as it takes; or a scale in per cent. */
  readonly zoom:
    | { readonly kind: "fit"; readonly across: number | null; readonly down: number | null }
    | { readonly kind: "scale"; readonly percent: number };
  readonly centredAcross: boolean;
  readonly centredDown: boolean;
  readonly header: HeaderTexts;
  readonly footer: HeaderTexts;
  /** Header and footer start on the second page. */
  readonly differentFirst: boolean;
  /** From the paper's edge to the header and the footer, in millimetres. */
  readonly headerAt: number;
  readonly footerAt: number;
};
