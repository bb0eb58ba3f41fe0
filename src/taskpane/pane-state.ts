import type { Problem } from "../scoring/problem";
import type { Language } from "../sheet/describe";
import type { CarryCommands } from "./carry/carry-commands";
import type { ScoreView, SurveyView } from "./sheet-view";
import type { SealCommands } from "./seal/seal-commands";
import type { SurveyCommands } from "./survey/survey-commands";

/** Everything that the pane shows. Views read it, commands change it; figures are already texts of two places ("4.50"). */
export type PaneState = {
  readonly language: Language;
  readonly tab: Tab;
  /** The card of the first visit is still up. */
  readonly isFirstVisit: boolean;
  readonly active: ActiveSheet;
  /** All sheets of the workbook in their order. */
  readonly sheets: readonly string[];
  readonly writing: Writing;
  readonly work: Work | null;
  readonly fault: Fault | null;
  /** What has just been done; told to screen readers once, by its number. */
  readonly notice: Notice | null;
  /** Newest first. */
  readonly journal: readonly JournalStep[];
  readonly sets: readonly SetChoice[];
};

export type Tab = "score" | "summary" | "print" | "sets";

/** Whether this workbook can be written to, and why not. */
export type Writing = "allowed" | "read-only" | "workbook-protected";

/** A long or waiting piece of work. `waiting`: Excel has not answered for a while, mostly a cell in edit mode. */
export type Work = {
  readonly doing: "creating" | "repairing" | "reading" | "sealing" | "undoing";
  readonly waiting: boolean;
};

export type FaultCode =
  | "sheet-protected"
  | "workbook-read-only"
  | "workbook-protected"
  | "sheet-exists"
  | "sheet-gone"
  | "cell-changed"
  | "too-large"
  | "unexpected";

/**
 * Something went wrong; `facts` fill the words, `report` is what a person may copy for whoever helps. Facts that the
 * words know: `sheet` (sheet-protected, sheet-exists, sheet-gone; may be unknown), `cells` (cell-changed).
 */
export type Fault = {
  readonly code: FaultCode;
  readonly facts: Readonly<Record<string, string>>;
  readonly report: string;
};

export type NoticeCode =
  | "created"
  | "sealed"
  | "unsealed"
  | "second-done"
  | "repaired"
  | "undone"
  | "copied-self"
  | "marked-not-applicable"
  | "counted-answers"
  | "none-missing"
  | "no-self";
/** Facts that the words know: `count` (created, repaired, undone, copied-self, counted-answers), `cell` (marked-not-applicable). */
export type Notice = {
  readonly number: number;
  readonly code: NoticeCode;
  readonly facts: Readonly<Record<string, string>>;
};

export type SetChoice = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly isTemplate: boolean;
  /** It has criteria that may take their points from a survey sheet. */
  readonly hasSurveys: boolean;
};

export type ActiveSheet =
  | { readonly kind: "loading" }
  /** No score sheet. `isSummary`: one of ours that sums up; `scoreSheets`: those seen in this workbook so far. */
  | { readonly kind: "other"; readonly name: string; readonly isEmpty: boolean; readonly isSummary: boolean }
  /** It has marks of a score sheet but lost what matters. */
  | { readonly kind: "damaged"; readonly name: string }
  /** `survey` is the sheet that its survey criteria take points from; absent where they are typed. */
  | { readonly kind: "score"; readonly view: ScoreView; readonly survey?: SurveyView }
  | { readonly kind: "survey"; readonly view: SurveyView };

/** Cells that one action changed, with what stood there. */
export type JournalStep = {
  readonly number: number;
  readonly code: "repaired" | "copied-self" | "marked-not-applicable" | "counted-answers";
  readonly sheet: string;
  readonly cells: readonly JournalCell[];
  readonly undone: boolean;
};
export type JournalCell = { readonly cell: string; readonly from: string; readonly to: string };

export type CreateWish = {
  readonly setId: string;
  readonly unit: string;
  readonly unitCode: string;
  readonly judges: readonly string[];
  readonly withSelf: boolean;
  readonly withSurvey: boolean;
  readonly round: string;
};
export type RosterUnit = { readonly code: string; readonly name: string };

/** What a person can do in the pane. None rejects: what goes wrong becomes `fault`. */
export type PaneCommands = {
  readonly create: (wish: CreateWish) => Promise<boolean>;
  readonly createSample: () => Promise<boolean>;
  /** Units of a .csv or .xlsx roster; rows that cannot be used come as texts. */
  readonly readRoster: (
    file: File,
  ) => Promise<{ readonly units: readonly RosterUnit[]; readonly complaints: readonly string[] }>;
  /** Brings a cell of the sheet in view, or of another one, into view. */
  readonly goTo: (cell: string, sheet?: string) => Promise<void>;
  /** Selects the next cell without an entry behind the selected one, from the top again at the end. */
  readonly nextMissing: () => Promise<void>;
  readonly repair: (problems: readonly Problem[]) => Promise<void>;
  readonly undo: (step: number) => Promise<void>;
  readonly copySelf: () => Promise<void>;
  readonly markNotApplicable: (criterion: string) => Promise<void>;
  /** What can be done with seals; loads its part of the program first, and rejects where that cannot come. */
  readonly seals: () => Promise<SealCommands>;
  /** The same for tables of raw answers. */
  readonly surveys: () => Promise<SurveyCommands>;
  /** The same for carrying a sheet to a new version or to its next layer. */
  readonly carry: () => Promise<CarryCommands>;
  readonly refresh: () => Promise<void>;
  readonly setLanguage: (language: Language) => void;
  readonly setTab: (tab: Tab) => void;
  readonly endFirstVisit: () => void;
  readonly dismissFault: () => void;
};

/** The pane's memory: views subscribe, commands change it. */
export type PaneStore = {
  readonly state: () => PaneState;
  readonly subscribe: (told: () => void) => () => void;
  readonly commands: PaneCommands;
};
