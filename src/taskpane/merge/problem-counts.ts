import type { ProblemCode, Severity } from "../../scoring/problem";

/** Problems by their severity. */
export type Counts = {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
};

/** Problems are not in the state, only their counts: `problemsOf` hands out a page of them. */
export type ProblemCounts = Counts & {
  /** Those with errors first; `file` null: of units and the merge as a whole. */
  readonly files: readonly FileProblems[];
};

export type FileProblems = Counts & {
  readonly file: string | null;
  /** The gravest, at most 5, and only of the first 20 files. */
  readonly first: readonly MergeProblem[];
};

export type MergeProblem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly file: string | null;
  readonly sheet: string | null;
  /** A1 form. */
  readonly cell: string | null;
  readonly criterion: string | null;
  /** In the state's language, without file, sheet and cell. */
  readonly text: string;
  readonly repair: { readonly from: string; readonly to: string } | null;
};
