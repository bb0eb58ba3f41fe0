/** Sheets of the merge that were laid from another version of its set; none of them counts. */
export type VersionView = {
  /** As the sheets name it, whole: the key. */
  readonly found: string;
  /** For people: "2024.1", with its hash where two versions carry one number. */
  readonly version: string;
  readonly inForce: string;
  readonly sheets: number;
  /** In what it differs, criterion by criterion. */
  readonly changes: readonly string[];
};

/** A file with sheets of another version, and what carrying it over to the version in force would do. */
export type CarriedView = {
  readonly file: string;
  /** Why it cannot be carried over; null where it can. */
  readonly complaint: string | null;
  readonly sheets: number;
  readonly carried: number;
  readonly left: number;
  /** What stays behind and what else is not in the copy, each with its sheet and cell; at most 100 a file. */
  readonly lines: readonly string[];
};

export type CarryAsk = {
  readonly files: readonly string[];
  /** Criteria of which only the words changed are carried as well. */
  readonly takesReworded: boolean;
};
