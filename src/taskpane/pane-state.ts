import type { Problem, ProblemCode, Severity } from "../scoring/problem";
import type { Language } from "../sheet/describe";
import type { CarryCommands } from "./carry/carry-commands";
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

export type OpenView = {
  readonly id: string;
  readonly title: string;
  /** What its annex asks for as evidence; null where it names nothing. */
  readonly documents: string | null;
  readonly cell: string | null;
  readonly points: string | null;
  readonly max: string;
  readonly open: string;
  /** May be marked N/A and has no entry yet. */
  readonly mayBeNotApplicable: boolean;
};

export type NextView = {
  readonly level: string;
  readonly missing: string;
  /** With every criterion that is still blank at its max, this level is reached. */
  readonly reachable: boolean;
  readonly gates: readonly string[];
};

export type ProblemView = {
  readonly problem: Problem;
  readonly cell: string | null;
  readonly text: string;
  readonly repair: { readonly from: string; readonly to: string } | null;
};
export type ProblemGroup = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly items: readonly ProblemView[];
};

export type ScoreView = {
  readonly sheet: string;
  readonly unit: string;
  readonly judge: string | null;
  /** Its set has a newer version, or layers that it is passed on through; null: neither. */
  readonly carries: "version" | "layer" | null;
  readonly setTitle: string;
  readonly setId: string;
  readonly isTemplate: boolean;
  readonly isSealed: boolean;
  readonly done: number;
  readonly of: number;
  readonly isComplete: boolean;
  /** So far where entries are missing; final where the sheet is complete. Null: the set is not known. */
  readonly total: string | null;
  readonly bonus: string | null;
  readonly grandTotal: string | null;
  readonly scale: string;
  /** Reached by a complete sheet without errors; null otherwise or below the lowest level. */
  readonly level: string | null;
  readonly stars: { readonly lit: number; readonly of: number } | null;
  readonly next: NextView | null;
  readonly isTop: boolean;
  /** The criteria with the most open points first; at most 5. */
  readonly open: readonly OpenView[];
  readonly missing: readonly OpenView[];
  readonly problems: readonly ProblemGroup[];
  readonly errors: number;
  readonly warnings: number;
  readonly repairable: number;
  /** Criteria without an entry that the unit itself has scored. */
  readonly selfToCopy: number;
};

/** A row of a survey sheet, and the criteria that take points from it. */
export type SurveyFormView = {
  readonly id: string;
  readonly title: string;
  /** Where the number of forms that came back stands. */
  readonly cell: string;
  /** `few`: counted, of a sample that is too small. `wrong`: its row has errors. */
  readonly state: "counted" | "few" | "not-applicable" | "missing" | "wrong";
  readonly asked: number;
  readonly answered: number;
  /** In percent: "95.32"; null while there is no result. */
  readonly rate: string | null;
  /** So many must come back; null: the set does not say. */
  readonly needed: number | null;
  readonly leaves: readonly SurveyedLeafView[];
};
export type SurveyedLeafView = {
  readonly id: string;
  readonly title: string;
  readonly points: string | null;
  readonly max: string;
};

export type SurveyView = Pick<ScoreView, "sheet" | "unit" | "setTitle" | "setId" | "isTemplate" | "problems"> & {
  readonly done: number;
  readonly forms: readonly SurveyFormView[];
};

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
