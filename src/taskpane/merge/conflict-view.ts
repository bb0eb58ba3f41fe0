/** Different sheets of one judge for one unit: none counts until somebody decides. */
export type ConflictView = {
  /** Changes when other sheets stand against each other. */
  readonly key: string;
  readonly unit: string;
  /** Null: the unit's own sheets. */
  readonly judge: string | null;
  readonly sheets: readonly ConflictSheet[];
  /** Every criterion, bonus and deduction of the set; `differs` marks where the sheets do. */
  readonly rows: readonly ConflictRow[];
  readonly decision: DecisionView | null;
};

/**
 * `made`: in this session, in the log of the previous summary, or in the merge of a summary among the files, which
 * `through` names ("" otherwise). Only the first can be taken back; over the others a person decides anew.
 */
export type DecisionView = {
  readonly keep: string;
  readonly reason: string;
  readonly by: string;
  readonly made: "here" | "before" | "below";
  readonly through: string;
};

export type ConflictSheet = {
  /** For `decide`. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  readonly round: string;
  readonly grandTotal: string | null;
  readonly isSealed: boolean;
};

export type ConflictRow = {
  readonly criterion: string;
  readonly title: string;
  readonly max: string | null;
  /** Points, "N/A" or "3/4" (figures of), one for each sheet in their order; null: blank. */
  readonly entries: readonly (string | null)[];
  readonly cells: readonly (string | null)[];
  readonly differs: boolean;
};
