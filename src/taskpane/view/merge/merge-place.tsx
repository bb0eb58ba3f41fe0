import type { ComponentType, JSX } from "react";
import type { Language } from "../../../sheet/describe";
import type { MergeStore } from "../../merge/merge-commands";
import { LatePart } from "../late-part";
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

/** The tab that merges, or words in its place while it is on its way or cannot come. */
export function MergePlace({ open, isShown }: { readonly open: OpenMerge; readonly isShown: boolean }): JSX.Element {
  const { say, language } = usePaneTools();
  return (
    <LatePart<Opened>
      isShown={isShown}
      load={async () => {
        const [Tab, store] = await Promise.all([loadMergeTab(), open(language)]);
        return { Tab, store };
      }}
      close={({ store }) => {
        store.close();
      }}
      opening={say("summary.opening")}
      notLoaded={say("summary.notLoaded")}
      show={({ Tab, store }) => <Tab store={store} />}
    />
  );
}
