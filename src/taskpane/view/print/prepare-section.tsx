import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Prepared, PrintState } from "../../print/print-state";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { usePrintTools } from "./print-tools";
import { whyNotPrepared } from "./why-not";

const WHY_NOT = "print-why-not";

const useStyles = makeStyles({
  bar: { width: "100%", height: "8px", accentColor: tokens.colorCompoundBrandBackground },
});

function Working({ state }: { readonly state: PrintState }): JSX.Element | null {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = usePrintTools();
  const { phase } = state;
  if (phase.kind === "restoring") return <Spinner size="tiny" label={say("prepare.restoring")} role="status" />;
  if (phase.kind === "printing") return <Spinner size="tiny" label={say("prepare.printing")} role="status" />;
  if (phase.kind !== "preparing") return null;
  const { at, of } = phase.progress;
  const line = say(phase.waiting ? "waiting" : "prepare.now", { at, of });
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{line}</p>
      <progress className={own.bar} aria-label={line} max={of} value={at} />
      <Button
        className={styles.start}
        onClick={() => {
          commands.cancel();
        }}
      >
        {say("prepare.stop")}
      </Button>
    </div>
  );
}

/** What has been prepared, and which keys print it. */
function Ready({ prepared, canPrint }: { readonly prepared: Prepared; readonly canPrint: boolean }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands, isBusy } = usePrintTools();
  const { sheets, pages, isStale, withoutPage } = prepared;
  return (
    <div className={styles.stack}>
      <p className={styles.text}>
        <Icon name={isStale ? "warning" : "done"} />{" "}
        {sheets === 0 ? say("prepare.before") : say("prepare.done", { sheets, pages })}
      </p>
      {isStale && sheets > 0 && <p className={styles.text}>{say("prepare.stale")}</p>}
      {!canPrint && <p className={styles.text}>{say("prepare.keys")}</p>}
      {withoutPage && <p className={styles.text}>{say("prepare.noPage")}</p>}
      <Button className={styles.start} disabledFocusable={isBusy} onClick={() => void commands.restore()}>
        {say("prepare.restore")}
      </Button>
    </div>
  );
}

/** Makes all sheets ready at once, and then says how to print; in the browser page it prints. */
export function PrepareSection({ state }: { readonly state: PrintState }): JSX.Element {
  const styles = usePaneStyles();
  const { say, commands, isBusy } = usePrintTools();
  const { canPrint, prepared } = state;
  const whyNot = whyNotPrepared(state, isBusy);
  const start = (): void => {
    if (whyNot === null) void (canPrint ? commands.print() : commands.prepare());
  };
  return (
    <div className={styles.card} role="group" aria-label={say("prepare.do")}>
      <p className={styles.quiet}>{say(canPrint ? "prepare.whatHere" : "prepare.what")}</p>
      <Button
        appearance="primary"
        className={styles.start}
        disabledFocusable={whyNot !== null}
        aria-describedby={whyNot === null ? undefined : WHY_NOT}
        onClick={start}
      >
        {say(canPrint ? "prepare.print" : "prepare.do")}
      </Button>
      {whyNot !== null && (
        <p id={WHY_NOT} className={styles.quiet}>
          {say(whyNot)}
        </p>
      )}
      <Working state={state} />
      {prepared !== null && <Ready prepared={prepared} canPrint={canPrint} />}
    </div>
  );
}
