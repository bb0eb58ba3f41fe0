import type { PanelMethod } from "../../summary/panel";
import type { MergeResult } from "./merge-result";

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
  /** The number of the result that was last laid into the workbook; null before the first. */
  readonly written: number | null;
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
  /** Somebody said which set is meant: sheets of others are put aside, and are no mistake. */
  readonly isSetChosen: boolean;
  /** Null: as the criteria set says. */
  readonly method: PanelMethod | null;
  readonly roster: MergeRoster | null;
  readonly previous: MergePrevious | null;
  readonly crosswalk: MergeCrosswalk | null;
  /** Whether units are added up by their parents: it takes a roster that names some. */
  readonly byParent: boolean;
  /** What the roster's parents are, "huyện", "tỉnh"; null where it names none, "" among them where it does not say. */
  readonly parentTypes: readonly string[] | null;
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

/** Where `lines` is 0 the crosswalk is not in force, and the complaints say why. */
export type MergeCrosswalk = { readonly file: string; readonly lines: number; readonly complaints: readonly string[] };

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

/** Facts: `count` (files-read, files-added, repaired, removed), `unchanged` (files-added), `sheet` (written). */
export type MergeNotice = {
  readonly number: number;
  readonly code:
    "files-read" | "files-added" | "nothing-added" | "removed" | "repaired" | "decided" | "written" | "cancelled";
  readonly facts: Readonly<Record<string, string>>;
};
