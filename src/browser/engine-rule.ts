import type { Area } from "../sheet/address";

export type Comparison =
  "between" | "not-between" | "equal" | "not-equal" | "greater" | "less" | "greater-or-equal" | "less-or-equal";

/**
 * What a cell takes when somebody types. Formulas have no = in front, are written for the first cell of the rule's
 * area, and may be a plain number ("4.5"). A blank cell is accepted when `blanks`.
 */
export type EngineRule = {
  readonly accepts:
    | {
        readonly kind: "decimal" | "whole";
        readonly compare: Comparison;
        readonly first: string;
        readonly second: string | null;
      }
    /** A reference ("$A$1:$A$5", "Sheet!$A$1:$A$5", a name) … */
    | { readonly kind: "list"; readonly source: string }
    /** … or these words. */
    | { readonly kind: "words"; readonly words: readonly string[] }
    | { readonly kind: "formula"; readonly formula: string };
  readonly blanks: boolean;
  /** Shown while the cell is selected. */
  readonly prompt: RuleMessage | null;
  /** "stop" refuses, the others ask or tell; null accepts everything in silence. */
  readonly refusal: (RuleMessage & { readonly style: "stop" | "warning" | "information" }) | null;
};

export type RuleMessage = { readonly title: string; readonly text: string };

/** A look that cells take on while something holds. */
export type EngineHighlight = {
  readonly id: string;
  readonly area: Area;
  /** 0 wins over 1. */
  readonly priority: number;
  readonly stops: boolean;
  readonly when:
    /** Without =, written for the area's first cell. Colours are "RRGGBB", null leaves the cell's own. */
    | {
        readonly kind: "formula";
        readonly formula: string;
        readonly fill: string | null;
        readonly color: string | null;
        readonly bold: boolean | null;
      }
    | { readonly kind: "scale"; readonly points: readonly ScalePoint[] };
};

/** Two or three of them, from low to high. */
export type ScalePoint = {
  readonly at: "lowest" | "highest" | "number" | "percent" | "percentile";
  /** null for the lowest and the highest, else a number as text. */
  readonly value: string | null;
  readonly color: string;
};
