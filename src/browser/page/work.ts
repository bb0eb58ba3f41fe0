import { forgetWork, keepWork, keptWork } from "./kept-work";

/** Long enough for a row of entries to be kept in one go, short enough that a reload loses none of them. */
const QUIET_MS = 400;

export type WorkParts<State> = {
  readonly save: () => State;
  readonly load: (state: State) => void;
  /** Name and state have changed: the page's title follows. */
  readonly shown: (work: { readonly name: string; readonly unsaved: boolean }) => void;
  readonly failed: (why: string) => void;
};

export type Work = {
  readonly name: () => string;
  readonly unsaved: () => boolean;
  /** The workbook has another content: it will be kept for a reload, and is no longer what was saved. */
  readonly changed: () => void;
  /** Another workbook took its place. */
  readonly replaced: (name: string, unsaved: boolean) => void;
  readonly saved: (name: string) => void;
  /** The work that a reload interrupted; false when there is none. */
  readonly restore: () => Promise<boolean>;
};

type Shown = { readonly name: string; readonly unsaved: boolean };

/** Calls after a moment without another call, and at once when the page goes away. */
function afterQuiet(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const act = (): void => {
    timer = undefined;
    action();
  };
  addEventListener("pagehide", () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    act();
  });
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, QUIET_MS);
  };
}

/** The work that a reload interrupted; null when there is none, or when an older version of the page kept it otherwise. */
async function restored<State>(load: WorkParts<State>["load"]): Promise<Shown | null> {
  const kept = await keptWork<State>().catch(() => null);
  if (kept === null) return null;
  try {
    load(kept.state);
  } catch {
    await forgetWork();
    return null;
  }
  return { name: kept.name, unsaved: kept.unsaved };
}

/** What people are working on: its name, whether it is saved, and a copy that outlives a reload. */
export function workOf<State>({ save, load, shown, failed }: WorkParts<State>, untitled: string): Work {
  let now: Shown = { name: untitled, unsaved: false };
  const keepSoon = afterQuiet(() => {
    keepWork({ ...now, state: save() }).catch((error: unknown) => {
      failed(error instanceof Error ? error.message : String(error));
    });
  });
  const become = (next: Shown): void => {
    now = next;
    shown(now);
    keepSoon();
  };
  addEventListener("beforeunload", (event) => {
    if (now.unsaved) event.preventDefault();
  });
  return {
    name: () => now.name,
    unsaved: () => now.unsaved,
    changed: () => {
      become({ ...now, unsaved: true });
    },
    replaced: (name, unsaved) => {
      become({ name, unsaved });
    },
    saved: (name) => {
      become({ name, unsaved: false });
    },
    restore: async () => {
      const found = await restored(load);
      now = found ?? now;
      shown(now);
      return found !== null;
    },
  };
}
