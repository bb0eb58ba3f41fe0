/** What merging finds wrong with sheets, panels and lists. */
export type MergeFacts = {
  "unit-unknown": { readonly unit: string };
  "unit-not-submitted": { readonly unit: string };
  "unit-name-differs": { readonly unit: string; readonly expected: string };
  "sheet-duplicated": { readonly unit: string; readonly judge: string; readonly other: string };
  "sheet-conflict": { readonly unit: string; readonly judge: string; readonly other: string };
  /** Somebody decided for `other` where two sheets of one judge differ. */
  "sheet-set-aside": {
    readonly unit: string;
    readonly judge: string;
    readonly other: string;
    readonly reason: string;
  };
  "sheet-superseded": { readonly unit: string; readonly judge: string; readonly round: string };
  "criteria-sets-mixed": { readonly found: string; readonly expected: string };
  /** The merge is of one set that was named, and this sheet of another. */
  "criteria-set-other": { readonly found: string; readonly expected: string };
  "panel-quorum-not-met": { readonly unit: string; readonly judges: number; readonly needed: number };
  /** `lowest` and `highest` are judges, `criteria` is "I.1: 7.50; II.3: 5.00", most first. */
  "panel-spread-exceeded": {
    readonly unit: string;
    readonly spread: string;
    readonly limit: string;
    readonly lowest: string;
    readonly highest: string;
    readonly criteria: string;
  };
  "panel-not-trimmed": { readonly unit: string; readonly judges: number };
  "roster-row-unusable": { readonly row: number; readonly reason: string };
  "crosswalk-row-unusable": { readonly row: number; readonly reason: string };
  "decision-row-unusable": { readonly row: number; readonly reason: string };
  "crosswalk-old-unit-missing": { readonly unit: string };
  "crosswalk-new-unit-unknown": { readonly row: number; readonly unit: string };
};

export const MERGE_SEVERITY = {
  "unit-unknown": "error",
  "unit-not-submitted": "error",
  "unit-name-differs": "warning",
  "sheet-duplicated": "warning",
  "sheet-conflict": "error",
  "sheet-set-aside": "info",
  "sheet-superseded": "info",
  "criteria-sets-mixed": "error",
  "criteria-set-other": "info",
  "panel-quorum-not-met": "error",
  "panel-spread-exceeded": "warning",
  "panel-not-trimmed": "info",
  "roster-row-unusable": "error",
  "crosswalk-row-unusable": "error",
  "decision-row-unusable": "error",
  "crosswalk-old-unit-missing": "error",
  "crosswalk-new-unit-unknown": "error",
} as const satisfies Record<keyof MergeFacts, "error" | "warning" | "info">;
