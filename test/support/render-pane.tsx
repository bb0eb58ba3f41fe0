import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { PaneCommands, PaneState, PaneStore } from "../../src/taskpane/pane-state";
import type { OpenMerge } from "../../src/taskpane/view/merge/merge-place";
import type { OpenPrint } from "../../src/taskpane/view/print/print-place";
import { Pane } from "../../src/taskpane/view/pane";
import { waitOn } from "./wait-on";

/** jsdom has no media queries: a light screen without forced colours. */
function matchMedia(media: string): MediaQueryList {
  return Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
}

class NoResizes {
  observe(): void {
    // jsdom lays nothing out, so nothing is ever resized.
  }
  disconnect(): void {
    // See above.
  }
}

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, ResizeObserver: NoResizes });
Object.assign(window, { matchMedia });

export type Call = readonly [command: string, ...args: unknown[]];

export type Shown = {
  readonly calls: readonly Call[];
  readonly state: () => PaneState;
  readonly change: (change: Partial<PaneState>) => Promise<void>;
};

const roots: (() => void)[] = [];

afterEach(() => {
  act(() => {
    for (const unmount of roots.splice(0)) unmount();
  });
  document.body.replaceChildren();
});

/** Draws it in the page and waits for what follows at once. */
export async function draw(view: ReactNode): Promise<void> {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  roots.push(() => {
    root.unmount();
  });
  await act(async () => {
    root.render(view);
    await Promise.resolve();
  });
}

function fakeStore(start: PaneState, answers: Partial<PaneCommands>) {
  let state = start;
  const calls: Call[] = [];
  const listeners = new Set<() => void>();
  const change = (more: Partial<PaneState>): void => {
    state = { ...state, ...more };
    for (const told of listeners) told();
  };
  const note =
    <Answer,>(command: string, answer: Answer) =>
    (...args: readonly unknown[]): Promise<Answer> => {
      calls.push([command, ...args]);
      return Promise.resolve(answer);
    };
  const commands: PaneCommands = {
    create: note("create", true),
    createSample: note("createSample", true),
    readRoster: note("readRoster", { units: [], complaints: [] }),
    goTo: note("goTo", undefined),
    nextMissing: note("nextMissing", undefined),
    repair: note("repair", undefined),
    undo: note("undo", undefined),
    copySelf: note("copySelf", undefined),
    markNotApplicable: note("markNotApplicable", undefined),
    carry: () => new Promise(() => undefined),
    seals: () => new Promise(() => undefined),
    surveys: () => new Promise(() => undefined),
    refresh: note("refresh", undefined),
    setLanguage: (language) => {
      change({ language });
    },
    setTab: (tab) => {
      change({ tab });
    },
    endFirstVisit: () => {
      change({ isFirstVisit: false });
    },
    dismissFault: () => {
      change({ fault: null });
    },
    ...answers,
  };
  const subscribe = (told: () => void): (() => void) => {
    listeners.add(told);
    return () => listeners.delete(told);
  };
  const store: PaneStore = { state: () => state, subscribe, commands };
  return { store, calls, change, state: () => state };
}

/** The other tabs stay on their way. */
const NO_MERGE: OpenMerge = () => new Promise(() => undefined);
const NO_PRINT: OpenPrint = () => new Promise(() => undefined);

/** Shows the pane over a store made by hand, which notes every command. */
export async function showPane(
  start: PaneState,
  answers: Partial<PaneCommands> = {},
  openMerge: OpenMerge = NO_MERGE,
  openPrint: OpenPrint = NO_PRINT,
): Promise<Shown> {
  const { store, calls, change, state } = fakeStore(start, answers);
  await draw(<Pane store={store} openMerge={openMerge} openPrint={openPrint} />);
  return {
    calls,
    state,
    change: (more) =>
      act(async () => {
        change(more);
        await Promise.resolve();
      }),
  };
}

/** Lets go what was promised in the page, such as a part that is loaded. */
export function settle(): Promise<void> {
  return act(async () => {
    await waitOn(20);
  });
}
