import type { Problem } from "../../scoring/problem";
import type { PaperPage } from "../../sheet/papers/paper-pages";
import type { PaperSettings } from "../../sheet/paper-settings";
import type { PaperKind, PlannedPaper } from "../../sheet/papers/planned-papers";

/** Everything that the tab “In” shows. Views read it, commands change it. */
export type PrintState = {
  readonly phase: PrintPhase;
  readonly kinds: readonly KindChoice[];
  readonly units: readonly UnitChoice[];
  /** Why no paper may be made from the summary, in words; "" where nothing is wrong or there is no summary. */
  readonly summaryFault: string;
  /** Sheets that do not stand as we laid them, so that they cannot be shown or set up. */
  readonly strange: readonly string[];
  /** Null before the workbook was read, and where no criteria set tells who issues its paper. */
  readonly settings: PaperSettings | null;
  /** They stand in the workbook; otherwise nobody has decided them yet. */
  readonly areKept: boolean;
  /** What is wrong with those that stand there, in words. */
  readonly settingFaults: readonly string[];
  /** The chosen papers in the order of printing. */
  readonly papers: readonly PrintPaper[];
  /** How many of the chosen papers are laid out so far; null when all are. */
  readonly counting: Progress | null;
  readonly prepared: Prepared | null;
  /** Whether this host can print by itself; Excel cannot be told to. */
  readonly canPrint: boolean;
  readonly fault: PrintFault | null;
  /** What has just been done; told to screen readers once, by its number. */
  readonly notice: PrintNotice | null;
};

export type Progress = { readonly at: number; readonly of: number };

export type PrintPhase =
  /** `waiting`: Excel has not answered for a while, mostly a cell in edit mode. */
  | { readonly kind: "reading"; readonly waiting: boolean }
  | { readonly kind: "shown" }
  | { readonly kind: "saving"; readonly waiting: boolean }
  /** Sheets are added and set up. It can be cancelled: what was added goes away again. */
  | { readonly kind: "preparing"; readonly progress: Progress; readonly waiting: boolean }
  | { readonly kind: "restoring"; readonly waiting: boolean }
  /** The browser's print dialog is open. */
  | { readonly kind: "printing" };

/** Why there are no such papers here. */
export type NoPapers = "no-scores" | "no-summary" | "summary-changed" | "no-set";
export type KindChoice = {
  readonly kind: PaperKind;
  readonly isChosen: boolean;
  /** Null where there are such papers. */
  readonly none: NoPapers | null;
};

export type UnitChoice = {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly isChosen: boolean;
};

/** A paper with its pages as they will be. */
export type PrintPaper = PlannedPaper & {
  readonly pages: readonly PaperPage[];
  /** Smaller than 1 where the sheet is fitted to the paper. */
  readonly scale: number;
  readonly complaints: readonly Problem[];
};

/** What “Chuẩn bị in” did to the workbook, and what takes it back. */
export type Prepared = {
  readonly added: readonly string[];
  readonly hidden: readonly string[];
  readonly sheets: number;
  readonly pages: number;
  /** Something else was chosen since. */
  readonly isStale: boolean;
  /** This Excel knows no page set-up (before ExcelApi 1.9), so it was left as it is. */
  readonly withoutPage: boolean;
};

export type PrintFaultCode =
  "workbook-protected" | "workbook-read-only" | "sheet-protected" | "too-large" | "unexpected";
export type PrintFault = {
  readonly code: PrintFaultCode;
  readonly facts: Readonly<Record<string, string>>;
  /** What a person may copy for whoever helps. */
  readonly report: string;
};

/** Facts: `sheets`, `pages` (prepared, printed). */
export type PrintNotice = {
  readonly number: number;
  readonly code: "saved" | "prepared" | "cancelled" | "restored" | "printed" | "read";
  readonly facts: Readonly<Record<string, string>>;
};

/** What a person can do in the tab. None rejects: what goes wrong becomes `fault`. */
export type PrintCommands = {
  /** Reads the workbook anew. */
  readonly refresh: () => Promise<void>;
  readonly chooseKind: (kind: PaperKind, isChosen: boolean) => void;
  /** Null keys: all units. */
  readonly chooseUnits: (keys: readonly string[] | null, isChosen: boolean) => void;
  readonly saveSettings: (settings: PaperSettings) => Promise<boolean>;
  /** Adds the papers that are not there yet, sets up every page and hides what is not printed. */
  readonly prepare: () => Promise<boolean>;
  readonly cancel: () => void;
  /** Takes away what was added and shows what was hidden. */
  readonly restore: () => Promise<void>;
  /** Opens the browser's own print dialog; only where `canPrint`. */
  readonly print: () => Promise<void>;
  readonly dismissFault: () => void;
};

export type PrintStore = {
  readonly state: () => PrintState;
  readonly subscribe: (told: () => void) => () => void;
  readonly commands: PrintCommands;
};
