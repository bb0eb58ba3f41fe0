import { Button, Spinner } from "@fluentui/react-components";
import { useSyncExternalStore, type JSX } from "react";
import type { PrintState, PrintStore } from "../../print/print-state";
import { FaultBar } from "../fault-bar";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { KindsSection } from "./kinds-section";
import { PrepareSection } from "./prepare-section";
import { PreviewSection } from "./preview-section";
import { PrintToolsProvider, usePrintTools } from "./print-tools";
import { SettingsSection } from "./settings-section";
import { UnitsSection } from "./units-section";

function Told({ state }: { readonly state: PrintState }): JSX.Element {
  const styles = usePaneStyles();
  const { say } = usePrintTools();
  const { notice, phase } = state;
  const isReading = phase.kind === "reading" || phase.kind === "saving";
  const word = phase.kind === "saving" ? "settings.saving" : "reading";
  return (
    <div role="status">
      {isReading && <Spinner size="tiny" labelPosition="after" label={say(phase.waiting ? "waiting" : word)} />}
      {!isReading && notice !== null && (
        <p key={notice.number} className={styles.text}>
          <Icon name="done" /> {say(`notice.${notice.code}`, notice.facts)}
        </p>
      )}
    </div>
  );
}

/** What cannot be printed as it should, and why. */
function Troubles({ state }: { readonly state: PrintState }): JSX.Element | null {
  const styles = usePaneStyles();
  const { say } = usePrintTools();
  const { summaryFault, strange } = state;
  if (summaryFault === "" && strange.length === 0) return null;
  return (
    <div className={styles.card}>
      {summaryFault !== "" && <p className={styles.text}>{say("summary.fault", { fault: summaryFault })}</p>}
      {strange.length > 0 && (
        <p className={styles.text}>{say("strange", { count: strange.length, sheets: strange.join(", ") })}</p>
      )}
    </div>
  );
}

function TabBody({ state }: { readonly state: PrintState }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands, isBusy } = usePrintTools();
  const { fault } = state;
  const isEmpty = state.kinds.length > 0 && state.kinds.every(({ none }) => none !== null);
  return (
    <section className={styles.stack} aria-labelledby="print-heading">
      <h2 id="print-heading" tabIndex={-1} className={styles.heading}>
        {say("title")}
      </h2>
      <FaultBar
        words={fault === null ? null : say(`fault.${fault.code}`, fault.facts)}
        report={fault?.report ?? ""}
        closing={say("fault.close")}
        onClose={commands.dismissFault}
      />
      <Told state={state} />
      {isEmpty && <p className={styles.text}>{say("nothing")}</p>}
      <Troubles state={state} />
      {!isEmpty && state.kinds.length > 0 && (
        <>
          <KindsSection kinds={state.kinds} />
          <div>
            <UnitsSection units={state.units} />
            <SettingsSection state={state} />
          </div>
          <PrepareSection state={state} />
          <PreviewSection state={state} />
        </>
      )}
      <Button size="small" className={styles.start} disabledFocusable={isBusy} onClick={() => void commands.refresh()}>
        {say("refresh")}
      </Button>
    </section>
  );
}

/** The tab “In” over its store. */
export function PrintTab({ store }: { readonly store: PrintStore }): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.state);
  return (
    <PrintToolsProvider state={state} commands={store.commands}>
      <TabBody state={state} />
    </PrintToolsProvider>
  );
}
