/** What is wrong with settings of paper, or with a sheet that is to be printed. */
export type PaperFacts = {
  /** A setting of paper that cannot be used; `field`: its label on the sheet, its key in a file. */
  "paper-value-wrong": { readonly field: string; readonly found: string; readonly expected: string };
  "paper-field-unknown": { readonly found: string };
  /** Sizes in points. */
  "paper-letters-small": { readonly found: string; readonly needed: string };
  "paper-row-cut": Readonly<Record<string, never>>;
  /** A score sheet that stands otherwise than it was laid, printed as it is. */
  "paper-not-dressed": Readonly<Record<string, never>>;
  "paper-not-printed": { readonly reason: string };
};

export const PAPER_SEVERITY = {
  "paper-value-wrong": "error",
  "paper-field-unknown": "error",
  "paper-letters-small": "warning",
  "paper-row-cut": "warning",
  "paper-not-dressed": "info",
  "paper-not-printed": "error",
} as const satisfies Record<keyof PaperFacts, "error" | "warning" | "info">;
