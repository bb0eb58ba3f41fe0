import type { Work } from "../pane-state";
import type { StateBox } from "./state-box";

export type WorkShown = {
  /** Shows a piece of work until the returned function is called; null is too short to show. */
  readonly begin: (doing: Work["doing"] | null) => () => void;
  /** Whether Excel keeps the pane waiting, be it for a command or a mere reading. */
  readonly waits: (isWaiting: boolean) => void;
};

/** Shows the oldest of the pieces of work that go on. */
export function workShown(box: StateBox): WorkShown {
  const going: { readonly doing: Work["doing"] }[] = [];
  let waiting = false;
  const show = (): void => {
    const [first] = going;
    const work: Work | null = first === undefined && !waiting ? null : { doing: first?.doing ?? "reading", waiting };
    const { work: shown } = box.get();
    if (shown?.doing !== work?.doing || shown?.waiting !== work?.waiting) box.change({ work });
  };
  return {
    begin: (doing) => {
      if (doing === null) return () => undefined;
      const one = { doing };
      going.push(one);
      show();
      return () => {
        going.splice(going.indexOf(one), 1);
        show();
      };
    },
    waits: (isWaiting) => {
      waiting = isWaiting;
      show();
    },
  };
}
