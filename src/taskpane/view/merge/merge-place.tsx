import { Button, Spinner } from "@fluentui/react-components";
import type { ComponentType, JSX } from "react";
import type { Language } from "../../../sheet/describe";
import type { MergeStore } from "../../merge/merge-commands";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useOpened } from "../use-opened";

/** Starts the tab's engine; loads it first. */
export type OpenMerge = (language: Language) => Promise<MergeStore>;

type Tab = ComponentType<{ readonly store: MergeStore }>;
type Opened = { readonly Tab: Tab; readonly store: MergeStore };

/** The views come on their own: who only scores never loads them. */
export async function loadMergeTab(): Promise<Tab> {
  const { MergeTab } = await import("./merge-tab");
  return MergeTab;
}

/** The tab that merges, or words in its place while it is on its way or cannot come. */
export function MergePlace({ open, isShown }: { readonly open: OpenMerge; readonly isShown: boolean }): JSX.Element {
  const styles = usePaneStyles();
  const { say, language } = usePaneTools();
  const { opened, again } = useOpened<Opened>(
    isShown,
    async () => {
      const [Tab, store] = await Promise.all([loadMergeTab(), open(language)]);
      return { Tab, store };
    },
    ({ store }) => {
      store.close();
    },
  );
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
