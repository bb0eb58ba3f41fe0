import type { PaperSettings } from "../../sheet/paper-settings";
import type { Language } from "../../sheet/describe";
import type { FoundPapers } from "../../sheet/papers/found-papers";
import type { PaperKind } from "../../sheet/papers/planned-papers";
import type { KeptPrint } from "./kept-print";
import type { Preparing, PreparedSheets } from "./prepare-papers";
import type { PrintFault, PrintNotice, PrintState } from "./print-state";

/** A workbook as the tab reads it. */
export type PrintRead = {
  readonly found: FoundPapers;
  readonly settings: PaperSettings | null;
  readonly areKept: boolean;
  readonly settingFaults: readonly string[];
  readonly summaryFault: string;
  /** What an earlier “Chuẩn bị in” left. */
  readonly kept: KeptPrint | null;
};

export type Waits = (isWaiting: boolean) => void;

/** What the tab needs from outside. */
export type PrintParts = {
  readonly language: () => Language;
  readonly read: (language: Language, waits: Waits) => Promise<PrintRead>;
  readonly saveSettings: (settings: PaperSettings, waits: Waits) => Promise<void>;
  readonly prepare: (preparing: Preparing, waits: Waits) => Promise<PreparedSheets>;
  readonly restore: (kept: KeptPrint, waits: Waits) => Promise<void>;
  /** Prints these sheets and gives the count of pages; null where the host cannot. */
  readonly print: ((sheets: readonly string[], title: string) => Promise<number>) | null;
  readonly faultOf: (error: unknown, language: Language) => PrintFault;
  /** Lets the screen draw between two pieces of work. */
  readonly breathe: () => Promise<void>;
};

/** What the papers of a state are made of. */
export type PrintMemory = {
  read: PrintRead | null;
  kinds: ReadonlySet<PaperKind>;
  /** Null: all. */
  units: ReadonlySet<string> | null;
  isCancelled: boolean;
  /** Grows with each layout: one that is overtaken ends. */
  layout: number;
};

export type PrintDesk = {
  readonly parts: PrintParts;
  readonly state: () => PrintState;
  readonly change: (part: Partial<PrintState>) => void;
  readonly subscribe: (told: () => void) => () => void;
  readonly memory: PrintMemory;
};

function startState(canPrint: boolean): PrintState {
  return {
    phase: { kind: "reading", waiting: false },
    kinds: [],
    units: [],
    summaryFault: "",
    strange: [],
    settings: null,
    areKept: false,
    settingFaults: [],
    papers: [],
    counting: null,
    prepared: null,
    canPrint,
    fault: null,
    notice: null,
  };
}

export function openPrintDesk(parts: PrintParts): PrintDesk {
  let state = startState(parts.print !== null);
  const listeners = new Set<() => void>();
  return {
    parts,
    state: () => state,
    change: (part) => {
      state = { ...state, ...part };
      for (const told of [...listeners]) told();
    },
    subscribe: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    memory: { read: null, kinds: new Set(), units: null, isCancelled: false, layout: 0 },
  };
}

export function notify(desk: PrintDesk, code: PrintNotice["code"], facts: PrintNotice["facts"] = {}): void {
  const number = (desk.state().notice?.number ?? 0) + 1;
  desk.change({ notice: { number, code, facts } });
}

export function fail(desk: PrintDesk, error: unknown): void {
  desk.change({ fault: desk.parts.faultOf(error, desk.parts.language()), phase: { kind: "shown" } });
}
