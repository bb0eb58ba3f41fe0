import type { PaneState } from "../pane-state";

/** One immutable state at a time; listeners are told after each change. */
export type StateBox = {
  readonly get: () => PaneState;
  readonly change: (part: Partial<PaneState>) => void;
  readonly subscribe: (told: () => void) => () => void;
};

export function stateBox(start: PaneState): StateBox {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    change: (part) => {
      state = { ...state, ...part };
      for (const told of [...listeners]) told();
    },
    subscribe: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}
