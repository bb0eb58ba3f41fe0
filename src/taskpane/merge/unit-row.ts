export type UnitRow = {
  /** Stays the same from result to result. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  /** Null: not ranked, `note` says why. */
  readonly rank: number | null;
  /** Used sheets in the panel. */
  readonly judges: number;
  /** In the order of `MergeResult.groups`; null while the unit is incomplete. */
  readonly groups: readonly (string | null)[];
  readonly total: string | null;
  readonly bonus: string | null;
  readonly grandTotal: string | null;
  readonly level: string | null;
  readonly stars: { readonly lit: number; readonly of: number } | null;
  readonly complete: boolean;
  readonly errors: number;
  /** As on paper and in Vietnamese: why it is unranked, conditions that do not hold, rounding; "" where nothing. */
  readonly note: string;
  /** The used sheets. `counted` false: left out by the panel's method. */
  readonly sources: readonly UnitSource[];
  /** Since the result before (see `MergeResult.changes`); null where nothing changed. */
  readonly change: UnitChange | null;
};

export type UnitSource = {
  readonly file: string;
  readonly sheet: string;
  readonly judge: string | null;
  readonly grandTotal: string;
  readonly counted: boolean;
  readonly isSealed: boolean;
};

/** `since`: the summary that was given as the previous one, or the result that stood here before. */
export type ChangesView = {
  readonly since: "previous-summary" | "last-result";
  /** In today's order; units that are missing now come last. */
  readonly units: readonly UnitChange[];
};

export type UnitChange = {
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: "changed" | "new" | "gone";
  /** Each null where it did not change. */
  readonly points: { readonly from: string | null; readonly to: string | null } | null;
  readonly level: { readonly from: string | null; readonly to: string | null } | null;
  readonly rank: { readonly from: number | null; readonly to: number | null } | null;
  /** Sheets that counted before, had been sealed, and are gone or hold other entries now: warn. */
  readonly brokenSeals: readonly { readonly file: string; readonly sheet: string; readonly seal: string }[];
};
