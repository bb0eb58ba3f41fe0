import { queue, type Queue } from "../desk/queue";
import type { Standing } from "../../summary/standing";
import { askMerge, notify, type MergeDesk } from "./merge-desk";
import type { MergeInsight } from "./merge-insight";
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
  const { settings } = desk.state();
  const { method, setId } = wish;
  desk.change({ phase: { kind: "empty" }, result: null, settings: { ...settings, method, setId, sets: [] } });
}

/** Follows the result, which does not wait for it; it stays away where it cannot be had. */
function fetchInsight(desk: MergeDesk): void {
  const { result } = desk.state();
  const show = (insight: MergeInsight | null): void => {
    const now = desk.state().result;
    if (now !== null && now.number === result?.number) desk.change({ result: { ...now, insight } });
  };
  desk.line.ask("insight", {}).answer.then(show, () => {
    show(null);
  });
}

/** A worker that hears no cancel is ended, which is what was asked for. */
export function isCancelled(error: unknown): boolean {
  return error instanceof WorkerCrash && error.message === "cancelled";
}

export function undone(desk: MergeDesk): null {
  desk.change({ phase: { kind: "cancelled" } });
  notify(desk, "cancelled");
  return null;
}

type Options = { readonly isSameMerge?: boolean };

/** A roster or an earlier summary may be chosen before the first file. */
function take(desk: MergeDesk, wish: Wish, before: Standing | null, answer: MergeAnswer): void {
  const { memory } = desk;
  memory.wish = wish;
  memory.before = before;
  if (wish.files.length === 0) {
    memory.standing = null;
    const { by } = desk.state().settings;
    desk.change({ phase: { kind: "empty" }, result: null, settings: { ...answer.settings, by } });
    return;
  }
  memory.standing = answer.standing;
  desk.change(shown(desk, answer));
  fetchInsight(desk);
}

export type ChangeWish = (wish: Wish, options?: Options) => Promise<MergeAnswer | null>;

/**
 * Makes the result of another wish and shows it. When it is cancelled or fails (null), wish, result and all that is
 * shown stay as they were. `isSameMerge`: only words change, so that it is compared with what it was compared with.
 */
export function wishChanger(desk: MergeDesk): ChangeWish {
  const { memory } = desk;
  return async (wish, options = {}) => {
    if (wish.files.length === 0 && wish.roster === null && wish.previous === null && wish.crosswalk === null) {
      emptied(desk, wish);
      return null;
    }
    const before = options.isSameMerge === true ? memory.before : memory.standing;
    try {
      const answer = await askMerge(desk, wish, before);
      if (answer === null) return undone(desk);
      take(desk, wish, before, answer);
      return answer;
    } catch (error) {
      if (isCancelled(error)) return undone(desk);
      fail(desk, error);
      return null;
    }
  };
}
