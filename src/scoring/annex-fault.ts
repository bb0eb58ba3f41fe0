/** What can be wrong where somebody types a criteria set into a sheet. Facts as in `problem.ts`. */
export type AnnexFacts = {
  /** No row heads a table of criteria. */
  "annex-no-table": Readonly<Record<string, never>>;
  "annex-number-unreadable": { readonly found: string };
  "annex-number-missing": { readonly title: string };
  "annex-number-repeated": { readonly found: string; readonly first: string };
  "annex-number-gap": { readonly found: string; readonly expected: string };
  "annex-number-is-date": { readonly found: string };
  "annex-title-missing": Readonly<Record<string, never>>;
  "annex-max-missing": { readonly title: string };
  "annex-max-unreadable": { readonly found: string };
  "annex-max-ambiguous": { readonly found: string; readonly first: string; readonly second: string };
  "annex-max-is-date": { readonly found: string };
  "annex-rule-unreadable": { readonly found: string };
  "annex-rule-ambiguous": { readonly found: string };
  /** Shares as people write them: "80 %". */
  "annex-rule-hole": { readonly from: string; readonly to: string };
  "annex-rule-overlap": { readonly at: string };
  "annex-rule-bound": { readonly found: string };
  "annex-rule-max-differs": { readonly found: string; readonly expected: string };
  "annex-total-differs": { readonly found: string; readonly expected: string };
  "annex-word-unknown": { readonly found: string; readonly allowed: string };
  "annex-value-unreadable": { readonly field: string; readonly found: string; readonly example: string };
  "annex-field-unknown": { readonly found: string };
  "annex-field-repeated": { readonly field: string };
  "annex-field-missing": { readonly field: string };
  "annex-issued-missing": Readonly<Record<string, never>>;
  "annex-gate-unreadable": { readonly found: string };
  "annex-tie-unreadable": { readonly found: string };
  "annex-row-unreadable": { readonly found: string };
  "annex-more-unreadable": { readonly found: string };
  /** What the annex does not say and the program filled in. */
  "annex-assumed": { readonly field: string; readonly value: string };
  "annex-footnote": { readonly found: string };
  "annex-placeholder": { readonly found: string };
  "annex-column-ignored": { readonly found: string };
  /** A document that stands beside a group, where no criterion asks for it. */
  "annex-evidence-of-group": { readonly found: string };
};

export const ANNEX_SEVERITY: Record<keyof AnnexFacts, "error" | "warning" | "info"> = {
  "annex-no-table": "error",
  "annex-number-unreadable": "error",
  "annex-number-missing": "error",
  "annex-number-repeated": "error",
  "annex-number-gap": "warning",
  "annex-number-is-date": "error",
  "annex-title-missing": "error",
  "annex-max-missing": "error",
  "annex-max-unreadable": "error",
  "annex-max-ambiguous": "error",
  "annex-max-is-date": "error",
  "annex-rule-unreadable": "error",
  "annex-rule-ambiguous": "error",
  "annex-rule-hole": "error",
  "annex-rule-overlap": "error",
  "annex-rule-bound": "error",
  "annex-rule-max-differs": "error",
  "annex-total-differs": "error",
  "annex-word-unknown": "error",
  "annex-value-unreadable": "error",
  "annex-field-unknown": "error",
  "annex-field-repeated": "error",
  "annex-field-missing": "error",
  "annex-issued-missing": "error",
  "annex-gate-unreadable": "error",
  "annex-tie-unreadable": "error",
  "annex-row-unreadable": "error",
  "annex-more-unreadable": "error",
  "annex-assumed": "info",
  "annex-footnote": "info",
  "annex-placeholder": "error",
  "annex-column-ignored": "info",
  "annex-evidence-of-group": "warning",
};
