import type { Counts } from "./problem-counts";

export type FileStatus =
  | "used"
  | "rejected"
  /** Only older rounds, or sheets that stand elsewhere too. */
  | "superseded"
  /** Byte for byte another file of the merge, `duplicateOf`. */
  | "duplicate";

export type FileRow = Counts & {
  readonly name: string;
  readonly status: FileStatus;
  readonly duplicateOf: string | null;
  readonly sha256: string;
  /** "a.xlsx › b.xlsx" where a summary brought it; then only that summary can be removed. */
  readonly through: string | null;
  /** A summary: the files that it brings are listed as their own. `useAsPrevious` takes it as the earlier result. */
  readonly isSummary: boolean;
  readonly isRepaired: boolean;
  readonly sheets: number;
  readonly usedSheets: number;
  /** Grand totals of its used sheets, added up. */
  readonly points: string;
  /** What is missing in the result because sheets of it are not used; null where none is. */
  readonly takesAway: {
    readonly sheets: number;
    readonly points: string;
    readonly units: readonly string[];
  } | null;
};

/** Repairs that a file could have. `canDownload`: .xlsx and .xlsm; others can be repaired for this merge only. */
export type FileRepairs = {
  readonly file: string;
  readonly canDownload: boolean;
  readonly cells: number;
  /** At most 20. */
  readonly first: readonly RepairedCell[];
};

export type RepairedCell = {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
};
