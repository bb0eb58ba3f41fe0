import { createContext, useContext, useMemo, type JSX, type ReactNode } from "react";
import type { PrintCommands, PrintState } from "../../print/print-state";
import { usePaneTools } from "../pane-tools";
import { printSayIn, type PrintSay } from "./print-words";

/** What every view of the tab needs. */
export type PrintTools = {
  readonly say: PrintSay;
  readonly commands: PrintCommands;
  /** Something is under way, so nothing else may start. */
  readonly isBusy: boolean;
};

const Tools = createContext<PrintTools | null>(null);

type Props = { readonly state: PrintState; readonly commands: PrintCommands; readonly children: ReactNode };

export function PrintToolsProvider({ state, commands, children }: Props): JSX.Element {
  const { language, isBusy: isPaneBusy } = usePaneTools();
  const isBusy = isPaneBusy || state.phase.kind !== "shown";
  const tools = useMemo<PrintTools>(
    () => ({ say: printSayIn(language), commands, isBusy }),
    [language, commands, isBusy],
  );
  return <Tools.Provider value={tools}>{children}</Tools.Provider>;
}

export function usePrintTools(): PrintTools {
  const tools = useContext(Tools);
  if (tools === null) throw new RangeError("This view stands outside PrintToolsProvider.");
  return tools;
}
