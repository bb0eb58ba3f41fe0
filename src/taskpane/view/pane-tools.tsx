import { createContext, useContext, useMemo, type JSX, type ReactNode } from "react";
import type { Language } from "../../sheet/describe";
import type { PaneCommands, PaneState, Writing } from "../pane-state";
import { sayIn, type Say } from "../words";

/** What every view needs: words, commands, and whether a command may write now. */
export type PaneTools = {
  readonly language: Language;
  readonly say: Say;
  readonly commands: PaneCommands;
  readonly writing: Writing;
  /** Something is being written, so nothing else may start. */
  readonly isBusy: boolean;
};

const Tools = createContext<PaneTools | null>(null);

type Props = { readonly state: PaneState; readonly commands: PaneCommands; readonly children: ReactNode };

export function PaneToolsProvider({ state, commands, children }: Props): JSX.Element {
  const { language, writing, work } = state;
  const isBusy = work !== null && work.doing !== "reading";
  const tools = useMemo(
    () => ({ language, say: sayIn(language), commands, writing, isBusy }),
    [language, commands, writing, isBusy],
  );
  return <Tools.Provider value={tools}>{children}</Tools.Provider>;
}

export function usePaneTools(): PaneTools {
  const tools = useContext(Tools);
  if (tools === null) throw new RangeError("This view stands outside PaneToolsProvider.");
  return tools;
}
