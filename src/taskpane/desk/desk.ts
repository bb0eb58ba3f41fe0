import type { Language } from "../../sheet/describe";
import type { ActiveFound } from "../../workbook/excel/ask-active-sheet";
import type { Fault, Notice, PaneState, Work } from "../pane-state";
import { faultOf } from "./faults";
import type { Gather } from "./gather";
import type { KeptStep } from "./journal";
import { queue } from "./queue";
import { type Memory, setSteps, startReading, take } from "./reading";
import { runExcel, type RunExcel } from "./run-excel";
import { seen, type Standing } from "./standing";
import type { StateBox } from "./state-box";
import { workShown } from "./work-shown";

/** What commands work with: the state, the last reading, and Excel, one batch after the other. */
export type Desk = {
  readonly box: StateBox;
  readonly run: RunExcel;
  /** Null before the first reading. */
  readonly standing: () => Standing | null;
  readonly steps: () => readonly KeptStep[];
  readonly setSteps: (steps: readonly KeptStep[]) => void;
  /** Takes in what a command found within its own request. */
  readonly take: (context: Excel.RequestContext, found: ActiveFound) => Promise<void>;
  /**
   * Does a command once those before it are done and all changes have been read: false, and a fault in the state, where
   * it fails. A command must not wait for another.
   */
  readonly perform: (doing: Work["doing"] | null, command: () => Promise<void>) => Promise<boolean>;
  readonly notify: (code: Notice["code"], facts: Notice["facts"]) => void;
  readonly setLanguage: (language: Language) => void;
  readonly refresh: () => Promise<void>;
};

/** Names that a report of a fault leaves out. */
function unsaid({ active, sheets }: PaneState): readonly string[] {
  if (active.kind === "survey") return [...sheets, active.view.unit];
  return active.kind === "score" ? [...sheets, active.view.unit, active.view.judge ?? ""] : sheets;
}

function nameOf(active: PaneState["active"]): string {
  if (active.kind === "loading") return "";
  return active.kind === "score" || active.kind === "survey" ? active.view.sheet : active.name;
}

function faultTeller(box: StateBox): (error: unknown) => Fault {
  return (error) => {
    const state = box.get();
    const { language, writing, active } = state;
    const fault = faultOf(error, { language, writing, sheet: nameOf(active), unsaid: unsaid(state) });
    box.change({ fault });
    return fault;
  };
}

function notifier(box: StateBox): Desk["notify"] {
  return (code, facts) => {
    const number = (box.get().notice?.number ?? 0) + 1;
    box.change({ notice: { number, code, facts } });
  };
}

type Attempt = {
  readonly box: StateBox;
  readonly reading: Gather;
  readonly fail: (error: unknown) => Fault;
};

async function attempt({ box, reading, fail }: Attempt, command: () => Promise<void>): Promise<boolean> {
  try {
    await reading.settled();
    box.change({ fault: null });
    await command();
    return true;
  } catch (error) {
    fail(error);
    reading.signal();
    return false;
  }
}

/** Watches the workbook from now on. */
export function openDesk(box: StateBox): Desk {
  const memory: Memory = { standing: null, steps: [], isWatching: false, fault: null };
  const work = workShown(box);
  const run = runExcel(queue(), work.waits);
  const fail = faultTeller(box);
  const reading = startReading({ box, run, memory, fail });
  const oneByOne = queue();
  const perform: Desk["perform"] = (doing, command) => {
    const end = work.begin(doing);
    return oneByOne(() => attempt({ box, reading, fail }, command)).finally(end);
  };
  return {
    ...{ box, run, perform },
    standing: () => memory.standing,
    steps: () => memory.steps,
    setSteps: (steps) => {
      setSteps({ box, memory }, steps);
    },
    take: (context, found) => take({ box, memory }, context, found),
    notify: notifier(box),
    setLanguage: (language) => {
      box.change({ language, ...(memory.standing === null ? {} : seen(memory.standing, language)) });
    },
    refresh: () => {
      reading.signal();
      return reading.settled();
    },
  };
}
