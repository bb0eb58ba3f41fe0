import { Button, Spinner } from "@fluentui/react-components";
import type { ComponentType, JSX } from "react";
import { fetchSets } from "../../desk/pane-sets";
import type { SetCommands } from "../../sets/set-commands";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useOpened } from "../use-opened";

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
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const { opened, again } = useOpened<{ readonly Tab: Tab; readonly commands: SetCommands }>(
    isShown,
    async () => {
      // The built-in sets are a part of their own, which somebody who is quick can be here before.
      const [Tab, commands] = await Promise.all([loadSetsTab(), open(), fetchSets()]);
      return { Tab, commands };
    },
    () => undefined,
  );
  if (typeof opened === "object") return <opened.Tab commands={opened.commands} />;
  if (opened === "failed") {
    return (
      <div className={styles.stack} role="alert">
        <p className={styles.text}>{say("sets.notLoaded")}</p>
        <Button className={styles.start} onClick={again}>
          {say("summary.again")}
        </Button>
      </div>
    );
  }
  return <Spinner size="small" label={say("sets.opening")} role="status" />;
}
