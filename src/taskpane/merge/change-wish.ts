import { queue, type Queue } from "../desk/queue";
import { askMerge, notify, startState, type MergeDesk } from "./merge-desk";
import type { MergeState } from "./merge-state";
import type { Wish } from "./wish";
import { WorkerCrash } from "./worker/ask-worker";
import type { MergeAnswer } from "./worker/engine";

/** One command after the other. */
export type Turns = Queue;
export const turns = queue;

export function fail(desk: MergeDesk, error: unknown): void {
  const fault = desk.parts.faultOf(error, desk.memory.wish.language);
  const isCrash = error instanceof WorkerCrash;
  desk.change({ phase: { kind: "failed" }, fault: isCrash ? { ...fault, code: "worker-crashed" } : fault });
}

function shown(desk: MergeDesk, answer: MergeAnswer): Partial<MergeState> {
  const { result, settings } = desk.state();
  return {
    phase: { kind: "shown" },
    result: { ...answer.shown, number: (result?.number ?? 0) + 1 },
    settings: { ...answer.settings, by: settings.by },
  };
}

/** Without a file there is nothing to merge; what was set stays. */
function emptied(desk: MergeDesk, wish: Wish): void {
  desk.memory.wish = wish;
  desk.memory.standing = null;
  desk.memory.before = null;
  desk.change({ phase: { kind: "empty" }, result: null });
}

/** A worker that hears no cancel is ended, which is what was asked for. */
function isCancelled(error: unknown): boolean {
  return error instanceof WorkerCrash && error.message === "cancelled";
}

export type ChangeWish = (wish: Wish, options?: { readonly isSameMerge?: boolean }) => Promise<MergeAnswer | null>;

/**
 * Makes the result of another wish and shows it. When it is cancelled or fails (null), wish, result and all that is
 * shown stay as they were. `isSameMerge`: only words change, so that it is compared with what it was compared with.
 */
export function wishChanger(desk: MergeDesk): ChangeWish {
  const { memory } = desk;
  return async (wish, options = {}) => {
    const hasSides = wish.roster !== null || wish.previous !== null;
    if (wish.files.length === 0 && !hasSides) {
      emptied(desk, wish);
      return null;
    }
    const before = options.isSameMerge === true ? memory.before : memory.standing;
    const undone = (): null => {
      desk.change({ phase: { kind: "cancelled" } });
      notify(desk, "cancelled");
      return null;
    };
    try {
      const answer = await askMerge(desk, wish, before);
      if (answer === null) return undone();
      memory.wish = wish;
      memory.before = before;
      const isEmpty = wish.files.length === 0;
      memory.standing = isEmpty ? null : answer.standing;
      const { settings } = shown(desk, answer);
      desk.change(
        isEmpty
          ? { phase: { kind: "empty" }, result: null, settings: settings ?? startState().settings }
          : shown(desk, answer),
      );
      return answer;
    } catch (error) {
      if (isCancelled(error)) return undone();
      fail(desk, error);
      return null;
    }
  };
}
