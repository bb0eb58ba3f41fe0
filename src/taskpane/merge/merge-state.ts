import type { ProblemCode, Severity } from "../../scoring/problem";
import type { Language } from "../../sheet/describe";
import type { PanelMethod } from "../../summary/panel";

/**
 * Everything that the tab “Tổng hợp” shows. Views read it, commands change it; figures are already texts of two places
 * ("4.50"). The files themselves stay with a worker: this page holds no more than what is shown.
 */
export type MergeState = {
  readonly phase: MergePhase;
  readonly settings: MergeSettings;
  /** What was added and is no workbook to read; told once, with the next `add` it starts anew. */
  readonly skipped: readonly SkippedFile[];
  /** Stays as it was while files are read and when reading is cancelled or fails; null before the first. */
  readonly result: MergeResult | null;
  readonly writing: MergeWriting;
  readonly fault: MergeFault | null;
  /** What has just been done; told to screen readers once, by its number. */
  readonly notice: MergeNotice | null;
};

export type MergePhase =
  /** No file has been added. */
  | { readonly kind: "empty" }
  /** `at` of `of` is being read (from 1). `secondsLeft` null: not known yet. It can be cancelled at any moment. */
  | {
      readonly kind: "reading";
      readonly at: number;
      readonly of: number;
      readonly file: string;
      readonly secondsLeft: number | null;
    }
  /** All files are read; units are being ranked. It can be cancelled. */
  | { readonly kind: "merging" }
  | { readonly kind: "shown" }
  /** By a person; `result` and the files of before still stand. */
  | { readonly kind: "cancelled" }
  /** `fault` says why; `result` and the files of before still stand. */
  | { readonly kind: "failed" };

/** `not-a-workbook`: by its ending; `lock-file`: Excel's own “~$…” beside an open workbook. */
export type SkippedFile = { readonly name: string; readonly why: "lock-file" | "hidden" | "not-a-workbook" };

export type MergeSettings = {
  /** The known criteria sets that sheets of the files are laid from, the one of most sheets first. */
  readonly sets: readonly MergeSetChoice[];
  /** The set that is merged by; null before there is one. */
  readonly setId: string | null;
  /** Null: as the criteria set says. */
  readonly method: PanelMethod | null;
  readonly roster: MergeRoster | null;
  readonly previous: MergePrevious | null;
  /** Who merges, as it will stand in “Nhật ký”; "" where nobody said. */
  readonly by: string;
};
export type MergeSetChoice = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly isTemplate: boolean;
  readonly sheets: number;
  /** The method that the set itself asks for. */
  readonly method: PanelMethod;
};
/** `complaints`: rows that cannot be used, in words; where `units` is 0 the roster is not in force. */
export type MergeRoster = { readonly file: string; readonly units: number; readonly complaints: readonly string[] };
/** `complaint` not null: the file is no summary of ours, and nothing is compared with it. */
export type MergePrevious = {
  readonly file: string;
  readonly units: number;
  /** How many merges its “Nhật ký” tells of. */
  readonly merges: number;
  readonly complaint: string | null;
};

export type MergeResult = {
  /** Grows by one with every new result. */
  readonly number: number;
  readonly setId: string;
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
  /** Earlier merges from the previous summary's “Nhật ký”, oldest first; this one is added when it is written. */
  readonly history: readonly HistoryEntry[];
  readonly checks: ChecksView;
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
  readonly decision: { readonly keep: string; readonly reason: string; readonly by: string } | null;
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

/** `waiting`: Excel has not answered for a while, mostly a cell in edit mode. */
export type MergeWriting = { readonly kind: "idle" } | { readonly kind: "writing"; readonly waiting: boolean };

export type MergeFaultCode =
  /** The worker broke down or could not be started: what was read before is kept where `result` stands. */
  | "worker-crashed"
  | "workbook-protected"
  | "workbook-read-only"
  /** Too much for Excel in one piece: download it instead. */
  | "too-large"
  /** A file of which a repaired copy was asked changed or went away. */
  | "file-gone"
  | "unexpected";
export type MergeFault = {
  readonly code: MergeFaultCode;
  readonly facts: Readonly<Record<string, string>>;
  /** What a person may copy for whoever helps. */
  readonly report: string;
};

/** Facts: `count` (files-added, repaired, removed), `unchanged` (files-added), `sheet` (written). */
export type MergeNotice = {
  readonly number: number;
  readonly code: "files-added" | "nothing-added" | "removed" | "repaired" | "decided" | "written" | "cancelled";
  readonly facts: Readonly<Record<string, string>>;
};

/** A file with the name that people know it by: its path within the folder that was chosen, with "/". */
export type NamedFile = { readonly file: File; readonly name: string };
export type Download = { readonly name: string; readonly bytes: Uint8Array };

/** What a person can do in the tab. None rejects: what goes wrong becomes `fault` or a problem of its file. */
export type MergeCommands = {
  /**
   * Reads files and merges anew. A file with the name of a known one takes its place; one that did not change is not
   * read again. A plain File is named by its path in its folder, else by its name.
   */
  readonly add: (files: readonly (File | NamedFile)[]) => Promise<void>;
  /** Takes a file (or a summary with all it brought) out again. */
  readonly remove: (file: string) => Promise<void>;
  /** Ends what is under way: state, result and workbook stay as they were before it began. */
  readonly cancel: () => void;
  /** Null takes the roster away. */
  readonly setRoster: (file: File | null) => Promise<void>;
  readonly setPrevious: (file: File | null) => Promise<void>;
  /** An added summary becomes the previous one instead of an input. */
  readonly useAsPrevious: (file: string) => Promise<void>;
  readonly setMethod: (method: PanelMethod | null) => Promise<void>;
  readonly setSet: (id: string | null) => Promise<void>;
  readonly setBy: (by: string) => Promise<void>;
  readonly setLanguage: (language: Language) => Promise<void>;
  /** Applies what is offered for these files to the copy that is judged here; the files themselves are not touched. */
  readonly applyRepairs: (files: readonly string[]) => Promise<void>;
  /** Judges these files as they are again. */
  readonly takeBackRepairs: (files: readonly string[]) => Promise<void>;
  /** `keep` is the id of a sheet of the conflict; a blank reason is refused (false). */
  readonly decide: (conflict: string, keep: string, reason: string) => Promise<boolean>;
  readonly takeBackDecision: (conflict: string) => Promise<void>;
  /**
   * Lays the summary into the open workbook: our own summary that stands there makes room, sheets of somebody else's
   * keep their names and ours get new ones. Nothing is written before this is asked for.
   */
  readonly write: () => Promise<boolean>;
  /** The same summary as a workbook of its own; null where that failed. */
  readonly download: () => Promise<Download | null>;
  /** The original with its repairs, as a copy; null where that failed. */
  readonly downloadRepaired: (file: string) => Promise<Download | null>;
  /** A page of the problems of a file, gravest first; null: those of units and the merge as a whole. */
  readonly problemsOf: (file: string | null, from: number, count: number) => Promise<readonly MergeProblem[]>;
  readonly problemsOfUnit: (key: string, from: number, count: number) => Promise<readonly MergeProblem[]>;
  /** Forgets all files, settings and decisions. */
  readonly clear: () => Promise<void>;
  readonly dismissFault: () => void;
};

/** The tab's memory: views subscribe, commands change it. `close` ends the worker. */
export type MergeStore = {
  readonly state: () => MergeState;
  readonly subscribe: (told: () => void) => () => void;
  readonly commands: MergeCommands;
  readonly close: () => void;
};
