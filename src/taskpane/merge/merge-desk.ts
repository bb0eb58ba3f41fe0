import type { LoadedSet } from "../../scoring/load-criteria-set";
import type { Language } from "../../sheet/describe";
import type { WorkbookPlan } from "../../sheet/sheet-plan";
import type { Standing } from "../../summary/standing";
import type { MergeFault, MergeNotice, MergeState } from "./merge-state";
import { emptyWish, type Wish } from "./wish";
import { workerLine, type Asking, type Heard, type WorkerLike, type WorkerLine } from "./worker/ask-worker";
import type { MergeAnswer } from "./worker/engine";

/** What the tab needs from outside. */
export type MergeParts = {
  readonly language: Language;
  readonly startWorker: () => WorkerLike;
  /** Lays a plan into the open workbook and gives the name of its first sheet. */
  readonly write: (plan: WorkbookPlan, waits: (isWaiting: boolean) => void) => Promise<string>;
  /** The sets of the open workbook's own sheets. */
  readonly ownSets: () => readonly LoadedSet[];
  /** Local time, as it stands in the log: "2025-11-30 14:05". */
  readonly now: () => string;
  readonly faultOf: (error: unknown, language: Language) => MergeFault;
};

/** What commands work with: the state, the wish that its result was made of, and the worker. */
export type MergeDesk = {
  readonly parts: MergeParts;
  readonly line: WorkerLine;
  readonly state: () => MergeState;
  readonly change: (part: Partial<MergeState>) => void;
  readonly subscribe: (told: () => void) => () => void;
  readonly memory: Memory;
};
type Memory = {
  wish: Wish;
  /** The result that is shown, and the one that it is compared with. */
  standing: Standing | null;
  before: Standing | null;
  running: Pick<Asking<unknown>, "cancel"> | null;
};

export function startState(): MergeState {
  return {
    phase: { kind: "empty" },
    settings: {
      ...{ sets: [], setId: null, isSetChosen: false, method: null, roster: null, previous: null, by: "" },
      ...{ crosswalk: null, byParent: false, parentTypes: null },
    },
    skipped: [],
    result: null,
    writing: { kind: "idle" },
    written: null,
    fault: null,
    notice: null,
  };
}

export function openMergeDesk(parts: MergeParts): MergeDesk {
  let state = startState();
  const listeners = new Set<() => void>();
  return {
    parts,
    line: workerLine(parts.startWorker),
    state: () => state,
    change: (part) => {
      state = { ...state, ...part };
      for (const told of [...listeners]) told();
    },
    subscribe: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    memory: { wish: emptyWish(parts.language), standing: null, before: null, running: null },
  };
}

export function notify(desk: MergeDesk, code: MergeNotice["code"], facts: MergeNotice["facts"] = {}): void {
  const number = (desk.state().notice?.number ?? 0) + 1;
  desk.change({ notice: { number, code, facts } });
}

const PATIENCE_MS = 1_000;
const MS_PER_SECOND = 1_000;

/** The time for the files that are left, by the time of those that are done; null while that says little. */
function secondsLeft(elapsed: number, at: number, of: number): number | null {
  const done = at - 1;
  return done === 0 || elapsed < PATIENCE_MS ? null : Math.ceil(((elapsed / done) * (of - done)) / MS_PER_SECOND);
}

export function progressTeller(desk: MergeDesk): Heard {
  const start = performance.now();
  return (message) => {
    if (message.kind === "merging") desk.change({ phase: { kind: "merging" } });
    else {
      const { at, of, file } = message;
      const left = secondsLeft(performance.now() - start, at, of);
      desk.change({ phase: { kind: "reading", at, of, file, secondsLeft: left } });
    }
  };
}

/** The answer for a wish; null when it was cancelled. Rejects where it fails, and leaves the phase to the caller. */
export async function askMerge(desk: MergeDesk, wish: Wish, before: Standing | null): Promise<MergeAnswer | null> {
  const { line, memory } = desk;
  desk.change({ phase: { kind: "merging" }, fault: null });
  const told = progressTeller(desk);
  const given = { up: false };
  const isGivenUp = (): boolean => given.up;
  memory.running = {
    cancel: () => {
      given.up = true;
    },
  };
  try {
    const sent = await line.handOver(wish, isGivenUp);
    if (sent === null || isGivenUp()) return null;
    const asking = line.ask("merge", { wish: { ...sent, ownSets: desk.parts.ownSets() }, before }, told);
    memory.running = asking;
    const answer = await asking.answer;
    // From here on the worker can be asked about this merge.
    if (answer !== null) line.isNew();
    return answer;
  } finally {
    memory.running = null;
  }
}

export function settledPhase({ result }: MergeState): MergeState["phase"] {
  return result === null ? { kind: "empty" } : { kind: "shown" };
}

/** A worker that was started anew learns again what the shown result was made of. False when a person cancels that. */
export async function remember(desk: MergeDesk): Promise<boolean> {
  if (!desk.line.isNew()) return true;
  const { wish, before } = desk.memory;
  const answer = await askMerge(desk, wish, before);
  desk.change({ phase: settledPhase(desk.state()) });
  return answer !== null;
}
