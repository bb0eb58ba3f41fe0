/** Why an entry stays behind where a sheet is laid anew from another version of its set. */
export const LEFT_REASONS = [
  "left-removed",
  "left-max",
  "left-rule",
  "left-wording",
  "left-twice",
  "left-no-id",
  "left-date",
  "left-no-value",
  "left-no-entry",
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** What does not travel to a sheet of another version. */
export type CarryFacts = {
  "entry-not-carried": { readonly found: string; readonly reason: LeftReason };
  /** A sheet of the workbook that is none of the set's. */
  "sheet-not-carried": Readonly<Record<string, never>>;
  /** A seal vouches for the sheet that it stands on; the new one has to be sealed again. */
  "seal-not-carried": { readonly found: string };
};

export const CARRY_SEVERITY = {
  "entry-not-carried": "warning",
  "sheet-not-carried": "info",
  "seal-not-carried": "warning",
} as const satisfies Record<keyof CarryFacts, "error" | "warning" | "info">;
