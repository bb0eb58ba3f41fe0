import { act } from "react";
import type { MergeCommands, MergeStore } from "../../src/taskpane/merge/merge-commands";
import type { MergeState } from "../../src/taskpane/merge/merge-state";
import type { PaneState } from "../../src/taskpane/pane-state";
import { paneState } from "./pane-state";
import { settle, showPane, type Call } from "./render-pane";

export type MergeShown = {
  readonly calls: readonly Call[];
  readonly isClosed: () => boolean;
  readonly change: (change: Partial<MergeState>) => Promise<void>;
  readonly changePane: (change: Partial<PaneState>) => Promise<void>;
};

type FakeMerge = {
  readonly store: MergeStore;
  readonly calls: readonly Call[];
  readonly isClosed: () => boolean;
  readonly change: (more: Partial<MergeState>) => void;
};

/** A store made by hand, which notes every command and changes only when it is told to. */
export function fakeMerge(start: MergeState, answers: Partial<MergeCommands> = {}): FakeMerge {
  let state = start;
  let isClosed = false;
  const calls: Call[] = [];
  const listeners = new Set<() => void>();
  const note =
    <Answer,>(command: string, answer: Answer) =>
    (...args: readonly unknown[]): Promise<Answer> => {
      calls.push([command, ...args]);
      return Promise.resolve(answer);
    };
  const change = (more: Partial<MergeState>): void => {
    state = { ...state, ...more };
    for (const told of listeners) told();
  };
  const commands: MergeCommands = {
    add: note("add", undefined),
    remove: note("remove", undefined),
    removeAll: note("removeAll", undefined),
    cancel: () => {
      calls.push(["cancel"]);
    },
    setRoster: note("setRoster", undefined),
    setPrevious: note("setPrevious", undefined),
    useAsPrevious: note("useAsPrevious", undefined),
    setCrosswalk: note("setCrosswalk", undefined),
    setByParent: note("setByParent", undefined),
    setMethod: note("setMethod", undefined),
    setSet: note("setSet", undefined),
    setBy: note("setBy", undefined),
    setLanguage: note("setLanguage", undefined),
    applyRepairs: note("applyRepairs", undefined),
    takeBackRepairs: note("takeBackRepairs", undefined),
    decide: note("decide", true),
    takeBackDecision: note("takeBackDecision", undefined),
    write: note("write", true),
    download: note("download", null),
    downloadRepaired: note("downloadRepaired", null),
    previewCarry: note("previewCarry", null),
    downloadCarried: note("downloadCarried", null),
    problemsOf: note("problemsOf", []),
    criteriaOf: note("criteriaOf", null),
    problemsOfUnit: note("problemsOfUnit", []),
    clear: note("clear", undefined),
    dismissFault: () => {
      change({ fault: null });
    },
    ...answers,
  };
  const subscribe = (told: () => void): (() => void) => {
    listeners.add(told);
    return () => listeners.delete(told);
  };
  const close = (): void => {
    isClosed = true;
  };
  return { store: { state: () => state, subscribe, commands, close }, calls, isClosed: () => isClosed, change };
}

/** Shows the pane with its tab “Tổng hợp” open over a store made by hand. */
export async function showMerge(
  start: MergeState,
  answers: Partial<MergeCommands> = {},
  pane: PaneState = paneState({ tab: "summary" }),
): Promise<MergeShown> {
  const { store, calls, isClosed, change } = fakeMerge(start, answers);
  const shown = await showPane({ ...pane, tab: "summary" }, {}, () => Promise.resolve(store));
  await settle();
  return {
    calls,
    isClosed,
    changePane: shown.change,
    change: (more) =>
      act(async () => {
        change(more);
        await Promise.resolve();
      }),
  };
}
