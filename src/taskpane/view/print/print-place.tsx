import { useEffect, useRef, type ComponentType, type JSX } from "react";
import type { Language } from "../../../sheet/describe";
import type { PrintStore } from "../../print/print-state";
import { LatePart } from "../late-part";
import { usePaneTools } from "../pane-tools";

/** Starts the tab's work; loads it first. It asks for the language whenever it makes words. */
export type OpenPrint = (language: () => Language) => Promise<PrintStore>;

type Tab = ComponentType<{ readonly store: PrintStore }>;

/** The views come on their own: who only scores never loads them. */
export async function loadPrintTab(): Promise<Tab> {
  const { PrintTab } = await import("./print-tab");
  return PrintTab;
}

/** The tab that prints, or words in its place while it is on its way or cannot come. */
export function PrintPlace({ open, isShown }: { readonly open: OpenPrint; readonly isShown: boolean }): JSX.Element {
  const { say, language } = usePaneTools();
  const spoken = useRef(language);
  useEffect(() => {
    spoken.current = language;
  }, [language]);
  return (
    <LatePart<{ readonly Tab: Tab; readonly store: PrintStore }>
      isShown={isShown}
      load={async () => {
        const [Tab, store] = await Promise.all([loadPrintTab(), open(() => spoken.current)]);
        return { Tab, store };
      }}
      opening={say("print.opening")}
      notLoaded={say("print.notLoaded")}
      show={({ Tab, store }) => <Tab store={store} />}
    />
  );
}
