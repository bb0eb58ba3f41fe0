import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type JSX } from "react";
import type { Language } from "../../../sheet/describe";
import type { MergeStore } from "../../merge/merge-commands";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";

/** Starts the tab's engine; loads it first. */
export type OpenMerge = (language: Language) => Promise<MergeStore>;

type Tab = ComponentType<{ readonly store: MergeStore }>;
type Opened = { readonly Tab: Tab; readonly store: MergeStore };

/** The views come on their own: who only scores never loads them. */
export async function loadMergeTab(): Promise<Tab> {
  const { MergeTab } = await import("./merge-tab");
  return MergeTab;
}

type Place = { readonly opened: Opened | "waiting" | "loading" | "failed"; readonly again: () => void };

/** Opened when the tab is first shown, and kept until the pane goes: its files must survive a look at another tab. */
function useOpened(open: OpenMerge, isShown: boolean): Place {
  const { language } = usePaneTools();
  const [opened, setOpened] = useState<Place["opened"]>("waiting");
  const isWanted = isShown && opened === "waiting";
  useEffect(() => {
    if (isWanted) setOpened("loading");
  }, [isWanted]);
  useEffect(() => {
    if (opened !== "loading") return;
    Promise.all([loadMergeTab(), open(language)]).then(
      ([Tab, store]) => {
        setOpened({ Tab, store });
      },
      () => {
        setOpened("failed");
      },
    );
  }, [opened, open, language]);
  useEffect(() => {
    if (typeof opened !== "object") return undefined;
    return () => {
      opened.store.close();
    };
  }, [opened]);
  return {
    opened,
    again: () => {
      setOpened("loading");
    },
  };
}

/** The tab that merges, or words in its place while it is on its way or cannot come. */
export function MergePlace({ open, isShown }: { readonly open: OpenMerge; readonly isShown: boolean }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePaneTools();
  const { opened, again } = useOpened(open, isShown);
  if (typeof opened === "object") return <opened.Tab store={opened.store} />;
  if (opened === "failed") {
    return (
      <div className={styles.stack} role="alert">
        <p className={styles.text}>{say("summary.notLoaded")}</p>
        <Button className={styles.start} onClick={again}>
          {say("summary.again")}
        </Button>
      </div>
    );
  }
  return <Spinner size="small" label={say("summary.opening")} role="status" />;
}
