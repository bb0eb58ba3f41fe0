import type { ComponentType, JSX } from "react";
import { fetchSets } from "../../desk/pane-sets";
import type { SetCommands } from "../../sets/set-commands";
import { LatePart } from "../late-part";
import { usePaneTools } from "../pane-tools";

/** Starts the tab's work; loads it first. */
export type OpenSets = () => Promise<SetCommands>;

type Tab = ComponentType<{ readonly commands: SetCommands }>;

/** The views come on their own: who only scores never loads them. */
export async function loadSetsTab(): Promise<Tab> {
  const { SetsTab } = await import("./sets-tab");
  return SetsTab;
}

/** The tab “Bộ tiêu chí”, or words in its place while it is on its way or cannot come. */
export function SetsPlace({ open, isShown }: { readonly open: OpenSets; readonly isShown: boolean }): JSX.Element {
  const { say } = usePaneTools();
  return (
    <LatePart<{ readonly Tab: Tab; readonly commands: SetCommands }>
      isShown={isShown}
      load={async () => {
        // The built-in sets are a part of their own, which somebody who is quick can be here before.
        const [Tab, commands] = await Promise.all([loadSetsTab(), open(), fetchSets()]);
        return { Tab, commands };
      }}
      opening={say("sets.opening")}
      notLoaded={say("sets.notLoaded")}
      show={({ Tab, commands }) => <Tab commands={commands} />}
    />
  );
}
