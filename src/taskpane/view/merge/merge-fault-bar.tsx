import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { MergeFault } from "../../merge/merge-state";
import { FaultButtons } from "../fault-buttons";
import { Icon } from "../icons";
import { usePaneStyles } from "../pane-styles";
import { useMergeTools } from "./merge-tools";

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
    ...shorthands.borderWidth("2px"),
  },
});

/** What went wrong in the tab. The place stands empty before, so that screen readers tell what comes in. */
export function MergeFaultBar({ fault }: { readonly fault: MergeFault | null }): JSX.Element {
  const styles = usePaneStyles();
  const own = useStyles();
  const { say, commands } = useMergeTools();
  return (
    <div role="alert">
      {fault !== null && (
        <div className={mergeClasses(styles.card, own.bar)}>
          <p className={styles.text}>
            <Icon name="error" /> {say(`fault.${fault.code}`, fault.facts)}
          </p>
          <div className={styles.row}>
            <FaultButtons
              report={fault.report}
              closing={say("fault.close")}
              close={() => {
                commands.dismissFault();
              }}
            />
          </div>
        </div>
      )}
    </div>
  );
}
