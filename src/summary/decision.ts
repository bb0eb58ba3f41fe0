import type { UnitLabel } from "./roster";

/** A score sheet in a file, by what does not change while nobody changes the file. */
export type SheetMark = { readonly file: string; readonly sha256: string; readonly sheet: string };

/** Which of several different sheets of one judge for one unit speaks, and why. It holds for these sheets alone. */
export type Decision = {
  readonly unit: UnitLabel;
  /** "" for the unit's own sheets. */
  readonly judge: string;
  readonly keep: SheetMark;
  readonly aside: readonly SheetMark[];
  readonly reason: string;
  readonly by: string;
  /** The summaries that brought it, as `throughText` writes them; absent where it was made for this merge. */
  readonly through?: string;
};
