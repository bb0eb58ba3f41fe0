import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, type ComponentType, type JSX } from "react";
import type { Language } from "../../../sheet/describe";
import type { PrintStore } from "../../print/print-state";
import { usePaneStyles } from "../pane-styles";
import { usePaneTools } from "../pane-tools";
import { useOpened } from "../use-opened";

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
  const styles = usePaneStyles();
  const { say, language } = usePaneTools();
  const spoken = useRef(language);
  useEffect(() => {
    spoken.current = language;
  }, [language]);
  const { opened, again } = useOpened<{ readonly Tab: Tab; readonly store: PrintStore }>(
    isShown,
    async () => {
      const [Tab, store] = await Promise.all([loadPrintTab(), open(() => spoken.current)]);
      return { Tab, store };
    },
    () => undefined,
  );
  if (typeof opened === "object") return <opened.Tab store={opened.store} />;
  if (opened === "failed") {
    return (
      <div className={styles.stack} role="alert">
        <p className={styles.text}>{say("print.notLoaded")}</p>
        <Button className={styles.start} onClick={again}>
          {say("summary.again")}
        </Button>
      </div>
    );
  }
  return <Spinner size="small" label={say("print.opening")} role="status" />;
}
