import type { Language } from "../../sheet/describe";
import type { PanelMethod } from "../../summary/panel";
import type { CriteriaPage } from "./merge-result";
import type { MergeProblem } from "./problem-counts";
import type { MergeState } from "./merge-state";
import type { CarriedView } from "./version-view";

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
  /** The same for several at once. */
  readonly removeAll: (files: readonly string[]) => Promise<void>;
  /** Ends what is under way: state, result and workbook stay as they were before it began. */
  readonly cancel: () => void;
  /** Null takes the roster away. */
  readonly setRoster: (file: File | null) => Promise<void>;
  readonly setPrevious: (file: File | null) => Promise<void>;
  /** An added summary becomes the previous one instead of an input. */
  readonly useAsPrevious: (file: string) => Promise<void>;
  /** Null takes the crosswalk away. */
  readonly setCrosswalk: (file: File | null) => Promise<void>;
  readonly setByParent: (byParent: boolean) => Promise<void>;
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
  /** What carrying all files of other versions over would do; null where that failed or was cancelled. */
  readonly previewCarry: (takesReworded: boolean) => Promise<readonly CarriedView[] | null>;
  /** Copies of the version in force, .xlsx for one file and .zip for several; the files themselves are not touched. */
  readonly downloadCarried: (files: readonly string[], takesReworded: boolean) => Promise<Download | null>;
  /** A page of the problems of a file, gravest first; null: those of units and the merge as a whole. */
  readonly problemsOf: (file: string | null, from: number, count: number) => Promise<readonly MergeProblem[]>;
  readonly problemsOfUnit: (key: string, from: number, count: number) => Promise<readonly MergeProblem[]>;
  /** Means of these units criterion by criterion; null where that failed. */
  readonly criteriaOf: (keys: readonly string[]) => Promise<CriteriaPage | null>;
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
