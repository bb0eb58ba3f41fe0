import type { ProblemCode, Severity } from "../../scoring/problem";
import type { PanelMethod } from "../../summary/panel";
import type { MergeInsight } from "./merge-insight";

/** What a merge came to, as the tab “Tổng hợp” shows it (see `merge-state.ts`). */
export type MergeResult = {
  /** Grows by one with every new result. */
  readonly number: number;
  /** Null, and all but files and problems empty: no file has a score sheet of a known set. */
  readonly setId: string | null;
  readonly setTitle: string;
  readonly isTemplate: boolean;
  readonly method: PanelMethod;
  /** No sheet has a judge: the units' own scores were added up. */
  readonly isSelfScored: boolean;
  /** The columns of `UnitRow.groups`. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly max: string }[];
  /** Ranked units from the best on, then the others; up to 3,321 of them: show them in a long list. */
  readonly units: readonly UnitRow[];
  /** From the highest level down, `level` null (below all levels) last. */
  readonly levels: readonly { readonly level: string | null; readonly units: number }[];
  readonly unranked: number;
  readonly files: readonly FileRow[];
  readonly problems: ProblemCounts;
  readonly repairs: readonly FileRepairs[];
  /** Repairs that are in force, as “Nhật ký” will list them. */
  readonly repaired: readonly RepairedCell[];
  readonly conflicts: readonly ConflictView[];
  /** Null where there is nothing to compare with. */
  readonly changes: ChangesView | null;
  /** By parents, one list for each tier from the nearest up; null unless it was asked for. */
  readonly tiers: readonly (readonly ParentRow[])[] | null;
  /** Today's units beside the old units that went into them; null without a crosswalk. */
  readonly successions: readonly SuccessionRow[] | null;
  /** Earlier merges from the previous summary's “Nhật ký”, oldest first; this one is added when it is written. */
  readonly history: readonly HistoryEntry[];
  readonly checks: ChecksView;
  /** From `insightOf`; may come after the rest of the result, and stays away where it is not computed. */
  readonly insight?: MergeInsight | null;
};

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

export type FileStatus =
  | "used"
  | "rejected"
  /** Only older rounds, or sheets that stand elsewhere too. */
  | "superseded"
  /** Byte for byte another file of the merge, `duplicateOf`. */
  | "duplicate";
export type FileRow = {
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
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
};

/** `name` null: the units that name no parent. `rank` null: not all of its units are ranked. `mean` of the ranked ones. */
export type ParentRow = {
  readonly name: string | null;
  readonly type: string | null;
  readonly rank: number | null;
  readonly units: number;
  readonly submitted: number;
  readonly ranked: number;
  readonly mean: string | null;
};
export type PositionView = {
  readonly rank: number | null;
  readonly grandTotal: string | null;
  readonly level: string | null;
};
/** `before` null: the earlier summary does not list the unit; `mean` of the old units' grand totals, unweighted. */
export type SuccessionRow = {
  readonly name: string;
  readonly after: PositionView;
  readonly from: readonly { readonly name: string; readonly before: PositionView | null; readonly isSplit: boolean }[];
  readonly mean: string | null;
};

/** Units against criteria; not in the state, since a country has 400,000 of them: asked for page by page. */
export type CriteriaPage = {
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly max: string }[];
  /** Mean points in the order of `criteria`; null where the unit has no figures or the criterion does not apply. */
  readonly rows: readonly { readonly key: string; readonly means: readonly (string | null)[] }[];
};

/** Problems are not in the state, only their counts: `problemsOf` hands out a page of them. */
export type ProblemCounts = {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Those with errors first; `file` null: of units and the merge as a whole. */
  readonly files: readonly FileProblems[];
};
export type FileProblems = {
  readonly file: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
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

export type HistoryEntry = {
  /** As the merger's machine wrote it: "2025-11-30 14:05". */
  readonly at: string;
  readonly by: string;
  readonly files: number;
  readonly usedFiles: number;
  readonly units: number;
  readonly decisions: number;
  readonly repairs: number;
  readonly changes: number;
};

/** The raw points of all used sheets, added up in four ways. */
export type ChecksView = {
  readonly byUnit: string;
  readonly byJudge: string;
  readonly byCriterion: string;
  readonly byFile: string;
  readonly agree: boolean;
};
