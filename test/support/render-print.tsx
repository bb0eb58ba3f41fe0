import { act } from "react";
import type { Language } from "../../src/sheet/describe";
import type { PrintCommands, PrintState, PrintStore } from "../../src/taskpane/print/print-state";
import { paneState } from "./pane-state";
import { settle, showPane, type Call } from "./render-pane";

export type PrintShown = {
  readonly calls: readonly Call[];
  readonly change: (change: Partial<PrintState>) => Promise<void>;
};

/** Shows the pane with its tab “In” open over a store made by hand, which notes every command. */
export async function showPrint(start: PrintState, language: Language = "vi"): Promise<PrintShown> {
  let state = start;
  const calls: Call[] = [];
  const listeners = new Set<() => void>();
  const note =
    <Answer,>(command: string, answer: Answer) =>
    (...args: readonly unknown[]): Answer => {
      calls.push([command, ...args]);
      return answer;
    };
  const commands: PrintCommands = {
    refresh: note("refresh", Promise.resolve()),
    chooseKind: note("chooseKind", undefined),
    chooseUnits: note("chooseUnits", undefined),
    saveSettings: note("saveSettings", Promise.resolve(true)),
    prepare: note("prepare", Promise.resolve(true)),
    cancel: note("cancel", undefined),
    restore: note("restore", Promise.resolve()),
    print: note("print", Promise.resolve()),
    dismissFault: note("dismissFault", undefined),
  };
  const subscribe = (told: () => void): (() => void) => {
    listeners.add(told);
    return () => listeners.delete(told);
  };
  const store: PrintStore = { state: () => state, subscribe, commands };
  const pane = paneState({ tab: "print" }, language);
  await showPane({ ...pane, tab: "print" }, {}, undefined, () => Promise.resolve(store));
  await settle();
  return {
    calls,
    change: (more) =>
      act(async () => {
        state = { ...state, ...more };
        for (const told of listeners) told();
        await Promise.resolve();
      }),
  };
}
